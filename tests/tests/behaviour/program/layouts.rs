use dotnet::fixture::{
    Buffered, Couple, Drawing, Flagged, Floating, Layouts, Nesting, Overlaid, Packed, Packer, Point, Quad, Roomy, Tight,
    Triangle, Variant,
};
use mochi::{Bool, Result, Runtime};

const PACKED: Packed = Packed { small: 1, large: 2, real: 1.0 };

pub fn packed() -> Result<()> {
    let live = Runtime::live_handles();
    assert_eq!(Layouts::pack(1, 2)?, PACKED);
    assert_eq!(Layouts::repack(PACKED)?, Packed { small: 2, large: 3, real: -1.0 });
    assert_eq!((size_of::<Packed>(), align_of::<Packed>(), size_of::<Nesting>()), (13, 1, 14));
    let mut tight = Layouts::tighten(1, Tight { large: 2, small: 3 }, 4)?;
    assert_eq!(tight, Tight { large: 7, small: 3 });
    tight.grow()?;
    assert_eq!((tight.sum()?, { tight.large }), (11, 8), "a field is read by value: there is no reference to one");
    let nesting = Layouts::nest(tight)?;
    assert_eq!(nesting, Nesting { first: 1, inner: tight, last: i64::MAX });
    assert_eq!({ Layouts::deeper(nesting)?.inner }, Tight { large: 16, small: 3 });
    assert_eq!(Runtime::live_handles(), live, "no object is made");
    Ok(())
}

pub fn truth_values() -> Result<()> {
    let flagged = Flagged { flag: true.into(), letter: 'a' as u16, other: Bool::FALSE };
    let negated = Layouts::negate(flagged)?;
    assert_eq!(negated, Flagged { flag: Bool::FALSE, letter: 'A' as u16, other: Bool::TRUE });
    assert!(!negated.flag.get() && negated.other == true && Layouts::either(negated)?);
    let odd = Layouts::odd()?;
    assert_eq!((odd.flag, odd.letter), (Bool::TRUE, 0xd800), "any byte but 0 is true, and half of a character is one");
    assert!(Layouts::either(odd)?);
    let mut all = [flagged; 3];
    Layouts::fill_odd(&mut all)?;
    assert!(all.iter().all(|of| of.flag.get() && !of.other.get()));
    Ok(())
}

pub fn overlaid() -> Result<()> {
    let live = Runtime::live_handles();
    let mut overlaid = Overlaid::default();
    overlaid.set_single(1.0)?;
    assert_eq!((overlaid.number()?, overlaid.single()?), (0x3f80_0000, 1.0));
    let copy = overlaid;
    overlaid.set_number(7)?;
    assert_eq!((overlaid.number()?, copy.number()?), (7, 0x3f80_0000), "it is a value");
    assert_eq!(Layouts::overlay(2.0)?.number()?, 0x4000_0000);
    assert_eq!(Layouts::next(1, overlaid, 2.5)?.number()?, 10);
    assert_eq!(format!("{overlaid:?}"), "Overlaid { .. }");

    let real = Variant::of(1.5)?;
    assert_eq!((real.kind()?, real.value()?, Layouts::double(0.25, real, 9)?.real()?), (1, 1.5, 3.25));
    let mut whole = Variant::default();
    whole.set_whole(21)?;
    assert_eq!((Layouts::double(0.25, whole, 9)?.whole()?, Layouts::maybe(None)?.is_none()), (51, true));
    assert_eq!(Layouts::maybe(Some(whole))?.map(|of| of.whole()).transpose()?, Some(42));
    assert_eq!(Runtime::live_handles(), live, "no object is made");
    let floating = Layouts::float(1.5)?;
    assert_eq!((floating.number()?, floating.double()?, Floating::default()?.single()?), (1, 1.5, 0.0), "an object");
    Ok(())
}

pub fn roomy() -> Result<()> {
    let mut roomy = Roomy::default();
    roomy.set_number(1)?;
    let roomy = Layouts::room(roomy)?;
    assert_eq!((roomy.number()?, roomy.flag()?, size_of::<Roomy>()), (2, true, 32));
    Ok(())
}

pub fn buffers() -> Result<()> {
    let of = Buffered { count: 2, numbers: [1, 2, 3, 4, 5, 6], ..Buffered::default() };
    let next = Layouts::buffer(of)?;
    assert_eq!((of.sum()?, next.sum()?, next.numbers), (3, 5, [2, 3, 4, 5, 6, 7]));
    assert_eq!((next.flags, next.letters), ([Bool::FALSE, Bool::FALSE, Bool::TRUE], [0, 'z' as u16]));
    assert_eq!(Layouts::turn(2.0, Quad { of: [1.0, 2.0, 3.0, 4.0] }, 0.5)?.of, [8.5, 6.5, 4.5, 2.5]);
    Ok(())
}

pub fn inline_arrays() -> Result<()> {
    let point = |x, y| Point { x, y };
    let triangle = Triangle { elements: [point(1, 2), point(3, 4), point(5, 6)] };
    assert_eq!(Layouts::mirror(triangle)?.elements, [point(2, 1), point(4, 3), point(6, 5)]);
    let couple = Couple { elements: [1, 2] };
    assert_eq!(Layouts::swap(10, couple, 20)?.elements, [12, 21]);
    let drawing = Drawing { shape: triangle, size: couple, ..Drawing::default() };
    let drawn = Layouts::draw(drawing)?;
    assert_eq!((drawn.shape.elements[2], drawn.size.elements, drawn.pen.numbers), (point(6, 5), [2, 1], [1; 6]));
    assert_eq!(Drawing::from_object(&Drawing::to_object(drawn)?)?, drawn);
    Ok(())
}

pub fn variables() -> Result<()> {
    let (mut packed, mut variant) = (PACKED, Variant::of(2.0)?);
    let couple = Layouts::change(&mut packed, &mut variant)?;
    assert_eq!((packed, variant.value()?, couple.elements), (Packed { small: 2, large: 3, real: -1.0 }, 4.0, [0, 7]));
    Ok(())
}

pub fn lists() -> Result<()> {
    let live = Runtime::live_handles();
    let overlaid = [Layouts::overlay(1.0)?, Layouts::overlay(2.0)?];
    let mut tight = [Tight::default(); 2];
    assert_eq!(Layouts::many(&[PACKED, Packed::default()], &overlaid, &mut tight)?[2..], [PACKED, Packed::default()]);
    assert_eq!(tight, [Tight { large: 0x4000_0000, small: 0 }, Tight::default()]);
    assert_eq!(Runtime::live_handles(), live, "elements are no objects");
    Ok(())
}

pub fn callbacks() -> Result<()> {
    let packer = Packer::new(|packed: Packed, flagged: Flagged, overlaid: Overlaid, couple: Couple, tight: Tight| {
        assert_eq!((flagged.flag, flagged.letter, couple.elements), (Bool::TRUE, 'x' as u16, [1, 2]));
        assert_eq!((tight, overlaid.single()?), (Tight { large: 5, small: 6 }, 1.0));
        Ok(Packed { real: 9.5, ..packed })
    })?;
    assert_eq!(Layouts::call(packer.as_fn(), PACKED)?, Packed { real: 9.5, ..PACKED });
    Ok(())
}
