use std::collections::HashMap;
use std::path::PathBuf;

use mochi_metadata::{EnumType, Image, Primitive, TypeKind};

/// The underlying types of all enums of all files; of two with one name the first counts.
pub(crate) struct Enums(HashMap<String, Primitive>);

impl Enums {
    pub(crate) fn of(files: &[PathBuf]) -> Self {
        let mut found = HashMap::new();
        for file in files {
            let bytes = std::fs::read(file).expect("the file can be read");
            let image = Image::parse(&bytes).expect("the image was good");
            for ty in image.type_defs().filter(|ty| ty.kind() == Ok(TypeKind::Enum)) {
                let name = ty.full_name().expect("names are well-formed");
                if let Ok(Some(underlying)) = ty.enum_underlying_type() {
                    found.entry(name).or_insert(underlying);
                }
            }
        }
        Self(found)
    }

    pub(crate) fn find(&self, ty: EnumType<'_>) -> Option<Primitive> {
        self.0.get(&ty.full_name().ok()?).copied()
    }
}
