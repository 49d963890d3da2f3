//! The identifiers of XML documentation (C# specification, annex D.4.2), exactly as csc writes them.

use std::fmt::Write;

use crate::{
    ArrayShape, CallingConvention, Event, Field, GenericInstance, MethodDef, MethodSignature, NamedType, Property,
    Result, Type, TypeDef,
};

impl<'a> TypeDef<'a> {
    /// The documentation id: ``T:Namespace.Outer`1.Inner``.
    pub fn doc_id(self) -> Result<String> {
        let mut id = DocId::new("T:");
        id.declaration(Some(self))?;
        Ok(id.text)
    }
}

impl<'a> Field<'a> {
    /// The documentation id: `F:Namespace.Type.Field`.
    pub fn doc_id(self) -> Result<String> {
        Ok(DocId::member("F:", self.declaring_type(), self.name()?)?.text)
    }
}

impl<'a> Event<'a> {
    /// The documentation id: `E:Namespace.Type.Event`.
    pub fn doc_id(self) -> Result<String> {
        Ok(DocId::member("E:", self.declaring_type(), self.name()?)?.text)
    }
}

impl<'a> Property<'a> {
    /// The documentation id: `P:Namespace.Type.Item(System.Int32)`.
    pub fn doc_id(self) -> Result<String> {
        let mut id = DocId::member("P:", self.declaring_type(), self.name()?)?;
        id.parameters(&self.signature()?.parameters, false)?;
        Ok(id.text)
    }
}

impl<'a> MethodDef<'a> {
    /// The documentation id: ``M:Namespace.Type.Method``1(System.Int32,``0)``.
    pub fn doc_id(self) -> Result<String> {
        let MethodSignature { generic_parameter_count, return_type, parameters, calling_convention, .. } =
            self.signature()?;
        let name = self.name()?;
        let mut id = DocId::member("M:", self.declaring_type(), name)?;
        if generic_parameter_count != 0 {
            id.push(format_args!("``{generic_parameter_count}"));
        }
        id.parameters(&parameters, calling_convention == CallingConvention::VarArg)?;
        if matches!(name, "op_Implicit" | "op_Explicit" | "op_CheckedExplicit") {
            id.text.push('~');
            id.ty(&return_type)?;
        }
        Ok(id.text)
    }
}

struct DocId {
    text: String,
}

impl DocId {
    fn new(prefix: &str) -> Self {
        Self { text: prefix.to_owned() }
    }

    fn member(prefix: &str, owner: Option<TypeDef<'_>>, name: &str) -> Result<Self> {
        let mut id = Self::new(prefix);
        id.declaration(owner)?;
        id.text.push('.');
        // The name of an explicit implementation holds that of the interface.
        id.text.extend(name.chars().map(|c| match c {
            '.' => '#',
            '<' => '{',
            '>' => '}',
            other => other,
        }));
        Ok(id)
    }

    fn push(&mut self, text: std::fmt::Arguments<'_>) {
        self.text.write_fmt(text).expect("writing to a string succeeds");
    }

    /// A type where it is declared: names keep their arity.
    fn declaration(&mut self, ty: Option<TypeDef<'_>>) -> Result<()> {
        if let Some(ty) = ty {
            self.named(NamedType::TypeDef(ty), None)?;
        }
        Ok(())
    }

    /// A named type. Where arguments are given, they take the place of the arities in the names.
    fn named(&mut self, ty: NamedType<'_>, arguments: Option<&[Type<'_>]>) -> Result<()> {
        let chain = ty.enclosing_chain()?;
        let mut rest = arguments.unwrap_or_default();
        for (depth, ty) in chain.into_iter().rev().enumerate() {
            let namespace = ty.type_namespace()?;
            if depth > 0 {
                self.text.push('.');
            } else if !namespace.is_empty() {
                self.push(format_args!("{namespace}."));
            }
            let name = ty.type_name()?;
            match name.rsplit_once('`').and_then(|(stem, arity)| Some((stem, arity.parse().ok()?))) {
                Some((stem, arity)) if arguments.is_some() => {
                    let (own, others) = rest.split_at(rest.len().min(arity));
                    rest = others;
                    self.text.push_str(stem);
                    self.list('{', own, '}')?;
                }
                Some(_) | None => self.text.push_str(name),
            }
        }
        Ok(())
    }

    fn list(&mut self, open: char, types: &[Type<'_>], close: char) -> Result<()> {
        self.text.push(open);
        for (index, ty) in types.iter().enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            self.ty(ty)?;
        }
        self.text.push(close);
        Ok(())
    }

    fn parameters(&mut self, parameters: &[Type<'_>], variable: bool) -> Result<()> {
        if parameters.is_empty() && !variable {
            return Ok(());
        }
        self.list('(', parameters, ')')?;
        if variable && !parameters.is_empty() {
            self.text.pop();
            self.text.push_str(",)");
        }
        Ok(())
    }

    fn ty(&mut self, ty: &Type<'_>) -> Result<()> {
        match ty {
            Type::Primitive(primitive) => self.push(format_args!("System.{}", primitive.name())),
            Type::Class(ty) | Type::ValueType(ty) => self.named(*ty, None)?,
            Type::GenericInstance(instance) => {
                let GenericInstance { generic_type, arguments, .. } = &**instance;
                self.named(*generic_type, Some(arguments))?;
            }
            Type::TypeParameter(number) => self.push(format_args!("`{number}")),
            Type::MethodParameter(number) => self.push(format_args!("``{number}")),
            Type::SzArray(element) => {
                self.ty(element)?;
                self.text.push_str("[]");
            }
            Type::Array(array) => self.array(array)?,
            Type::Pointer(inner) => {
                self.ty(inner)?;
                self.text.push('*');
            }
            Type::ByRef(inner) => {
                self.ty(inner)?;
                self.text.push('@');
            }
            // csc writes nothing for these.
            Type::FunctionPointer(_) => {}
            Type::Pinned(inner) => self.ty(inner)?,
            Type::Modified(modified) => self.ty(&modified.unmodified)?,
        }
        Ok(())
    }

    fn array(&mut self, array: &ArrayShape<'_>) -> Result<()> {
        self.ty(&array.element)?;
        self.text.push('[');
        for dimension in 0..array.rank as usize {
            if dimension > 0 {
                self.text.push(',');
            }
            match (array.lower_bounds.get(dimension), array.sizes.get(dimension)) {
                (Some(lower), Some(size)) => self.push(format_args!("{lower}:{size}")),
                (Some(lower), None) => self.push(format_args!("{lower}:")),
                (None, Some(size)) => self.push(format_args!(":{size}")),
                (None, None) => {}
            }
        }
        self.text.push(']');
        Ok(())
    }
}
