use super::{Call, Crossing, Plain, Receiver};
use mochi_surface::model::{Awaits, Constraints, Docs, Omitted, Passing};

/// One function of the border.
///
/// Its C parameters are, in this order: the receiver's handle where [`Call::has_receiver`], each parameter as its
/// crossing and passing say, the out-parameter of the result where its crossing has one, `MochiError* error`.
///
/// One with [`Entry::awaits`] returns the handle of a task, or 0 when the work is over already; then the result is where an `out`
/// parameter would have it, in the place of the result's. A task that can be cancelled has an `intptr_t* cancel` before that: 0,
/// or a handle that `mochi_task_cancel` takes. Null there is a task that nobody wants to cancel.
#[derive(Clone, Debug)]
pub struct Entry {
    /// `mochi_<pkg>_<type>_<method>_<hash>`: unique, and the same whatever overloads an upgrade adds.
    pub symbol: String,
    pub call: Call,
    /// How it crosses, where there is one.
    pub receiver: Receiver,
    pub parameters: Vec<Parameter>,
    /// How many of the last parameters, by `out` all of them, are the items of the tuple that the member gives.
    pub items: usize,
    /// What the work comes to where it is awaited.
    pub result: Option<Returned>,
    /// `None` for what is over when the entry returns.
    pub awaits: Option<Awaits>,
    /// `bool TryX(.., out T)`: what the variables hold is told after a `true` only, and the `bool` itself not at all.
    pub tries: bool,
    /// The Rust method's name, unique in its type; empty for [`Call::IsInstance`] and [`Call::Free`].
    pub rust: String,
    /// The C function: `newtonsoft_json_linq_JObject_parse`.
    pub c: String,
    /// `None` where a caller gives every parameter.
    pub options: Option<Options>,
    /// What it is called as a method of its first parameter; `None` where C# does not call it so.
    pub extends: Option<Extends>,
    /// The .NET member for people: `JObject.Parse(String)`.
    pub member: String,
    /// The .NET member as a skip would name it; the type for [`Call::IsInstance`] and [`Call::Free`].
    pub full_name: String,
    pub docs: Docs,
    pub obsolete: Option<String>,
    /// Of a member of something generic: then it has no C signature of its own.
    pub open: Option<Open>,
    /// Why calling it is an error, where it does not do its work: the bindings have no method for it.
    pub unavailable: Option<String>,
}

impl Entry {
    /// The parameters of the member itself.
    #[must_use]
    pub fn arguments(&self) -> &[Parameter] {
        &self.parameters[..self.parameters.len() - self.items]
    }

    /// Whether what it is passed is as likely as not in use after it: by what is awaited, made, or set.
    #[must_use]
    pub fn keeps(&self) -> bool {
        self.awaits.is_some() || self.call.sets() || matches!(self.call, Call::New { .. } | Call::Implement { .. })
    }

    /// What a native function gives that does its work: of what is awaited the task.
    #[must_use]
    pub fn answer(&self) -> Option<Returned> {
        match self.awaits {
            Some(of) => Some(Returned { crossing: Crossing::Plain(Plain::Object(of.task)), null: Passed::Required }),
            None => self.result.clone(),
        }
    }

    /// How everything crosses that it takes and gives.
    pub fn crossings(&self) -> impl Iterator<Item = Crossing> {
        let result = self.result.iter().map(|result| result.crossing);
        self.parameters.iter().map(|parameter| parameter.crossing).chain(result)
    }
}

/// The Rust forms of a member whose last parameters a caller may leave out. C has one function, with all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// How many parameters every caller gives.
    pub required: usize,
    /// The method that takes the others in a struct: `to_html_with`.
    pub rust: String,
    /// The struct, in the module of the type: `ToHtmlOptions`.
    pub ident: String,
    /// Whether [`Entry::rust`] is a method that leaves all of them out. It is not where another overload is that method.
    pub has_short: bool,
}

/// The names of a method among those that its class adds to the type of its first parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extends {
    /// `None` where another overload is what is left without options.
    pub rust: Option<String>,
    /// The form with options, where there are some.
    pub long: Option<String>,
}

/// An entry for every type that its type parameters can stand for.
///
/// Its slot gives a function that is asked for the one of given types: see [`Table::close`](super::Table::close). What that
/// gives is a managed function, called through `mochi_rt_invoke` with one `MochiAny` for each parameter (the receiver
/// first), and one for the result.
#[derive(Clone, Debug)]
pub struct Open {
    /// The type parameters of the method, behind those of its type.
    pub generics: Vec<TypeParameterPlan>,
    /// For which types the entry of a generic method is compiled before it is asked for.
    pub known: Vec<KnownTypes>,
}

/// What type parameters stand for, those of the type first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownTypes {
    pub arguments: Vec<Crossing>,
    /// What `Type.GetType` takes for each of them.
    pub identities: Vec<String>,
}

/// A type parameter of a method.
#[derive(Clone, Debug)]
pub struct TypeParameterPlan {
    /// A legal Rust identifier, unlike those of the type.
    pub rust: String,
    pub constraints: Constraints,
}

/// A parameter of an entry.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// The metadata name.
    pub name: String,
    /// A legal Rust identifier, unique among the parameters, escaped where it is a keyword.
    pub rust: String,
    /// The name in C, which leaves room for a `_len` or `_has` beside it.
    pub c: String,
    pub crossing: Crossing,
    pub passing: Passing,
    /// Rust gives a closure, and the bindings make the delegate of it.
    pub closure: bool,
    /// What null means where a type argument of it stands, which is a generic delegate.
    pub arguments: Vec<Passed>,
    /// Rust may give a value, and the bindings make an object of it: one that implements the interface, or what .NET writes to.
    pub implementor: bool,
    /// What the bindings pass where a caller leaves it out; `None` where that cannot be.
    pub omitted: Option<Omitted>,
    /// What null means in it; in the variable of an `out` parameter where [`Entry::tries`], after a `true`.
    pub null: Passed,
    /// The C# type to convert to before the call, `global::`-qualified, so that overload resolution has one candidate.
    pub csharp: String,
}

/// What comes back.
#[derive(Clone, Debug)]
pub struct Returned {
    pub crossing: Crossing,
    pub null: Passed,
}

/// What null means at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Passed {
    /// Value types, and references annotated as not null: `T`; a null that comes back all the same is an error.
    Required,
    /// Annotated as nullable: `Option<T>`.
    Optional,
    /// Not annotated: taken as an `Option`, given as `T`, where null is the error that `.optional()` understands.
    Unknown,
}
