#![allow(deprecated, reason = "some of these are there for it")]

use dotnet::fixture::{
    Account, Allowed, Cake, Swapping, Circle, Colour, Dial, Employee, Forbidden, ForbiddenPart, Length, Tagged, Node,
    OpenVariables, Person, Point, Point3, Recipe, Savings, Shape, Worker, cake, recipe,
};
use dotnet::system::collections::generic::List;
use mochi::{Decimal, OptionalExt as _, Result, TimeSpan};

pub fn changed_copies() -> Result<()> {
    let ann = Person::new("Ann", 30)?;
    let older = ann.with_age(31)?.with_note("since May")?.with_nickname("A.")?;
    assert_eq!(ann.to_string(), "Person { Name = Ann, Age = 30, Note = , Nickname =  }");
    assert_eq!(older.to_string(), "Person { Name = Ann, Age = 31, Note = since May, Nickname = A. }");
    let same = ann.copy()?;
    assert_eq!(same, ann);
    same.set_nickname("B.")?;
    assert_ne!(same, ann);
    assert_eq!(older.with_note(None)?.note()?, None);
    Ok(())
}

/// A copy of a derived record is one of the derived type, whatever is changed in it, and however it is known.
pub fn derived_copies() -> Result<()> {
    let eve = Employee::new("Eve", 40, "lead")?;
    let other: Employee = eve.with_name("Eva")?.with_role("chief")?;
    assert_eq!((other.name()?, other.age()?, other.role()?), ("Eva".to_owned(), 40, "chief".to_owned()));
    let person: &Person = &eve;
    assert!(person.with_age(41)?.is::<Employee>());
    let circle = Shape::round(2.5)?.with_colour("blue")?;
    assert_eq!(circle.cast::<Circle>()?, Circle::new("blue", 2.5)?);
    let label = Tagged::<i32>::new("n", 7)?;
    assert_eq!(label.with_content(8)?.content()?, 8);
    assert_eq!(label.with_label("m")?.to_string(), "Tagged { Label = m, Content = 7 }");
    let point = Point3::new(1, 2, 3)?;
    assert_eq!(point.with_y(5)?, Point3::new(1, 5, 3)?);
    assert_eq!(point.y()?, 2);
    Ok(())
}

pub fn required_members() -> Result<()> {
    let limit: Decimal = "2.5".parse().expect("a decimal");
    let account = Account::new_limit(limit, "Ann")?;
    assert_eq!((account.owner()?, account.limit()?, account.number()?), ("Ann".to_owned(), limit, 0));
    let numbered = Account::new_number_limit(7, limit, "Bob")?;
    assert_eq!((numbered.owner()?, numbered.number()?), ("Bob".to_owned(), 7));
    assert_eq!(Account::new("Eve")?.owner()?, "Eve");
    let savings = Savings::new(0.5, limit, "Joe", Some(Colour::Green))?;
    assert_eq!((savings.interest()?, savings.owner()?, savings.colour()?), (0.5, "Joe".to_owned(), Some(Colour::Green)));
    Ok(())
}

/// What is not given is left as the constructor has it.
pub fn initialised() -> Result<()> {
    let plain = Recipe::new()?;
    assert_eq!((plain.title()?, plain.portions()?, plain.vegan()?), ("untitled".to_owned(), 4, None));
    assert_eq!((plain.place()?, plain.size()?.to_string(), plain.weights()?), (Point { x: 1, y: 2 }, "3 m".to_owned(), None));
    let steps = List::<String>::new()?;
    steps.extend(["mix", "bake"])?;
    let full = Recipe::new_with(recipe::NewOptions {
        title: Some("bread"),
        portions: Some(0),
        vegan: Some(true),
        time: Some(TimeSpan::ZERO),
        colour: Some(Colour::Red),
        place: Some(Point::default()),
        size: Some(&Length::new(7.0)?),
        steps: Some(steps.upcast()),
        weights: Some(&[500, 10]),
        level: Some(2),
    })?;
    assert_eq!((full.title()?, full.portions()?, full.vegan()?), ("bread".to_owned(), 0, Some(true)));
    assert_eq!((full.time()?, full.colour()?, full.place()?), (TimeSpan::ZERO, Colour::Red, Point::default()));
    assert_eq!((full.weights()?, full.level()?, full.size()?.to_string()), (Some(vec![500, 10]), 2, "7 m".to_owned()));
    assert_eq!(full.steps()?.to_vec()?, ["mix", "bake"]);
    let titled = recipe::NewTitleOptions { level: Some(5), ..Default::default() };
    let titled = Recipe::new_title_with("soup", titled)?;
    assert_eq!((titled.title()?, titled.portions()?, titled.level()?), ("soup".to_owned(), 2, 5));
    assert_eq!(Recipe::new_steps(&["stir"])?.steps()?.to_vec()?, ["stir"]);
    let stirred = recipe::NewStepsOptions { vegan: Some(false), ..Default::default() };
    assert_eq!(Recipe::new_steps_with(&["stir"], stirred)?.vegan()?, Some(false));
    let refused = Recipe::new_with(recipe::NewOptions { level: Some(-1), ..Default::default() });
    assert_eq!(refused.unwrap_err().type_name(), Some("System.ArgumentOutOfRangeException"));

    let before = Cake::disposed()?;
    let cake = Cake::new_with(9.0, "sponge", cake::NewOptions { height: Some(2.0), level: Some(3), ..Default::default() })?;
    assert_eq!((cake.radius()?, cake.height()?, cake.kind()?), (9.0, 2.0, "sponge".to_owned()));
    assert_eq!((cake.level()?, cake.title()?, cake.portions()?), (30, "cake".to_owned(), 4));
    assert_eq!(Cake::new(1.0, "plain")?.height()?, 0.5);
    drop(cake);
    assert_eq!(Cake::disposed()?, before + 2);
    Ok(())
}

pub fn forbidden() -> Result<()> {
    let forbidden = Forbidden::new(3)?.twice()?;
    assert_eq!(Allowed::old(&forbidden)?, 6);
    assert_eq!(ForbiddenPart::same::<i32>(9)?, 9);
    assert!(forbidden.half()?.is::<ForbiddenPart>());
    Allowed::set_number(Allowed::number()? + 1)?;
    assert_eq!(Allowed::number()?, 5);
    Ok(())
}

pub fn operators() -> Result<()> {
    let dial = Dial::new(4)?;
    assert_eq!((Dial::increment(&dial)?.at()?, Dial::decrement(&dial)?.at()?, dial.at()?), (5, 3, 4));
    assert!(Dial::r#true(&dial)?);
    assert!(!Dial::r#true(&Dial::new(0)?)?);
    assert_eq!(Dial::dot_multiply(&dial, &dial)?.at()?, 16);
    Ok(())
}

pub fn open_variables() -> Result<()> {
    let (mut a, mut b) = (1, 2);
    OpenVariables::swap::<i32>(&mut a, &mut b)?;
    assert_eq!((a, b), (2, 1));
    let (mut left, mut right) = ("l".to_owned(), "r".repeat(300));
    OpenVariables::swap::<String>(&mut left, &mut right)?;
    assert_eq!((left.len(), right.as_str()), (300, "l"));
    let (first, second) = (Node::new_name("first")?, Node::new_name("second")?);
    let (mut x, mut y) = (first.clone(), second.clone());
    OpenVariables::swap::<Node>(&mut x, &mut y)?;
    assert!(x.is_other(&second)? && y.is_other(&first)?);
    let (mut some, mut none) = (Some(3), None);
    OpenVariables::swap::<Option<i32>>(&mut some, &mut none)?;
    assert_eq!((some, none), (None, Some(3)));
    assert_eq!(Worker::new()?.same::<String>("same").wait()?, "same");

    let mut value = "old".to_owned();
    let (changes, before) = OpenVariables::advance::<String>(&mut value, "new")?;
    assert_eq!((changes, before, value.as_str()), (true, "old".to_owned(), "new"));
    assert!(OpenVariables::fail::<String>(&mut value).is_err());
    assert_eq!(value, "new");
    let (mut count, mut text) = (1, None);
    OpenVariables::count::<bool>(&mut count, &mut text, true)?;
    assert_eq!((count, text.as_deref()), (2, Some("first")));
    OpenVariables::count::<bool>(&mut count, &mut text, true)?;
    assert_eq!((count, text), (3, None));

    let changing = Swapping::<Node>::new(&first)?;
    let mut with = second.clone();
    changing.exchange(&mut with)?;
    assert!(with.is_other(&first)? && changing.current()?.is_other(&second)?);
    Ok(())
}

pub fn open_spans() -> Result<()> {
    assert_eq!(OpenVariables::join::<i32>("text", 5)?, "text:5");
    assert_eq!(OpenVariables::last::<i32>(&[1, 2, 3])?, 3);
    assert_eq!(OpenVariables::tail::<bool>("text", true)?, "ext");
    assert_eq!(OpenVariables::twice::<char>('x')?, ['x', 'x']);
    assert_eq!(Swapping::<String>::new(None)?.current().optional()?, None);
    Ok(())
}
