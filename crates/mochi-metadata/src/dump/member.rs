use std::fmt;

use super::text::{ConstantText, Hex, TypesText};
use super::{Dump, Name, line};
use crate::signature::or_bad;
use crate::{Constant, ExceptionClauseKind, Field, FieldMarshal, MethodBody, MethodDef, Param};

impl Dump<'_> {
    pub(super) fn field(&mut self, field: Field<'_>) -> fmt::Result {
        write!(self.out, "  field {} {:#x} ", Name(field.name()), field.flags().0)?;
        self.end(field.field_type())?;
        self.constant(2, field.constant())?;
        if let Some(offset) = field.offset() {
            line!(self, "    offset {offset}")?;
        }
        if let Some(rva) = field.rva() {
            line!(self, "    rva {:#x}", rva.rva())?;
        }
        self.marshal(2, field.marshal())?;
        self.attributes(2, field.custom_attributes())
    }

    pub(super) fn method(&mut self, method: MethodDef<'_>) -> fmt::Result {
        let (name, flags, impl_flags) = (Name(method.name()), method.flags().0, method.impl_flags().0);
        write!(self.out, "  method {name} {flags:#x} {impl_flags:#x} ")?;
        self.end(method.signature())?;
        if let Some(map) = method.impl_map() {
            let flags = map.mapping_flags().0;
            write!(self.out, "    import {} {flags:#x} ", Name(map.import_name()))?;
            let scope = map.import_scope();
            line!(self, "{}", Name(scope.and_then(|scope| scope.name())))?;
        }
        for security in method.decl_security() {
            self.security(2, security)?;
        }
        self.attributes(2, method.custom_attributes())?;
        self.generic_params(2, method.generic_params())?;
        for parameter in method.params() {
            self.parameter(parameter)?;
        }
        match method.body() {
            Ok(None) => Ok(()),
            Ok(Some(body)) => self.body(&body),
            Err(_) => line!(self, "    body <bad>"),
        }
    }

    fn parameter(&mut self, parameter: Param<'_>) -> fmt::Result {
        let (sequence, name, flags) = (parameter.sequence(), Name(parameter.name()), parameter.flags().0);
        line!(self, "    param {sequence} {name} {flags:#x}")?;
        self.constant(3, parameter.constant())?;
        self.marshal(3, parameter.marshal())?;
        self.attributes(3, parameter.custom_attributes())
    }

    fn body(&mut self, body: &MethodBody<'_>) -> fmt::Result {
        let (stack, init, size) = (body.max_stack, body.init_locals, body.il.len());
        write!(self.out, "    body stack={stack} init={init} il={size}:{:016x} ", fnv1a(body.il))?;
        match body.locals.map(|locals| locals.locals()) {
            None => line!(self, "-")?,
            Some(locals) => self.end(locals.map(TypesText))?,
        }
        for clause in &body.clauses {
            let (start, length) = (clause.try_offset, clause.try_length);
            let (handler, handler_length) = (clause.handler_offset, clause.handler_length);
            write!(self.out, "      try {start}+{length} handler {handler}+{handler_length} ")?;
            match clause.kind {
                ExceptionClauseKind::Catch(ty) => line!(self, "catch {ty}")?,
                ExceptionClauseKind::Filter(offset) => line!(self, "filter {offset}")?,
                ExceptionClauseKind::Finally => line!(self, "finally")?,
                ExceptionClauseKind::Fault => line!(self, "fault")?,
            }
        }
        Ok(())
    }

    pub(super) fn constant(&mut self, depth: usize, constant: Option<Constant<'_>>) -> fmt::Result {
        let Some(constant) = constant else { return Ok(()) };
        self.indent(depth)?;
        write!(self.out, "constant ")?;
        or_bad(self.out, constant.value().map(ConstantText))?;
        self.out.write_char('\n')
    }

    fn marshal(&mut self, depth: usize, marshal: Option<FieldMarshal<'_>>) -> fmt::Result {
        let Some(marshal) = marshal else { return Ok(()) };
        self.indent(depth)?;
        line!(self, "marshal {}", Hex(marshal.native_type_blob().unwrap_or_default()))
    }
}

/// FNV-1a, to compare instructions without writing them out.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
