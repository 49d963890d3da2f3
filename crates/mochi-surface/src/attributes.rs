//! The custom attributes that decide what crosses.

use mochi_metadata::{CustomAttribute, Rows, Scalar, Value};

/// The attributes on something.
pub(crate) type Attributes<'a> = Rows<'a, CustomAttribute<'a>>;

/// Namespace and name of an attribute type.
pub(crate) type Name = (&'static str, &'static str);

const COMPILER: &str = "System.Runtime.CompilerServices";
const ANALYSIS: &str = "System.Diagnostics.CodeAnalysis";

pub(crate) const ALLOW_NULL: Name = (ANALYSIS, "AllowNullAttribute");
pub(crate) const DISALLOW_NULL: Name = (ANALYSIS, "DisallowNullAttribute");
pub(crate) const IS_READ_ONLY: Name = (COMPILER, "IsReadOnlyAttribute");
pub(crate) const REQUIRES_LOCATION: Name = (COMPILER, "RequiresLocationAttribute");
pub(crate) const FIXED_BUFFER: Name = (COMPILER, "FixedBufferAttribute");
pub(crate) const DATE_TIME_CONSTANT: Name = (COMPILER, "DateTimeConstantAttribute");
pub(crate) const DECIMAL_CONSTANT: Name = (COMPILER, "DecimalConstantAttribute");
pub(crate) const EXTENSION: Name = (COMPILER, "ExtensionAttribute");
pub(crate) const IS_UNMANAGED: Name = (COMPILER, "IsUnmanagedAttribute");
pub(crate) const FLAGS: Name = ("System", "FlagsAttribute");
pub(crate) const MAYBE_NULL: Name = (ANALYSIS, "MaybeNullAttribute");
pub(crate) const MAYBE_NULL_WHEN: Name = (ANALYSIS, "MaybeNullWhenAttribute");
pub(crate) const NOT_NULL: Name = (ANALYSIS, "NotNullAttribute");
pub(crate) const NOT_NULL_WHEN: Name = (ANALYSIS, "NotNullWhenAttribute");
pub(crate) const PARAM_ARRAY: Name = ("System", "ParamArrayAttribute");
pub(crate) const REQUIRES_DYNAMIC_CODE: Name = (ANALYSIS, "RequiresDynamicCodeAttribute");
pub(crate) const REQUIRES_UNREFERENCED_CODE: Name = (ANALYSIS, "RequiresUnreferencedCodeAttribute");
pub(crate) const REQUIRED_MEMBER: Name = (COMPILER, "RequiredMemberAttribute");

/// `[Obsolete]`
#[derive(Debug)]
pub(crate) struct Obsolete {
    /// Empty where none is given.
    pub(crate) message: String,
    /// Whether the use is an error.
    pub(crate) is_error: bool,
}

pub(crate) fn has(mut attributes: Attributes<'_>, (namespace, name): Name) -> bool {
    attributes.any(|attribute| attribute.is(namespace, name))
}

pub(crate) fn obsolete(attributes: Attributes<'_>) -> Option<Obsolete> {
    let arguments = fixed(attributes, ("System", "ObsoleteAttribute"))?;
    let message = match arguments.first() {
        Some(Value::String(Some(message))) => (*message).to_owned(),
        _ => String::new(),
    };
    let is_error = matches!(arguments.get(1), Some(Value::Scalar(Scalar::Boolean(true))));
    Some(Obsolete { message, is_error })
}

/// The text that an attribute gives first, empty where it cannot be read; `None` without the attribute.
pub(crate) fn message(attributes: Attributes<'_>, name: Name) -> Option<String> {
    Some(match fixed(attributes, name)?.first() {
        Some(Value::String(Some(message))) => (*message).to_owned(),
        _ => String::new(),
    })
}

/// The answer that an attribute speaks of: `[NotNullWhen(true)]`.
pub(crate) fn when(attributes: Attributes<'_>, name: Name) -> Option<bool> {
    match fixed(attributes, name)?.first() {
        Some(Value::Scalar(Scalar::Boolean(answer))) => Some(*answer),
        _ => None,
    }
}

/// The name of the indexers of a type: `[DefaultMember]`, which the compiler puts there.
pub(crate) fn default_member(attributes: Attributes<'_>) -> Option<String> {
    match fixed(attributes, ("System.Reflection", "DefaultMemberAttribute"))?.first() {
        Some(Value::String(Some(name))) => Some((*name).to_owned()),
        _ => None,
    }
}

/// The numbers that an attribute is made with; `None` without the attribute.
pub(crate) fn numbers(attributes: Attributes<'_>, name: Name) -> Option<Vec<i128>> {
    let integer = |value: &Value<'_>| if let Value::Scalar(scalar) = value { scalar.as_integer() } else { None };
    Some(fixed(attributes, name)?.iter().filter_map(integer).collect())
}

/// The constructor arguments of the first attribute of that name; none where they cannot be read.
fn fixed<'a>(attributes: Attributes<'a>, (namespace, name): Name) -> Option<Vec<Value<'a>>> {
    let attribute = attributes.named(namespace, name)?;
    // none of the attributes that are read here takes an enum
    Some(attribute.value(&|_| None).map(|value| value.fixed).unwrap_or_default())
}
