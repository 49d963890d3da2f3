use super::*;

fn member(plain: &str, rank: Rank, parameters: &[(&str, &str)]) -> Member {
    let types: Vec<_> = parameters.iter().map(|&(_, ty)| ty).collect();
    Member {
        plain: plain.to_owned(),
        rank,
        yields: Yields::Never,
        extends: false,
        generics: 0,
        parameters: parameters.iter().map(|&(name, ty)| (name.to_owned(), ty.to_owned())).collect(),
        required: parameters.len(),
        distance: parameters.iter().filter(|&&(_, ty)| ty != "str").count(),
        has_init: false,
        signature: format!("{plain}({})", types.join(",")),
    }
}

fn names(members: &[Member]) -> Vec<String> {
    held(members, &BTreeMap::new(), &mut BTreeMap::new())
}

fn held(members: &[Member], held: &BTreeMap<String, String>, remember: &mut BTreeMap<String, String>) -> Vec<String> {
    let named = Names::new("T", true).members(members, held, remember);
    named.into_iter().map(|name| name.rust).collect()
}

/// The short forms, where they are, and the long ones, where they are.
fn forms(members: &[Member], held: &BTreeMap<String, String>) -> (Vec<String>, BTreeMap<String, String>) {
    let mut remember = BTreeMap::new();
    let mut names = Names::new("T", true);
    let named = names.members(members, held, &mut remember);
    let long = names.with_options(members, &named, held, &mut remember);
    let forms = named.into_iter().zip(long).flat_map(|(name, long)| {
        let short = (!(name.is_by_optional && long.is_some())).then_some(name.rust);
        short.into_iter().chain(long)
    });
    (forms.collect(), remember)
}

fn optional(plain: &str, required: &[(&str, &str)], optional: &[(&str, &str)]) -> Member {
    let mut all = member(plain, Rank::Method, &[required, optional].concat());
    all.required = required.len();
    all
}

/// `Query<T>(sql)` beside `Query(sql)`.
#[test]
fn a_type_parameter_is_all_that_tells_them_apart() {
    let row = |yields, generics| Member { yields, generics, ..member("query", Rank::Method, &[("sql", "str")]) };
    let with = |generics| Member { signature: "query`(str)".to_owned(), ..row(Yields::ToPlain, generics) };
    assert_eq!(names(&[row(Yields::Never, 0), with(1)]), ["query", "query_as"]);
    assert_eq!(names(&[row(Yields::ToPlain, 0), with(1)]), ["query_untyped", "query"]);
    let command = Member { yields: Yields::ToAll, ..member("query", Rank::Method, &[("command", "command")]) };
    assert_eq!(names(&[command, with(1)]), ["query_command", "query"]);
}

/// `Decode(SKStream stream)` beside `Decode(Stream stream)`: what the one is called by its parameter, the other is by its type.
#[test]
fn a_name_that_is_a_type_as_well() {
    let takes = |name, ty| member("decode", Rank::Method, &[(name, ty)]);
    let all = [takes("filename", "str"), takes("stream", "sk_stream"), takes("stream", "stream")];
    assert_eq!(names(&all), ["decode", "decode_stream", "decode_stream_stream"]);
}

/// `Deserialize<T>(TextReader)` beside `Deserialize(TextReader)`, which has its name from `Deserialize(string)`.
#[test]
fn type_parameters_come_after_what_else_tells_them_apart() {
    let takes = |ty, generics| {
        let signature = format!("deserialize`{generics}({ty})");
        let yields = if generics > 0 { Yields::ToPlain } else { Yields::Never };
        Member { signature, generics, yields, ..member("deserialize", Rank::Method, &[("input", ty)]) }
    };
    let all = [takes("reader", 0), takes("str", 0), takes("reader", 1), takes("str", 1), takes("str", 2)];
    let expected = ["deserialize_reader", "deserialize", "deserialize_reader_as", "deserialize_as", "deserialize_as2"];
    assert_eq!(names(&all), expected);
}

#[test]
fn suffixes_are_the_parameters_that_the_plain_one_has_not() {
    let value = ("value", "object");
    let overloads = [
        member("serialize_object", Rank::Method, &[value]),
        member("serialize_object", Rank::Method, &[value, ("formatting", "formatting")]),
        member("serialize_object", Rank::Method, &[value, ("settings", "json_serializer_settings")]),
    ];
    assert_eq!(names(&overloads), ["serialize_object", "serialize_object_formatting", "serialize_object_settings"]);
}

#[test]
fn properties_name_nothing() {
    let made = |parameters| Member { has_init: true, ..member("new", Rank::Constructor, parameters) };
    let (all, _) = forms(&[made(&[]), made(&[("title", "str")])], &BTreeMap::new());
    assert_eq!(all, ["new", "new_with", "new_title", "new_title_with"]);
}

#[test]
fn what_may_be_left_out_names_nothing() {
    let (level, theme) = (("level", "level"), ("theme", "theme"));
    let mut overloads = [
        member("console", Rank::Method, &[("sink", "sink"), ("formatter", "formatter"), level]),
        member("console", Rank::Method, &[("sink", "sink"), level, theme, ("culture", "culture")]),
    ];
    overloads[0].required = 2;
    overloads[1].required = 1;
    assert_eq!(names(&overloads), ["console_formatter", "console"]);
}

/// `ToHtml(text, pipeline, context)` beside `ToHtml(this document, pipeline)`.
#[test]
fn an_extension_method_leaves_the_name_of_its_static_form() {
    let pipeline = ("pipeline", "pipeline");
    let of_text = optional("to_html", &[("text", "str")], &[pipeline, ("context", "context")]);
    let of_document = Member { extends: true, ..optional("to_html", &[("document", "document")], &[pipeline]) };
    let (names, _) = forms(&[of_document, of_text], &BTreeMap::new());
    assert_eq!(names, ["to_html_document", "to_html_document_with", "to_html", "to_html_with"]);
}

#[test]
fn types_tell_apart_what_names_do_not() {
    let overloads = ["bool", "i32", "str"].map(|ty| member("write_value", Rank::Method, &[("value", ty)]));
    assert_eq!(names(&overloads), ["write_value_bool", "write_value_i32", "write_value"]);
}

#[test]
fn what_collides_again_gets_all_types() {
    let overloads = [
        member("new", Rank::Constructor, &[]),
        member("new", Rank::Constructor, &[("other", "j_object")]),
        member("new", Rank::Constructor, &[("content", "object")]),
        member("new", Rank::Constructor, &[("content", "object_slice")]),
    ];
    assert_eq!(names(&overloads), ["new", "new_other", "new_content", "new_object_slice"]);
}

#[test]
fn a_property_holds_its_name_against_a_method() {
    let members = [
        member("set_value", Rank::Method, &[("value", "str")]),
        member("set_value", Rank::Property, &[("value", "object")]),
        member("count", Rank::Method, &[]),
        member("count", Rank::Property, &[]),
    ];
    assert_eq!(names(&members), ["set_value_str", "set_value", "count_no_args", "count"]);
}

#[test]
fn reserved_names_and_keywords() {
    let members = [
        member("clone", Rank::Method, &[]),
        member("to_string", Rank::Method, &[("format", "str")]),
        member("type", Rank::Property, &[]),
        member("self", Rank::Property, &[]),
    ];
    assert_eq!(names(&members), ["clone_", "to_string_format", "r#type", "self_"]);
}

#[test]
fn an_overload_that_is_added_renames_nothing() {
    let old = || member("parse", Rank::Method, &[("json", "str"), ("settings", "settings")]);
    let mut lock = BTreeMap::new();
    assert_eq!(held(&[old()], &BTreeMap::new(), &mut lock), ["parse"]);
    assert_eq!(lock, BTreeMap::from([("T.parse".to_owned(), old().signature)]));

    let added = member("parse", Rank::Method, &[("json", "str")]);
    let names = held(&[added, old()], &lock, &mut BTreeMap::new());
    assert_eq!(names, ["parse_json", "parse"]);
}

#[test]
fn names_that_differ_in_case_only_stay_apart() {
    let mut members = [member("foo", Rank::Method, &[]), member("foo", Rank::Method, &[])];
    members[0].signature = "Foo()".to_owned();
    members[1].signature = "foo()".to_owned();
    assert_eq!(names(&members), ["foo", "foo_no_args"]);
}

#[test]
fn what_may_be_left_out_is_the_matter_of_a_form_of_its_own() {
    let text = ("text", "str");
    let one = [optional("to_html", &[text], &[("pipeline", "pipeline")])];
    assert_eq!(forms(&one, &BTreeMap::new()).0, ["to_html", "to_html_with"]);
    let beside_the_short_one = [member("render", Rank::Method, &[text]), optional("render", &[text], &[("n", "i32")])];
    assert_eq!(forms(&beside_the_short_one, &BTreeMap::new()).0, ["render", "render_with"]);
    let two = [optional("render", &[text], &[("n", "i32")]), optional("render", &[text], &[("deep", "bool")])];
    assert_eq!(forms(&two, &BTreeMap::new()).0, ["render_n_with", "render", "render_with"]);
}

#[test]
fn forms_with_options_keep_their_names() {
    let text = ("text", "str");
    let old = || optional("render", &[text], &[("n", "i32")]);
    let (names, lock) = forms(&[old()], &BTreeMap::new());
    assert_eq!(names, ["render", "render_with"]);
    let added = [
        member("render", Rank::Method, &[text]),
        optional("render", &[text], &[("a", "bool")]),
        member("render_with", Rank::Method, &[text]),
        old(),
    ];
    let (names, _) = forms(&added, &lock);
    assert_eq!(names, ["render_text", "render_a_with", "render_with_text", "render", "render_with"]);
}

/// Those of a trait, on a type that has `Find(string)`.
#[test]
fn what_is_added_to_a_type_leaves_its_own_members_their_names() {
    let others = [member("find", Rank::Method, &[("key", "str")])];
    let on = |members: &[Member]| -> Vec<String> {
        let named = Names::of_trait("T[I]", &others).members(members, &BTreeMap::new(), &mut BTreeMap::new());
        named.into_iter().map(|name| name.rust).collect()
    };
    let generic = Member { generics: 1, ..member("find", Rank::Method, &[("key", "str")]) };
    let longer = member("find", Rank::Method, &[("key", "str"), ("from", "i32")]);
    assert_eq!(on(&[generic]), ["find_as"]);
    assert_eq!(on(&[member("find", Rank::Method, &[("key", "i32")])]), ["find_i32"]);
    assert_eq!(on(&[longer]), ["find_from"]);
    assert_eq!(on(&[member("find", Rank::Method, &[])]), ["find"], "what takes less is what most want");
    assert_eq!(on(&[Member { generics: 1, ..member("find", Rank::Method, &[]) }]), ["find_as"]);
}
