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
    EventMapEvents: EventMap.events;
    EventMapParent: EventMap.parent;
    FieldLayoutField: FieldLayout.field;
    FieldMarshalParent: FieldMarshal.parent;
    FieldRvaField: FieldRva.field;
    GenericParamOwner: GenericParam.owner;
    GenericParamConstraintOwner: GenericParamConstraint.owner;
    ImplMapMemberForwarded: ImplMap.member_forwarded;
    InterfaceImplClass: InterfaceImpl.class;
    MethodDefParams: MethodDef.params;
    MethodImplClass: MethodImpl.class;
    MethodSemanticsAssociation: MethodSemantics.association;
    MethodSemanticsMethod: MethodSemantics.method;
    NestedClassNested: NestedClass.nested_class;
    NestedClassEnclosing: NestedClass.enclosing_class;
    PropertyMapParent: PropertyMap.parent;
    PropertyMapProperties: PropertyMap.properties;
    TypeDefFields: TypeDef.fields;
    TypeDefMethods: TypeDef.methods;
}

/// For each key the order of its rows, made on first use.
#[derive(Debug, Default)]
pub(crate) struct Lookups([OnceLock<Order>; KEYS.len()]);

impl Lookups {
    #[inline]
    pub(crate) fn find<'a, R: Row<'a>>(&'a self, image: &'a Image<'a>, key: Key, value: u32) -> Rows<'a, R> {
        let (table, column) = KEYS[key as usize];
        let order = self.order(image, key);
        let key_at = |place| image.tables.cell(table, order.row(place), column);
        let (start, end) = order.places(value);
        let start = first(start, end, |place| key_at(place) >= value);
        let mut stop = start;
        while stop < end && key_at(stop) == value {
            stop += 1;
        }
        Rows::places(image, start, stop, order.rows.as_deref())
    }

    /// The row whose run, starting in the column of `key`, holds a place. Runs were found to go forward.
    pub(crate) fn owner<'a, R: Row<'a>>(&'a self, image: &'a Image<'a>, key: Key, place: u32) -> Option<R> {
        let (table, column) = KEYS[key as usize];
        let (start, end) = self.order(image, key).places(place);
        let behind = first(start, end, |row| image.tables.cell(table, row, column) > place);
        image.row(behind - 1).ok()
    }

    #[inline]
    fn order(&self, image: &Image<'_>, key: Key) -> &Order {
        self.0[key as usize].get_or_init(|| {
            let (table, column) = KEYS[key as usize];
            Order::new(image.row_count(table), |row| image.tables.cell(table, row, column))
        })
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
    /// The order of the rows `1..=count` by their keys.
    fn new(count: u32, key: impl Fn(u32) -> u32) -> Self {
        let mut order = Self { rows: None, directory: Box::default(), shift: 0 };
        if !(1..=count).is_sorted_by_key(&key) {
            let mut rows: Box<[u32]> = (1..=count).collect();
            rows.sort_by_key(|row| key(*row));
            order.rows = Some(rows);
        }
        order.fill_directory(count, key);
        order
    }

    /// One or two entries for a row: most rows have nothing that belongs to them, and most of these end here.
    fn fill_directory(&mut self, count: u32, key: impl Fn(u32) -> u32) {
        let largest = if count == 0 { 0 } else { key(self.row(count)) };
        while largest >> self.shift > count.saturating_mul(2) + 1 {
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

    /// Where a key is, if anywhere, and where the keys behind it start.
    fn places(&self, key: u32) -> (u32, u32) {
        let last = self.directory.len() - 1;
        let bucket = (key >> self.shift) as usize;
        (self.directory[bucket.min(last)], self.directory[(bucket + 1).min(last)])
    }
}

/// The first number of `start..end` for which `is_behind` holds, or `end`.
#[inline]
fn first(mut start: u32, mut end: u32, is_behind: impl Fn(u32) -> bool) -> u32 {
    const FEW: u32 = 4;
    while start + FEW < end {
        let middle = start + (end - start) / 2;
        match is_behind(middle) {
            true => end = middle,
            false => start = middle + 1,
        }
    }
    while start < end && !is_behind(start) {
        start += 1;
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places of a key, found as `Lookups::find` does.
    fn find(keys: &[u32], wanted: u32) -> Vec<u32> {
        let key = |row: u32| keys[row as usize - 1];
        let order = Order::new(keys.len() as u32, key);
        let (start, end) = order.places(wanted);
        let rows = (start..end).map(|place| order.row(place));
        rows.filter(|row| key(*row) == wanted).collect()
    }

    #[test]
    fn every_key_is_among_its_places() {
        for keys in [
            &[][..],
            &[0],
            &[u32::MAX],
            &[1, 2, 3, 4, 5, 6, 7, 8, 9],
            &[7, 7, 7, 7],
            &[0, 0, 1, u32::MAX - 1, u32::MAX, u32::MAX],
            &[9, 3, 1 << 31, 3, 0, 500, 499, 3],
        ] {
            for wanted in keys.iter().copied().chain([0, 1, 10, 1 << 31, u32::MAX]) {
                let rows = (1..).zip(keys).filter(|(_, key)| **key == wanted).map(|(row, _)| row);
                assert_eq!(find(keys, wanted), rows.collect::<Vec<u32>>(), "{wanted} in {keys:?}");
            }
        }
    }
}
