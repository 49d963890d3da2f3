//! The custom attributes that decide what crosses.

use mochi_metadata::{CustomAttribute, Rows, Scalar, Value};

/// What a compiler says of every `ref struct` to those that do not know them.
const REF_STRUCT: &str = "Types with embedded references are not supported in this version of your compiler.";

/// The attributes on something.
pub(crate) type Attributes<'a> = Rows<'a, CustomAttribute<'a>>;

/// Namespace and name of an attribute type.
pub(crate) type Name = (&'static str, &'static str);

const COMPILER: &str = "System.Runtime.CompilerServices";
const VERSIONING: &str = "System.Runtime.Versioning";
const ANALYSIS: &str = "System.Diagnostics.CodeAnalysis";

pub(crate) const ALLOW_NULL: Name = (ANALYSIS, "AllowNullAttribute");
pub(crate) const DISALLOW_NULL: Name = (ANALYSIS, "DisallowNullAttribute");
pub(crate) const IS_READ_ONLY: Name = (COMPILER, "IsReadOnlyAttribute");
pub(crate) const REQUIRES_LOCATION: Name = (COMPILER, "RequiresLocationAttribute");
pub(crate) const COMPILER_FEATURE_REQUIRED: Name = (COMPILER, "CompilerFeatureRequiredAttribute");
pub(crate) const FIXED_BUFFER: Name = (COMPILER, "FixedBufferAttribute");
pub(crate) const INLINE_ARRAY: Name = (COMPILER, "InlineArrayAttribute");
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
pub(crate) const SUPPORTED_PLATFORM: Name = (VERSIONING, "SupportedOSPlatformAttribute");
pub(crate) const UNSUPPORTED_PLATFORM: Name = (VERSIONING, "UnsupportedOSPlatformAttribute");
pub(crate) const REQUIRED_MEMBER: Name = (COMPILER, "RequiredMemberAttribute");

pub(crate) fn has(mut attributes: Attributes<'_>, (namespace, name): Name) -> bool {
    attributes.any(|attribute| attribute.is(namespace, name))
}

/// The message of `[Obsolete]`, empty where none is given. What a compiler marks so for those that do not know a feature of
/// the language is not.
pub(crate) fn obsolete(attributes: Attributes<'_>) -> Option<String> {
    let is_for_compilers = has(attributes.clone(), COMPILER_FEATURE_REQUIRED);
    message(attributes, ("System", "ObsoleteAttribute")).filter(|message| !is_for_compilers && message != REF_STRUCT)
}

/// The text that an attribute gives first, empty where it cannot be read; `None` without the attribute.
pub(crate) fn message(attributes: Attributes<'_>, name: Name) -> Option<String> {
    Some(match fixed(attributes, name)?.first() {
        Some(Value::String(Some(message))) => (*message).to_owned(),
        _ => String::new(),
    })
}

/// The first text of each attribute of that name.
pub(crate) fn texts<'a>(attributes: Attributes<'a>, (namespace, name): Name) -> impl Iterator<Item = String> + 'a {
    let all = attributes.filter(move |attribute| attribute.is(namespace, name));
    all.filter_map(|attribute| match attribute.value(&|_| None).ok()?.fixed.first() {
        Some(Value::String(Some(text))) => Some((*text).to_owned()),
        _ => None,
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
