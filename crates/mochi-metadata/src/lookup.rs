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

/// For each key the order of its rows, made on first use.
#[derive(Debug, Default)]
pub(crate) struct Lookups([OnceLock<Order>; KEYS.len()]);

impl Lookups {
    pub(crate) fn find<'a, R: Row<'a>>(&'a self, image: &'a Image<'a>, key: Key, value: u32) -> Rows<'a, R> {
        let (table, column) = KEYS[key as usize];
        let order = self.0[key as usize].get_or_init(|| Order::new(image, table, column));
        let key_at = |place| image.tables.cell(table, order.row(place), column);
        let Some((start, end)) = order.places(value) else { return Rows::none(image) };
        let start = first(start, end, |place| key_at(place) >= value);
        let mut stop = start;
        while stop < end && key_at(stop) == value {
            stop += 1;
        }
        Rows::places(image, start, stop, order.rows.as_deref())
    }
}

/// The rows of a table in the order of a column, with a directory of where to start looking.
#[derive(Debug)]
struct Order {
    /// The rows at the places from 1, where the table itself is not in order.
    rows: Option<Box<[u32]>>,
    /// For each value of `key >> shift` the first place that may have it.
    directory: Box<[u32]>,
    shift: u32,
}

impl Order {
    fn new(image: &Image<'_>, table: TableId, column: usize) -> Self {
        let count = image.row_count(table);
        let key = |row: &u32| image.tables.cell(table, *row, column);
        let mut order = Self { rows: None, directory: Box::default(), shift: 0 };
        if !(1..=count).is_sorted_by_key(|row| key(&row)) {
            let mut rows: Box<[u32]> = (1..=count).collect();
            rows.sort_by_key(key);
            order.rows = Some(rows);
        }
        if count > 0 {
            order.fill_directory(count, |row| key(&row));
        }
        order
    }

    /// About one entry for two rows.
    fn fill_directory(&mut self, count: u32, key: impl Fn(u32) -> u32) {
        let largest = key(self.row(count));
        while largest >> self.shift > count / 2 {
            self.shift += 1;
        }
        let mut directory = Vec::with_capacity((largest >> self.shift) as usize + 2);
        for place in 1..=count {
            let bucket = (key(self.row(place)) >> self.shift) as usize;
            while directory.len() <= bucket {
                directory.push(place);
            }
        }
        directory.push(count + 1);
        self.directory = directory.into();
    }

    fn row(&self, place: u32) -> u32 {
        self.rows.as_ref().map_or(place, |rows| rows[place as usize - 1])
    }

    /// The places among which a key is, if anywhere.
    fn places(&self, key: u32) -> Option<(u32, u32)> {
        let bucket = (key >> self.shift) as usize;
        Some((*self.directory.get(bucket)?, *self.directory.get(bucket + 1)?))
    }
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
