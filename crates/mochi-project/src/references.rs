//! What the code of an assembly refers to.

use mochi_metadata::{Image, MemberRef, MemberRefParent};

/// The type and the name of each member of another assembly; damaged rows are passed over.
pub(crate) fn references<'a>(image: &'a Image<'a>) -> impl Iterator<Item = (String, &'a str)> {
    image.rows::<MemberRef<'_>>().filter_map(names)
}

fn names<'a>(member: MemberRef<'a>) -> Option<(String, &'a str)> {
    let type_name = match member.class().ok()? {
        MemberRefParent::TypeRef(parent) => parent.full_name().ok()?,
        MemberRefParent::TypeSpec(instance) => instance.signature().ok()?.named()?.full_name().ok()?,
        MemberRefParent::TypeDef(_) | MemberRefParent::ModuleRef(_) | MemberRefParent::MethodDef(_) => return None,
    };
    Some((type_name, member.name().ok()?))
}
