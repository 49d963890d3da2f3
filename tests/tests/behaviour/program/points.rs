use dotnet::fixture::points::OptionalOptions;
use dotnet::fixture::{Colour, IMoverImpl, Pixel, Point, PointFilter, Points, Scattered, Segment};
use dotnet::system::Comparison;
use mochi::{Object, Result, Runtime};

const fn point(x: i32, y: i32) -> Point {
    Point { x, y }
}

pub fn values() -> Result<()> {
    let live = Runtime::live_handles();
    assert_eq!(Points::mirror(point(1, 2))?, point(2, 1));
    assert_eq!(Points::sum(point(1, 2), point(3, 4), 0.5)?, 5);
    let segment = Segment { from: point(1, 2), colour: Colour::Blue, to: point(3, 4) };
    assert_eq!(Points::reverse(segment)?, Segment { from: point(3, 4), colour: Colour::Blue, to: point(1, 2) });
    let of = Scattered { small: 1, large: -2, r#type: 0.5, short: 4, double: 5.5 };
    assert_eq!(Points::shift(of)?, Scattered { small: 2, large: -1, r#type: 1.5, short: 5, double: 6.5 });
    assert_eq!(Points::invert(Pixel { rgb: 1, alpha: 255 })?, Pixel { rgb: !1, alpha: 0 });
    assert_eq!(Runtime::live_handles(), live, "no object is made");
    Ok(())
}

pub fn members() -> Result<()> {
    let live = Runtime::live_handles();
    let mut at = Point::new(3, 4)?;
    assert_eq!((at.x, at.norm()?, at.get(1)?), (3, 25, 4));
    at.r#move(1, -1)?;
    assert_eq!(at, point(4, 3), "a method changes the value in place");
    at.set(1, 9)?;
    assert_eq!(at, point(4, 9));
    let same = at;
    assert_eq!(same.moved(point(1, 1))?, point(5, 10));
    assert_eq!(same.measure()?, 36);
    assert_eq!((Point::DIMENSIONS, Point::origin()?, Point::default()), (2, point(0, 0), point(0, 0)));
    assert_eq!(Point::parse("5,6")?, point(5, 6));
    assert_eq!(((same + point(1, 1))?, (same * 2)?), (point(5, 10), point(8, 18)));
    assert_eq!((Point::addition(same, same)?, Point::from_i32(7)?), (point(8, 18), point(7, 7)));
    assert!(same.refuse().is_err_and(|error| error.to_string().contains("not (4, 9)")));
    assert!(same.equals(point(4, 9))?);
    assert_eq!(format!("{same} {same:?}"), "(4, 9) Point { x: 4, y: 9 }");
    assert_eq!(Runtime::live_handles(), live, "nothing is left of what was made on the way");
    Ok(())
}

pub fn owners() -> Result<()> {
    let points = Points::new()?;
    let mut held = points.held()?;
    held.x = 7;
    assert_eq!(points.held()?, point(1, 2), "what comes is a copy");
    points.set_held(held)?;
    points.set_field(point(8, 9))?;
    assert_eq!((points.held()?, points.field()?), (point(7, 2), point(8, 9)));
    let path = Segment { to: point(1, 1), ..Segment::default() };
    points.set_path(path)?;
    assert_eq!((points.path()?, points.get(point(1, 1))?), (path, point(8, 3)));
    Ok(())
}

pub fn nulls() -> Result<()> {
    assert_eq!(Points::or_null(None)?, None);
    assert_eq!(Points::or_null(Some(point(1, 2)))?, Some(point(1, 2)));
    assert_eq!(Points::or_null(point(1, 2))?, Some(point(1, 2)));
    assert_eq!(Points::optional(1)?, "1 (0, 0) ");
    let options = OptionalOptions { other: Some(point(2, 3)), ..Default::default() };
    assert_eq!(Points::optional_with(1, options)?, "1 (0, 0) (2, 3)");
    Ok(())
}

pub fn variables() -> Result<()> {
    let (mut a, mut b) = (point(1, 2), None);
    Points::swap(&mut a, &mut b)?;
    assert_eq!((a, b), (point(0, 0), Some(point(1, 2))));
    assert_eq!((Points::try_parse("3,4")?, Points::try_parse("")?), (Some(point(3, 4)), None));
    Ok(())
}

pub fn lists() -> Result<()> {
    let live = Runtime::live_handles();
    let mut points = [point(1, 2), point(3, 4)];
    assert_eq!(Points::doubled(&points)?, [point(2, 4), point(6, 8)]);
    assert_eq!((Points::copy(None)?, Points::copy(&points)?), (None, Some(points.to_vec())));
    assert_eq!(Points::total(&points)?, point(4, 6));
    assert_eq!(Points::rows(&[&points[..1], &points])?, [vec![points[0]], points.to_vec()]);
    Points::fill(&mut points, point(5, 5))?;
    assert_eq!(points, [point(5, 5); 2]);
    assert!(Points::doubled(&[])?.is_empty());
    assert_eq!(Runtime::live_handles(), live, "elements are no objects");
    Ok(())
}

pub fn generics() -> Result<()> {
    let list = Points::listed(3)?;
    assert_eq!(list.to_vec()?, [point(0, 0), point(1, -1), point(2, -2)]);
    list.add(point(9, 9))?;
    list.extend([point(1, 1), point(2, 2)])?;
    list.extend_from_slice(&[point(3, 3)])?;
    assert_eq!((list.len()?, list.get(6)?), (7, point(3, 3)));
    assert_eq!(list.into_iter().last().transpose()?, Some(point(3, 3)));
    assert_eq!(Points::last(&[point(1, 1), point(2, 2)])?, point(2, 2));
    assert_eq!(Points::by_name()?.get("two")?, point(2, 2));
    let gaps = Points::gaps()?.into_iter().collect::<Result<Vec<Option<Point>>>>()?;
    assert_eq!(gaps, [Some(point(1, 1)), None]);
    assert_eq!(Points::pair(4)?, (point(4, 4), 4));
    Ok(())
}

pub fn collections() -> Result<()> {
    let live = Runtime::live_handles();
    let path = |at| Segment { from: point(at, at), colour: Colour::Blue, to: point(-at, -at) };
    let paths = Points::paths(1000)?;
    assert_eq!(paths.to_vec()?, (0..1000).map(path).collect::<Vec<_>>(), "one call");
    assert_eq!(paths.iter().collect::<Result<Vec<_>>>()?, paths.to_vec()?, "some items with a call");
    assert_eq!(paths.iter().nth(500).transpose()?, Some(path(500)));
    paths.extend((0..1000).map(path))?;
    paths.extend_from_slice(&[path(7), path(8)])?;
    assert_eq!((paths.len()?, paths.get(1999)?, paths.get(2001)?), (2002, path(999), path(8)));
    let made: Vec<_> = Points::endless()?.into_iter().skip(2).take(2).collect::<Result<_>>()?;
    assert_eq!(made, [path(2), path(3)]);
    let by_point = Points::by_point(300)?;
    let mut pairs = by_point.pairs().collect::<Result<Vec<_>>>()?;
    pairs.sort_by_key(|(at, _)| at.x);
    assert_eq!((pairs.len(), pairs[299]), (300, (point(299, 1), path(299))));
    let mut texts = Points::by_name()?.pairs().collect::<Result<Vec<_>>>()?;
    texts.sort_by_key(|(_, at)| at.x);
    assert_eq!(texts, [("one".to_owned(), point(1, 1)), ("two".to_owned(), point(2, 2))]);
    let many: Vec<_> = (0..500).map(|at| point(at, 0)).collect();
    assert_eq!((Points::last(&many)?, Points::last(&Vec::<Point>::new())?), (point(499, 0), point(0, 0)));
    drop((paths, by_point));
    assert_eq!(Runtime::live_handles(), live);
    Ok(())
}

pub fn generic_methods() -> Result<()> {
    assert_eq!(point(1, 2).keep("x".to_owned())?, "x");
    assert_eq!(Points::same(point(1, 2))?, point(1, 2));
    let many: Vec<_> = (0..500).map(|at| point(at, 0)).collect();
    assert_eq!(Points::same(many.clone())?, many);
    assert_eq!(Points::many(point(1, 2), 2)?, [point(1, 2); 2]);
    Ok(())
}

pub fn callbacks() -> Result<()> {
    assert_eq!(Points::apply(|at| Points::mirror(at), point(1, 2))?, point(2, 1));
    assert_eq!(Points::adder(point(1, 1))?.invoke(point(2, 3))?, point(3, 4));
    let filter = PointFilter::new(|at, other, last: &mut Point| {
        *last = other;
        Ok((at.x > 0).then_some(at))
    })?;
    let mut last = point(0, 0);
    assert_eq!(Points::filter(filter.as_fn(), point(1, 2), point(3, 4), &mut last)?, Some(point(1, 2)));
    assert_eq!(last, point(3, 4));
    assert_eq!(Points::filter(filter.as_fn(), point(0, 2), point(5, 6), &mut last)?, None);
    let by = Comparison::<Point>::new(|a: Point, b: Point| a.y - b.y)?;
    assert_eq!(Points::compare(&[point(1, 2), point(3, 5)], by.as_fn())?, -3);
    Ok(())
}

struct Mover;

impl IMoverImpl for Mover {
    fn r#move(&self, from: Point, by: &[Point]) -> Result<Point> {
        by.iter().try_fold(from, |at, by| at + *by)
    }

    fn last(&self) -> Result<Option<Point>> {
        Ok(Some(point(100, 0)))
    }
}

pub fn implemented() -> Result<()> {
    assert_eq!(Points::drive(Mover, point(1, 2))?, Some(point(103, 6)));
    Ok(())
}

pub fn tasks() -> Result<()> {
    assert_eq!(Points::later(point(1, 2)).wait()?, point(1, 2));
    assert_eq!(Points::much_later(point(3, 4)).wait()?, point(3, 4));
    Ok(())
}

pub fn objects() -> Result<()> {
    assert_eq!(Points::describe(point(1, 2))?, "Point: (1, 2)");
    assert_eq!(Points::measure(&point(3, 4))?, 12);
    let object = Points::boxed(point(5, 6))?;
    assert!(object.to_string() == "(5, 6)" && !object.is::<Points>());
    assert_eq!((Point::from_object(&object)?, object.unbox::<Point>()?), (point(5, 6), point(5, 6)));
    assert_eq!(Point::try_from(&object)?, point(5, 6));
    assert!(Segment::from_object(&object).is_err(), "it is the type that was boxed, or none");
    let object: Object = point(1, 2).try_into()?;
    assert_eq!(object, Point::to_object(point(1, 2))?);
    Ok(())
}
