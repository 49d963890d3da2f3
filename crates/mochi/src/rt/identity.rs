/// Which type of .NET a type is; made up when the program is compiled.
#[derive(Debug, PartialEq, Eq)]
pub enum Identity {
    /// `Namespace.Type, Assembly`
    Type(&'static str),
    /// A generic type, told as above, of these arguments.
    Instance(&'static str, &'static [&'static Identity]),
    /// A single-dimensional array.
    Array(&'static Identity),
}

impl Identity {
    /// As `Type.GetType` takes it.
    #[must_use]
    pub fn text(&self) -> String {
        let (name, assembly) = self.parts();
        format!("{name}, {assembly}")
    }

    /// The same without an assembly: for people.
    #[must_use]
    pub fn name(&self) -> String {
        self.parts().0
    }

    fn parts(&self) -> (String, &'static str) {
        let split = |text: &'static str| text.rsplit_once(", ").unwrap_or((text, ""));
        match self {
            Self::Type(text) => {
                let (name, assembly) = split(text);
                (name.to_owned(), assembly)
            }
            Self::Instance(text, arguments) => {
                let (name, assembly) = split(text);
                let arguments: Vec<_> = arguments.iter().map(|argument| format!("[{}]", argument.text())).collect();
                (format!("{name}[{}]", arguments.join(",")), assembly)
            }
            Self::Array(element) => {
                let (name, assembly) = element.parts();
                (format!("{name}[]"), assembly)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Identity;

    #[test]
    fn an_identity_is_what_the_framework_takes() {
        const BYTES: Identity = Identity::Array(&Identity::Type("System.Byte, System.Runtime"));
        const LIST: Identity = Identity::Instance("System.Collections.Generic.List`1, System.Collections", &[&BYTES]);
        assert_eq!(
            LIST.text(),
            "System.Collections.Generic.List`1[[System.Byte[], System.Runtime]], System.Collections"
        );
        assert_eq!(
            Identity::Array(&LIST).name(),
            "System.Collections.Generic.List`1[[System.Byte[], System.Runtime]][]"
        );
    }
}
