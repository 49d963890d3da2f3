/// Which members are wanted: all, or those that `--member` names.
#[derive(Debug)]
pub(super) struct Filter<'a>(Option<&'a str>);

impl<'a> Filter<'a> {
    pub(super) fn new(member: Option<&'a str>) -> Self {
        Self(member)
    }

    /// The whole type: nothing is named, or the type itself is.
    pub(super) fn wants_type(&self, type_name: &str) -> bool {
        self.0.is_none_or(|wanted| ends_in(type_name, wanted))
    }

    pub(super) fn wants(&self, type_name: &str, member: &str) -> bool {
        self.wants_type(type_name) || self.wants_path(&format!("{type_name}.{member}"))
    }

    /// A member by its full name, whose parameter types may follow.
    pub(super) fn wants_path(&self, member: &str) -> bool {
        let name = member.split('(').next().unwrap_or(member);
        let is_of_type = || name.rsplit_once('.').is_some_and(|(ty, _)| self.wants_type(ty));
        self.0.is_none_or(|wanted| ends_in(name, wanted) || ends_in(member, wanted)) || is_of_type()
    }
}

/// `Ns.Type.Member` is meant by `Member`, `Type.Member` and itself.
fn ends_in(name: &str, wanted: &str) -> bool {
    name.strip_suffix(wanted).is_some_and(|rest| rest.is_empty() || rest.ends_with(['.', '+']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_name_means_it() {
        let wants = |wanted: &str| Filter::new(Some(wanted)).wants("Ns.Outer+Type", "Run");
        assert!(["Run", "Type.Run", "Outer+Type.Run", "Ns.Outer+Type", "Type"].into_iter().all(wants));
        assert!(!["un", "Runs", "ype.Run", "Outer", "Other.Run"].into_iter().any(wants));
        assert!(Filter::new(None).wants("A", "b"));
        assert!(Filter::new(Some("Run")).wants_path("Ns.Type.Run(System.String)"));
        assert!(Filter::new(Some("Type")).wants_path("Ns.Type.Run(System.String)"));
    }
}
