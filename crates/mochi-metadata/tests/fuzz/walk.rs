use std::fmt;

use mochi_metadata::{Image, MethodDef, NullableCursor, Primitive, Type, TypeDef};

/// Reads all that can be read of an image; returns how many characters its dump has.
pub(crate) fn walk(bytes: &[u8]) -> usize {
    let Ok(image) = Image::parse(bytes) else { return 0 };
    let mut length = Length(0);
    mochi_metadata::dump(&image, &|_| Some(Primitive::Int32), &mut length).expect("a length takes all text");
    let _ = (image.entry_point(), image.find_type("Everything", "Shape"), image.user_string(1));
    for ty in image.type_defs() {
        walk_type(ty);
    }
    for ty in image.exported_types() {
        let _ = (ty.forwarded_to(), ty.nested_types().count());
    }
    length.0
}

fn walk_type(ty: TypeDef<'_>) {
    let _ = (ty.kind(), ty.doc_id(), ty.nullable_context(), ty.nullable_flags(), ty.enum_underlying_type());
    for field in ty.fields() {
        let _ = (field.doc_id(), field.nullable_flags(), field.is_volatile(), field.declaring_type());
        let _ = field.rva().map(|rva| rva.data(8).map(<[u8]>::len));
    }
    ty.methods().for_each(walk_method);
    for property in ty.properties() {
        let _ = (property.doc_id(), property.nullable_flags(), property.declaring_type());
    }
    for event in ty.events() {
        let _ = (event.doc_id(), event.nullable_flags(), event.declaring_type());
    }
    for block in ty.extension_blocks().unwrap_or_default() {
        let _ = block.properties().count();
        for method in block.methods() {
            let _ = block.implementation(method);
        }
    }
}

fn walk_method(method: MethodDef<'_>) {
    let _ = (method.doc_id(), method.nullable_context(), method.is_static_abstract(), method.semantics().count());
    let Ok(parameters) = method.parameters() else { return };
    for parameter in parameters.parameters.iter().chain([&parameters.return_value]) {
        let flags = parameter.row.and_then(|row| row.nullable_flags().ok().flatten()).unwrap_or_default();
        nullability(&parameter.parameter_type, &mut NullableCursor::new(flags));
    }
}

fn nullability(ty: &Type<'_>, cursor: &mut NullableCursor<'_>) {
    cursor.take(ty);
    match ty {
        Type::GenericInstance(instance) => instance.arguments.iter().for_each(|ty| nullability(ty, cursor)),
        Type::SzArray(inner) | Type::Pointer(inner) | Type::ByRef(inner) | Type::Pinned(inner) => {
            nullability(inner, cursor);
        }
        Type::Array(array) => nullability(&array.element, cursor),
        Type::FunctionPointer(signature) => {
            nullability(&signature.return_type, cursor);
            signature.parameters.iter().for_each(|ty| nullability(ty, cursor));
        }
        Type::Modified(modified) => nullability(&modified.unmodified, cursor),
        Type::Primitive(_)
        | Type::Class(_)
        | Type::ValueType(_)
        | Type::TypeParameter(_)
        | Type::MethodParameter(_) => {}
    }
}

/// Takes text and keeps its length.
struct Length(usize);

impl fmt::Write for Length {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}
