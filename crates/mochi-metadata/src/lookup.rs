//! Finding the rows that belong to another row: by bisection, in the order of the table or in one made on first use.

use std::sync::OnceLock;

use crate::{Image, Row, Rows, TableId};

macro_rules! keys {
    ($($key:ident: $table:ident.$column:ident;)+) => {
        /// A column that rows are looked up by.
        #[derive(Clone, Copy, Debug)]
        pub(crate) enum Key { $($key),+ }

        /// For each key its table and column.
        const KEYS: &[(TableId, usize)] =
            &[$((TableId::$table, crate::$table::place_of(stringify!($column)))),+];
    };
}

keys! {
    ClassLayoutParent: ClassLayout.parent;
    ConstantParent: Constant.parent;
    CustomAttributeParent: CustomAttribute.parent;
    DeclSecurityParent: DeclSecurity.parent;
    EventMapParent: EventMap.parent;
    FieldLayoutField: FieldLayout.field;
    FieldMarshalParent: FieldMarshal.parent;
    FieldRvaField: FieldRva.field;
    GenericParamOwner: GenericParam.owner;
    GenericParamConstraintOwner: GenericParamConstraint.owner;
    ImplMapMemberForwarded: ImplMap.member_forwarded;
    InterfaceImplClass: InterfaceImpl.class;
    MethodImplClass: MethodImpl.class;
    MethodSemanticsAssociation: MethodSemantics.association;
    MethodSemanticsMethod: MethodSemantics.method;
    NestedClassNested: NestedClass.nested_class;
    NestedClassEnclosing: NestedClass.enclosing_class;
    PropertyMapParent: PropertyMap.parent;
}

/// For each key the rows in its order, where that is not the order of the table.
#[derive(Debug, Default)]
pub(crate) struct Lookups([OnceLock<Option<Box<[u32]>>>; KEYS.len()]);

impl Lookups {
    pub(crate) fn find<'a, R: Row<'a>>(&'a self, image: &'a Image<'a>, key: Key, value: u32) -> Rows<'a, R> {
        let (table, column) = KEYS[key as usize];
        let order = self.0[key as usize].get_or_init(|| order(image, table, column)).as_deref();
        let key_at = |place: u32| {
            let row = order.map_or(place, |order| order[place as usize - 1]);
            image.tables.cell(table, row, column)
        };
        let end = image.row_count(table) + 1;
        let start = first(1, end, |place| key_at(place) >= value);
        let mut stop = start;
        while stop < end && key_at(stop) == value {
            stop += 1;
        }
        Rows::places(image, start, stop, order)
    }
}

fn order(image: &Image<'_>, table: TableId, column: usize) -> Option<Box<[u32]>> {
    let rows = 1..=image.row_count(table);
    let key = |row: &u32| image.tables.cell(table, *row, column);
    if rows.clone().is_sorted_by_key(|row| key(&row)) {
        return None;
    }
    let mut rows: Box<[u32]> = rows.collect();
    rows.sort_by_key(key);
    Some(rows)
}

/// The first number of `start..end` for which `is_behind` holds, or `end`.
pub(crate) fn first(mut start: u32, mut end: u32, is_behind: impl Fn(u32) -> bool) -> u32 {
    while start < end {
        let middle = start + (end - start) / 2;
        match is_behind(middle) {
            true => end = middle,
            false => start = middle + 1,
        }
    }
    start
}

/// The row of `owner` whose run, starting in `column`, holds a place.
pub(crate) fn owner_of_run<'a, R: Row<'a>>(image: &'a Image<'a>, column: usize, place: u32) -> Option<R> {
    let end = image.row_count(R::TABLE) + 1;
    let behind = first(1, end, |row| image.tables.cell(R::TABLE, row, column) > place);
    image.row(behind - 1).ok()
}
