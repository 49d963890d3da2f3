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
        let order = self.order(image, key);
        match order.may_have(value) {
            true => {
                let (start, stop) = order.places_of(value, key_at(image, key));
                Rows::places(image, start, stop, order.rows.as_deref())
            }
            false => Rows::none(image),
        }
    }

    /// The row whose run, starting in the column of `key`, holds a place. Runs were found to go forward.
    pub(crate) fn owner<'a, R: Row<'a>>(&'a self, image: &'a Image<'a>, key: Key, place: u32) -> Option<R> {
        let (start, end) = self.order(image, key).places_near(place);
        let start_at = key_at(image, key);
        let behind = first(start, end, |row| start_at(row) > place);
        image.row(behind - 1).ok()
    }

    #[inline]
    fn order(&self, image: &Image<'_>, key: Key) -> &Order {
        self.0[key as usize].get_or_init(|| {
            let (table, column) = KEYS[key as usize];
            Order::new(image.tables.column(table, column))
        })
    }
}

fn key_at(image: &Image<'_>, key: Key) -> impl Fn(u32) -> u32 {
    let (table, column) = KEYS[key as usize];
    move |row| image.tables.cell(table, row, column)
}

/// The rows of a table in the order of a column, with a directory of where to start looking.
#[derive(Debug)]
struct Order {
    /// The rows at the places from 1, where the table itself is not in order.
    rows: Option<Box<[u32]>>,
    /// An entry for each value of `key >> shift`, and one behind them.
    directory: Box<[Entry]>,
    shift: u32,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    /// The first place that may have one of the keys.
    first: u32,
    /// For each key that is there its bit; see [`bit`]. Most rows have nothing that belongs to them: their lookup ends
    /// here.
    present: u32,
}

/// The lowest five bits decide: in a coded index the tag is among them.
#[inline]
fn bit(key: u32) -> u32 {
    1 << (key & 31)
}

impl Order {
    /// The order of rows by their keys.
    fn new(keys: impl Iterator<Item = u32> + Clone) -> Self {
        if keys.clone().is_sorted() {
            return Self::with_directory(None, keys);
        }
        let keys: Vec<_> = keys.collect();
        let mut rows: Box<[u32]> = (1..).take(keys.len()).collect();
        let key = |row: &u32| keys[*row as usize - 1];
        rows.sort_by_key(key);
        let in_order = rows.clone();
        Self::with_directory(Some(rows), in_order.iter().map(key))
    }

    /// A directory for keys in their order. It has four entries for a row at most.
    fn with_directory(rows: Option<Box<[u32]>>, keys: impl Iterator<Item = u32> + Clone) -> Self {
        let (count, largest) = keys.clone().fold((0, 0), |(count, _), key| (count + 1, key));
        let mut shift = 0;
        while largest >> shift > 4 * count + 1 {
            shift += 1;
        }
        let mut directory = Vec::with_capacity((largest >> shift) as usize + 2);
        for (place, key) in (1..).zip(keys) {
            while directory.len() <= (key >> shift) as usize {
                directory.push(Entry { first: place, present: 0 });
            }
            if let Some(entry) = directory.last_mut() {
                entry.present |= bit(key);
            }
        }
        directory.push(Entry { first: count + 1, present: 0 });
        Self { rows, directory: directory.into(), shift }
    }

    #[inline]
    fn may_have(&self, key: u32) -> bool {
        let entry = self.directory.get((key >> self.shift) as usize);
        entry.is_some_and(|entry| entry.present & bit(key) != 0)
    }

    /// From the first place with a key to behind the last, where `key_at` tells the key of a row.
    fn places_of(&self, key: u32, key_at: impl Fn(u32) -> u32) -> (u32, u32) {
        let key_at = |place| key_at(self.row(place));
        let (start, end) = self.places_near(key);
        let start = first(start, end, |place| key_at(place) >= key);
        let mut stop = start;
        while stop < end && key_at(stop) == key {
            stop += 1;
        }
        (start, stop)
    }

    /// Where a key is, if anywhere, and where the keys behind it start.
    fn places_near(&self, key: u32) -> (u32, u32) {
        let last = self.directory.len() - 1;
        let bucket = (key >> self.shift) as usize;
        (self.directory[bucket.min(last)].first, self.directory[(bucket + 1).min(last)].first)
    }

    fn row(&self, place: u32) -> u32 {
        self.rows.as_ref().map_or(place, |rows| rows[place as usize - 1])
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

    /// The rows with a key, found as `Lookups::find` does.
    fn find(keys: &[u32], wanted: u32) -> Vec<u32> {
        let order = Order::new(keys.iter().copied());
        if !order.may_have(wanted) {
            return Vec::new();
        }
        let (start, stop) = order.places_of(wanted, |row| keys[row as usize - 1]);
        (start..stop).map(|place| order.row(place)).collect()
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
