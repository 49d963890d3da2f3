//! Types as C# writes them, for messages.

use super::Sig;
use crate::convention::Convention;
use crate::model::Scalar;
use crate::world::World;

impl Sig {
    /// `int`, `System.Guid`, `byte*`, `System.Collections.Generic.List<string>`
    pub(crate) fn display(&self, world: &World<'_>) -> String {
        match self {
            Self::Void => "void".to_owned(),
            Self::Bool => "bool".to_owned(),
            Self::Char => "char".to_owned(),
            Self::String => "string".to_owned(),
            Self::Object => "object".to_owned(),
            Self::TypedReference => "System.TypedReference".to_owned(),
            Self::Scalar(scalar) => scalar.csharp_name().to_owned(),
            Self::Def(id) => match world.def(*id).name.to_string() {
                name if name == "System.Decimal" => "decimal".to_owned(),
                name => name,
            },
            Self::Instance(id, arguments) => {
                let name = world.def(*id).name.to_string();
                instance(&name, &list(arguments, world))
            }
            Self::TypeVariable(number) => format!("T{number}"),
            Self::MethodVariable(number) => format!("TMethod{number}"),
            Self::Array(element) => format!("{}[]", element.display(world)),
            Self::MultiArray(element, rank) => {
                format!("{}[{}]", element.display(world), ",".repeat((*rank as usize).saturating_sub(1).min(31)))
            }
            Self::Pointer(to) => format!("{}*", to.display(world)),
            Self::ByRef(to) => format!("ref {}", to.display(world)),
            Self::FunctionPointer(convention, types) => {
                let convention = match convention {
                    Convention::Managed => String::new(),
                    Convention::VarArg | Convention::Unmanaged(_) | Convention::Contradictory => {
                        format!(" {convention}")
                    }
                };
                match types.split_first() {
                    Some((result, parameters)) => {
                        let types: Vec<Self> = parameters.iter().chain([result]).cloned().collect();
                        format!("delegate*{convention}<{}>", list(&types, world))
                    }
                    None => format!("delegate*{convention}"),
                }
            }
            Self::Modified(inner) => inner.display(world),
            Self::Unresolved(name) => name.clone(),
        }
    }
}

/// A generic name with its arguments: ``List`1`` and `int` are `List<int>`.
fn instance(name: &str, arguments: &str) -> String {
    if name == "System.Nullable`1" {
        return format!("{arguments}?");
    }
    // the arguments of enclosing types are among those of the type itself
    let parts: Vec<&str> = name.split('.').map(|part| part.split('`').next().unwrap_or(part)).collect();
    format!("{}<{arguments}>", parts.join("."))
}

fn list(types: &[Sig], world: &World<'_>) -> String {
    types.iter().map(|ty| ty.display(world)).collect::<Vec<_>>().join(", ")
}

impl Scalar {
    /// The keyword.
    pub(crate) fn csharp_name(self) -> &'static str {
        match self {
            Self::I8 => "sbyte",
            Self::U8 => "byte",
            Self::I16 => "short",
            Self::U16 => "ushort",
            Self::I32 => "int",
            Self::U32 => "uint",
            Self::I64 => "long",
            Self::U64 => "ulong",
            Self::ISize => "nint",
            Self::USize => "nuint",
            Self::F32 => "float",
            Self::F64 => "double",
        }
    }
}
