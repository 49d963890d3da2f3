use dotnet::fixture::{FixtureException, IQuiet, Late, LateDisposable};
use mochi::{
    DateOnly, DateTime, DateTimeKind, Decimal, DynamicType, ErrorKind, Guid, Half, Object, Result, TimeOnly, TimeSpan,
};

const NONE: Option<&str> = None;

pub fn methods() -> Result<()> {
    let late = Late::new()?;
    let picked: String = late.invoke("Pick", (1,))?;
    assert_eq!(picked, "long 1", "an `int` goes to `long` before it goes to `double`");
    assert_eq!(late.invoke::<String>("Pick", (0.5_f32,))?, "double 0.5");
    assert_eq!(late.invoke::<String>("Optional", (1,))?, "1 5 ");
    assert_eq!(late.invoke::<String>("Optional", (1, 2, "a", "b"))?, "1 2 a,b");
    assert_eq!(late.invoke::<String>("Six", (1, 2, 3, 4, 5, "six"))?, "12345six");
    late.invoke::<()>("Nothing", ())?;
    assert_eq!(late.number()?, 1);
    late.invoke::<()>("Words", (3,))?;
    assert_eq!(late.invoke::<Option<String>>("Null", ())?, None);
    assert_eq!(late.invoke::<String>("Null", ()).unwrap_err().kind(), ErrorKind::Null);
    Ok(())
}

pub fn overloads() -> Result<()> {
    let late = DynamicType::of::<Late>();
    assert_eq!(late.invoke::<String>("Which", (7,))?, "int 7");
    assert_eq!(late.invoke::<String>("Which", (7_u8,))?, "int 7");
    assert_eq!(late.invoke::<String>("Which", ("x",))?, "string x");
    assert_eq!(late.invoke::<String>("Which", (NONE,))?, "string null");
    assert_eq!(late.invoke::<String>("Which", (7_i64,))?, "object Int64");
    assert_eq!(late.invoke::<String>("Which", (&Late::new()?,))?, "object Late");
    assert_eq!(late.invoke::<String>("Which", (1, true))?, "double 1 True");
    for number in 0..1000 {
        assert_eq!(late.invoke::<String>("Which", (number,))?, format!("int {number}"));
    }
    Ok(())
}

pub fn properties() -> Result<()> {
    let late = Late::new()?;
    assert_eq!(late.as_object().get::<Option<String>>("Name")?, None);
    late.as_object().set("Name", "set")?;
    assert_eq!(late.as_object().get::<String>("Name")?, "set");
    late.as_object().set("Name", NONE)?;
    assert_eq!(late.name()?, None);
    late.as_object().set("Number", 3_u8)?;
    assert_eq!((late.as_object().get::<i32>("Number")?, late.number()?), (3, 3));
    let expected = "Microsoft.CSharp.RuntimeBinder.RuntimeBinderException";
    assert_eq!(late.as_object().set("Number", "three").unwrap_err().type_name(), Some(expected));
    assert_eq!(late.as_object().set("Small", 1_u8).unwrap_err().type_name(), Some(expected), "nobody can set it");
    Ok(())
}

pub fn items() -> Result<()> {
    let late = Late::new()?;
    late.set_item(("one",), 1)?;
    assert_eq!(late.get_item::<i32>(("one",))?, 1);
    let missing = late.get_item::<i32>(("two",)).unwrap_err();
    assert_eq!(missing.type_name(), Some("System.Collections.Generic.KeyNotFoundException"));
    let words: Object = late.invoke("Words", (3,))?;
    assert_eq!(words.get_item::<String>((2,))?, "word 2");
    words.set_item((2,), "changed")?;
    assert_eq!(words.get_item::<String>((2,))?, "changed");
    Ok(())
}

pub fn conversions() -> Result<()> {
    let late = Late::new()?;
    assert_eq!((late.as_object().get::<u8>("Small")?, late.as_object().get::<i32>("Small")?, late.as_object().get::<f64>("Small")?), (200, 200, 200.0));
    let narrowed = late.as_object().get::<i32>("Large").unwrap_err();
    assert!(narrowed.message().starts_with("Cannot implicitly convert type 'long' to 'int'"), "{narrowed}");
    assert_eq!(late.as_object().get::<Option<i64>>("Large")?, Some(i64::MAX));
    assert_eq!(late.invoke::<i32>("Warm", ())?, 36, "by the type's own operator");
    let warm: Object = late.invoke("Warm", ())?;
    assert_eq!(warm.get::<i32>("Degrees")?, 36);
    assert!(late.invoke::<Late>("Warm", ()).is_err());
    assert_eq!(late.invoke::<IQuiet>("Quiet", ())?.say("here")?, "psst, here");
    Ok(())
}

pub fn values() -> Result<()> {
    fn same<T>(value: T) -> Result<()>
    where
        T: Copy + PartialEq + std::fmt::Debug + mochi::rt::Unbox + mochi::FromDotnet + mochi::rt::Arg<Object>,
    {
        let same: T = Late::new()?.invoke("Same", (value,))?;
        assert_eq!(same, value);
        let boxed = Object::from_value(value)?;
        assert_eq!(boxed.unbox::<T>()?, value);
        assert_eq!(boxed.unbox::<i32>().unwrap_err().kind(), ErrorKind::Cast);
        Ok(())
    }
    same(Decimal::from_parts(true, 150, 2).expect("a decimal"))?;
    same(Guid::from_bytes(*b"0123456789abcdef"))?;
    same(DateTime::from_ticks(638_448_066_000_000_000, DateTimeKind::Utc).expect("a time"))?;
    same(DateOnly::from_ymd(2024, 2, 29).expect("a day"))?;
    same(TimeOnly::from_ticks(1).expect("a time"))?;
    same(TimeSpan::from_ticks(-1))?;
    same(Half::from_f32(1.5))?;
    same(i128::MIN)?;
    same(u128::MAX)?;
    let (price, none) = (Decimal::from_parts(false, 150, 2), None::<Guid>);
    let uninferred = Late::new()?.invoke::<String>("Told", (price, none)).unwrap_err();
    assert!(uninferred.message().contains("cannot be inferred"), "{uninferred}");
    let text: String = Late::new()?.invoke_generic("Told", &["System.Decimal", "System.Object"], (price, none))?;
    assert_eq!(text, "Decimal 1.50, Object ");
    assert!(Object::from_value(7)?.unbox::<Decimal>().is_err());
    Ok(())
}

pub fn lists() -> Result<()> {
    let late = Late::new()?;
    assert_eq!(late.invoke::<i32>("Sum", (&[1, 2, 3],))?, 6);
    assert_eq!(late.invoke::<i32>("Sum", (&[0_i32; 0][..],))?, 0);
    assert_eq!(late.invoke::<Vec<String>>("Words", (2,))?, ["word 0", "word 1"]);
    assert_eq!(late.invoke::<Vec<Option<i32>>>("Holes", ())?, [Some(1), None, Some(3)]);
    assert!(late.invoke::<Vec<i32>>("Holes", ()).is_err(), "null is no number");
    assert!(late.invoke::<Vec<i32>>("Warm", ()).is_err(), "it cannot be enumerated");
    Ok(())
}

pub fn generics() -> Result<()> {
    let late = Late::new()?;
    assert_eq!(late.invoke_generic::<i32>("Default", &["System.Int32"], ())?, 0);
    assert_eq!(late.invoke_generic::<Option<String>>("Default", &["System.String, System.Runtime"], ())?, None);
    assert_eq!(late.invoke::<Vec<String>>("Many", ("x", 3))?, ["x", "x", "x"], "C# infers what it can");
    let told: String = late.invoke_generic("Told", &["System.Int64", "Fixture.Late"], (7, NONE))?;
    assert_eq!(told, "Int64 7, Late ");
    let unknown = late.invoke_generic::<i32>("Default", &["No.Such"], ()).unwrap_err();
    assert_eq!(unknown.type_name(), Some("System.TypeLoadException"));
    let words: Object = late.invoke("Words", (3,))?;
    let enumerable = DynamicType::named("System.Linq.Enumerable, System.Linq");
    let skipped: Vec<String> = enumerable.invoke("Skip", (&words, 1))?;
    assert_eq!(skipped, ["word 1", "word 2"], "an extension method is one of its class");
    Ok(())
}

pub fn statics() -> Result<()> {
    assert_eq!(Late::shared()?, 7);
    let late = DynamicType::named("Fixture.Late");
    assert_eq!((late.get::<i32>("Shared")?, late.get::<i64>("Constant")?), (7, 1 << 40));
    late.set("Shared", 8_u8)?;
    assert_eq!((late.get::<i32>("Shared")?, Late::shared()?), (8, 8));
    late.set("Shared", 7)?;
    assert_eq!(late.get::<String>("Fixed")?, "fixed");
    assert!(late.set("Fixed", "other").is_err());
    assert!(late.get::<i32>("NoSuch").unwrap_err().message().contains("no static property or field `NoSuch`"));
    let integer = DynamicType::named("System.Int32");
    assert_eq!(integer.invoke::<i32>("Parse", ("42",))?, 42);
    assert!(DynamicType::named("No.Such").invoke::<()>("Method", ()).unwrap_err().message().contains("no type `No.Such`"));
    Ok(())
}

pub fn constructors() -> Result<()> {
    let made: Late = DynamicType::of::<Late>().new(("made", 5))?;
    assert_eq!((made.name()?.as_deref(), made.number()?), (Some("made"), 5));
    let builder: Object = DynamicType::named("System.Text.StringBuilder, System.Runtime").new(("text",))?;
    builder.invoke::<()>("Append", (" and ",))?;
    builder.invoke::<()>("Append", (7,))?;
    assert_eq!(builder.to_string(), "text and 7");
    assert!(DynamicType::of::<Late>().new::<Late>((1, 2, 3)).is_err());
    let disposable: Object = DynamicType::of::<LateDisposable>().new(())?;
    drop(disposable);
    assert_eq!(LateDisposable::disposed()?, 1, "who makes it owns it");
    Ok(())
}

pub fn expando() -> Result<()> {
    let expando: Object = Late::new()?.invoke("Expando", ())?;
    expando.set("Name", "any")?;
    expando.set("Count", 3)?;
    assert_eq!((expando.get::<String>("Name")?, expando.get::<i64>("Count")?), ("any".to_owned(), 3));
    assert!(expando.get::<i32>("Other").unwrap_err().message().contains("does not contain a definition for 'Other'"));
    let names: Vec<String> = {
        let pairs: Vec<Object> = Vec::from_iter(DynamicType::named("System.Linq.Enumerable, System.Linq").invoke_generic::<Vec<Object>>(
            "Cast",
            &["System.Object"],
            (&expando,),
        )?);
        pairs.iter().map(|pair| pair.get("Key")).collect::<Result<_>>()?
    };
    assert_eq!(names, ["Name", "Count"]);
    Ok(())
}

pub fn hidden_classes() -> Result<()> {
    let quiet: Object = Late::new()?.invoke("Quiet", ())?;
    assert_eq!(quiet.invoke::<String>("Say", ("hello",))?, "psst, hello", "nobody can name the class, but its interface");
    quiet.set("Level", 5)?;
    assert_eq!(quiet.get::<i32>("Level")?, 5);
    let down: Object = Late::new()?.invoke("Down", ())?;
    assert_eq!(down.invoke::<i32>("From", (10,))?, 9, "it implements the interface in private");
    Ok(())
}

pub fn failures() -> Result<()> {
    let late = Late::new()?;
    let thrown = late.invoke::<()>("Throw", ("thrown",)).unwrap_err();
    assert!(thrown.is::<FixtureException>(), "{thrown}");
    assert_eq!(thrown.message(), "thrown");
    let missing = late.invoke::<()>("NoSuch", ()).unwrap_err();
    assert!(missing.message().contains("'Fixture.Late' does not contain a definition for 'NoSuch'"), "{missing}");
    let unfit = late.invoke::<()>("Sum", ("x",)).unwrap_err();
    assert!(unfit.message().contains("has some invalid arguments"), "{unfit}");
    let nothing = late.invoke::<i32>("Nothing", ()).unwrap_err();
    assert!(nothing.message().contains("void"), "{nothing}");
    Ok(())
}
