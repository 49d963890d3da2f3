//! Why a public member does not cross: a closed catalogue, one row a code.

/// A public member that does not cross.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Skip {
    /// `Namespace.Type.Member`, with parameter types where overloads need telling apart.
    pub member: String,
    pub code: SkipCode,
    /// The fact of this case: ``parameter `buffer` of type `byte*` cannot be expressed``.
    pub detail: String,
}

macro_rules! catalogue {
    ($($(#[$docs:meta])* $code:ident: $reason:literal, $way_out:literal;)*) => {
        /// Why a member does not cross. The text form is the variant's name with `Skip` before it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum SkipCode { $($(#[$docs])* $code,)* }

        impl SkipCode {
            /// Every code, in the order of the catalogue.
            pub const ALL: &[Self] = &[$(Self::$code,)*];

            /// `SkipPointerType`
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$code => concat!("Skip", stringify!($code)),)* }
            }

            /// The rule behind the code, one phrase.
            #[must_use]
            pub fn reason(self) -> &'static str {
                match self { $(Self::$code => $reason,)* }
            }

            /// What a user can do about it.
            #[must_use]
            pub fn way_out(self) -> &'static str {
                match self { $(Self::$code => $way_out,)* }
            }
        }
    };
}

catalogue! {
    PointerType: "pointers are not bound", "wrap the member in C# that takes an array or a span";
    FunctionPointer: "function pointers are not bound", "wrap the member in C# that takes a delegate";
    RefStruct: "`ref struct` types, but for spans and what an interface is lent, cannot live behind a handle", "use an overload that takes an array or a `string`";
    Struct: "enumerators of the framework's collections are not bound", "iterate over the collection itself";
    GenericType: "events of generic types are not bound, nor enumerations in them", "`object.invoke(\"Name\", ..)` calls it on the CLR; or wrap the member in C# with a closed, non-generic signature";
    GenericMethod: "variables of generic methods and types that hold a list are not bound", "`object.invoke_generic(\"Name\", &[types], ..)` calls it on the CLR; or wrap the method in C# with its type arguments fixed";
    Delegate: "delegates that take or give lists of lists, or variables of lists, and generic ones with variables are not bound", "wrap the member in C# whose delegate takes arrays and values";
    Operator: "operators that change their operand, answer inside of `&&` or check for overflow are not bound", "use the named method that the library offers beside the operator";
    ArrayShape: "arrays of `T?`, of one kind in another (`T[,][]`), of several dimensions as type arguments, and of what does not cross are not bound", "`object.invoke(\"Name\", ..)` calls it on the CLR; or wrap the member in C# that takes a flat array";
    StaticAbstract: "of an interface with static abstract members the static ones are bound, and no values", "name the implementing type instead";
    VarArgs: "variable argument lists are not bound", "use an overload with `params`";
    TypedReference: "`TypedReference`, `ArgIterator` and `RuntimeArgumentHandle` cannot leave the stack", "use an overload without it";
    RequiredMembers: "a `required` member that the constructor leaves to its caller does not cross", "use a constructor with `[SetsRequiredMembers]` or a factory";
    WriteOnlyInit: "the property can only be set while the object is made", "use a constructor that takes the value";
    Unresolved: "a type in the signature is in no assembly of the graph", "add the package that has the type";
    Inaccessible: "a type in the signature is not public", "none: C# cannot name it either";
    NotExpressible: "C# cannot name or tell apart this member", "wrap the member in C#";
    AmbiguousType: "two assemblies of the graph define a type of this name", "remove one of the packages";
    RequiresDynamicCode: "the member needs code that is made at run time, which NativeAOT does not have", "use another member, or `bridge = \"clr\"`; `compat-mode = \"warn\"` in [dotnet.nativeaot] binds it all the same";
    RequiresUnreferencedCode: "the member looks for code by reflection that trimming may remove", "use another member, or `bridge = \"clr\"`; `compat-mode = \"warn\"` in [dotnet.nativeaot] binds it all the same";
    Excluded: "the manifest's `[dotnet] exclude` names it", "remove the pattern from `exclude`";
}
