//! Tables that no compiler of today writes: indirect, unsorted, with wide heaps, in circles.

mod common;

use common::craft::{Cell, Craft};
use mochi_metadata::{
    Constant, ConstantValue, ErrorKind, Field, HasConstant, Image, MethodDef, NestedClass, Row, Scalar, TypeDef,
    TypeDefOrRef,
};

fn names<'a>(fields: impl Iterator<Item = Field<'a>>) -> Vec<&'a str> {
    fields.map(|field| field.name().expect("a name")).collect()
}

#[test]
fn runs_go_through_pointer_tables() {
    let mut craft = Craft { tables_name: "#-", ..Craft::new() };
    craft.type_def("<Module>", 1, 1);
    craft.type_def("First", 1, 1);
    craft.type_def("Second", 3, 1);
    for name in ["a", "b", "c"] {
        craft.field(name, &[6, 0x08]);
    }
    for row in [3, 1, 2] {
        craft.row(0x03, &[Cell::Two(row)]);
    }
    let bytes = craft.build();
    let image = Image::parse(&bytes).expect("the image is read");
    let (first, second) = (image.find_type("", "First").unwrap(), image.find_type("", "Second").unwrap());
    assert_eq!(names(first.fields()), ["c", "a"]);
    assert_eq!(names(first.fields().rev()), ["a", "c"]);
    assert_eq!(names(second.fields()), ["b"]);
    for (row, owner) in [(1, first), (2, second), (3, first)] {
        assert_eq!(image.row::<Field<'_>>(row).unwrap().declaring_type(), Some(owner));
    }
}

#[test]
fn a_pointer_to_no_row_is_refused() {
    let mut craft = Craft { tables_name: "#-", ..Craft::new() };
    craft.type_def("<Module>", 1, 1);
    craft.field("a", &[6, 0x08]);
    craft.row(0x03, &[Cell::Two(2)]);
    let error = Image::parse(&craft.build()).expect_err("the image is refused");
    assert_eq!(error.to_string(), "an index to a row that does not exist, in row 1 of table `FieldPtr`");
}

#[test]
fn a_run_that_goes_backwards_is_refused() {
    let mut craft = Craft::new();
    craft.type_def("A", 2, 1);
    craft.type_def("B", 1, 1);
    let error = Image::parse(&craft.build()).expect_err("the image is refused");
    assert_eq!((error.kind(), error.token().map(|token| token.to_u32())), (ErrorKind::BadRun, Some(0x0200_0002)));
}

#[test]
fn a_run_ends_with_its_table() {
    let mut craft = Craft::new();
    craft.type_def("A", 2, 1);
    craft.type_def("B", 9, 1);
    craft.field("a", &[6, 0x08]);
    craft.field("b", &[6, 0x08]);
    let bytes = craft.build();
    let image = Image::parse(&bytes).expect("the image is read");
    let fields: Vec<_> = image.type_defs().map(|ty| names(ty.fields())).collect();
    assert_eq!(fields, [vec!["b"], vec![]]);
}

#[test]
fn rows_are_found_in_unsorted_tables() {
    let mut craft = Craft::new();
    craft.type_def("<Module>", 1, 1);
    for (name, parent, value) in [("a", 3, 30), ("b", 1, 10), ("c", 2, 20)] {
        craft.field(name, &[6, 0x08]);
        let value = craft.blob(&i32::to_le_bytes(value));
        craft.row(0x0b, &[Cell::Two(0x08), Cell::Two(parent << 2), Cell::Two(value)]);
    }
    let bytes = craft.build();
    let image = Image::parse(&bytes).expect("the image is read");
    for (row, value) in [(1, 10), (2, 20), (3, 30)] {
        let field = image.row::<Field<'_>>(row).unwrap();
        let constant = field.constant().expect("a constant");
        assert_eq!(constant.parent(), Ok(HasConstant::Field(field)));
        assert_eq!(constant.value(), Ok(ConstantValue::Scalar(Scalar::Int32(value))));
    }
    assert_eq!(image.rows::<Constant<'_>>().len(), 3);
}

#[test]
fn heaps_may_be_wide() {
    let mut craft = Craft { heap_sizes: 5, ..Craft::empty() };
    let (name, blob) = (craft.string("wide"), craft.blob(&[6, 0x0e]));
    let wide = |index: u16| Cell::Four(u32::from(index));
    craft.row(0x00, &[Cell::Two(0), wide(name), Cell::Two(0), Cell::Two(0), Cell::Two(0)]);
    craft.row(0x02, &[Cell::Four(0), wide(name), wide(0), Cell::Two(0), Cell::Two(1), Cell::Two(1)]);
    craft.row(0x04, &[Cell::Two(0), wide(name), wide(blob)]);
    let bytes = craft.build();
    let image = Image::parse(&bytes).expect("the image is read");
    let field = image.row::<Field<'_>>(1).unwrap();
    assert_eq!((field.name(), field.field_type().map(|ty| ty.to_string()).as_deref()), (Ok("wide"), Ok("String")));
}

/// 0xffff rows are named in two bytes, 0x10000 in four; a coded index keeps its tag bits from that.
#[test]
fn indices_grow_with_their_tables() {
    for (fields, field_wide, constant_wide) in
        [(0x3fff_u32, false, false), (0x4000, false, true), (0xffff, false, true), (0x1_0000, true, true)]
    {
        let mut craft = Craft::empty();
        let name = craft.string("x");
        let index = |wide: bool, value: u32| if wide { Cell::Four(value) } else { Cell::Two(value as u16) };
        craft.row(
            0x02,
            &[Cell::Four(0), Cell::Two(name), Cell::Two(0), Cell::Two(0), index(field_wide, 1), Cell::Two(1)],
        );
        for _ in 0..fields {
            craft.row(0x04, &[Cell::Two(0), Cell::Two(name), Cell::Two(0)]);
        }
        craft.row(0x0b, &[Cell::Two(0x02), index(constant_wide, fields << 2), Cell::Two(0)]);
        let bytes = craft.build();
        let image = Image::parse(&bytes).expect("the image is read");
        let parent = image.row::<Constant<'_>>(1).and_then(|row| row.parent());
        assert_eq!(parent.map(|parent| parent.token().row()), Ok(fields));
        assert_eq!(image.row::<TypeDef<'_>>(1).unwrap().fields().len(), fields as usize);
    }
}

#[test]
fn types_nested_in_a_circle_are_an_error() {
    let mut craft = Craft::new();
    craft.type_def("A", 1, 1);
    craft.type_def("B", 1, 1);
    craft.row(0x29, &[Cell::Two(1), Cell::Two(2)]);
    craft.row(0x29, &[Cell::Two(2), Cell::Two(1)]);
    let bytes = craft.build();
    let image = Image::parse(&bytes).expect("the image is read");
    let error = image.row::<TypeDef<'_>>(1).unwrap().full_name().expect_err("there is no outermost type");
    assert_eq!(error.kind(), ErrorKind::TooDeep);
}

#[test]
fn a_type_is_nested_where_it_says_so_first() {
    let mut craft = Craft::new();
    for name in ["A", "B", "C"] {
        craft.type_def(name, 1, 1);
    }
    craft.row(0x29, &[Cell::Two(3), Cell::Two(1)]);
    craft.row(0x29, &[Cell::Two(3), Cell::Two(2)]);
    let bytes = craft.build();
    let image = Image::parse(&bytes).expect("the image is read");
    let nested: Vec<_> = image.type_defs().map(|ty| ty.nested_classes().count()).collect();
    assert_eq!(nested, [1, 0, 0]);
    assert_eq!(image.rows::<NestedClass<'_>>().len(), 2);
}

#[test]
fn parameters_are_bound_by_their_sequence() {
    let mut craft = Craft::new();
    craft.type_def("<Module>", 1, 1);
    craft.method("m", &[0, 2, 0x08, 0x0e, 0x1c], 1);
    for (sequence, name) in [(2, "second"), (0, "result"), (7, "nothing")] {
        let name = craft.string(name);
        craft.row(0x08, &[Cell::Two(0), Cell::Two(sequence), Cell::Two(name)]);
    }
    let bytes = craft.build();
    let image = Image::parse(&bytes).expect("the image is read");
    let bound = image.row::<MethodDef<'_>>(1).unwrap().parameters().expect("a signature");
    let name = |row: Option<mochi_metadata::Param<'_>>| row.map(|row| row.name().unwrap().to_owned());
    assert_eq!(name(bound.return_value.row).as_deref(), Some("result"));
    let names: Vec<_> = bound.parameters.iter().map(|parameter| name(parameter.row)).collect();
    assert_eq!(names, [None, Some("second".to_owned())]);
}

#[test]
fn coded_indices_with_no_table_or_no_row_are_errors() {
    for (extends, kind) in [(2 << 2 | 3, ErrorKind::BadTag), (9 << 2, ErrorKind::BadIndex)] {
        let mut craft = Craft::new();
        let name = craft.string("A");
        craft
            .row(0x02, &[Cell::Four(0), Cell::Two(name), Cell::Two(0), Cell::Two(extends), Cell::Two(1), Cell::Two(1)]);
        let bytes = craft.build();
        let image = Image::parse(&bytes).expect("the image is read");
        let error = image.row::<TypeDef<'_>>(1).unwrap().extends().expect_err("no such base");
        assert_eq!((error.kind(), error.token().map(|token| token.to_u32())), (kind, Some(0x0200_0001)));
    }
    let mut craft = Craft::new();
    craft.type_def("A", 1, 1);
    let bytes = craft.build();
    let image = Image::parse(&bytes).expect("the image is read");
    let row = image.row::<TypeDef<'_>>(1).unwrap();
    assert_eq!(row.extends(), Ok(None));
    assert_eq!(TypeDefOrRef::from(row).encode(), 1 << 2);
    assert_eq!(TypeDefOrRef::from_token(&image, row.token()), Some(TypeDefOrRef::TypeDef(row)));
}
