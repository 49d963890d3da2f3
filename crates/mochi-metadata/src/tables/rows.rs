use std::fmt;
use std::iter::FusedIterator;
use std::marker::PhantomData;

use super::Row;
use crate::{Image, TableId};

/// An iterator over rows of one table.
#[derive(Clone)]
pub struct Rows<'a, R> {
    image: &'a Image<'a>,
    next: u32,
    end: u32,
    /// The rows at the places from 1, where they are not the places themselves.
    order: Option<&'a [u32]>,
    row: PhantomData<R>,
}

impl<'a, R: Row<'a>> Rows<'a, R> {
    #[inline]
    pub(crate) fn all(image: &'a Image<'a>) -> Self {
        Self::places(image, 1, image.row_count(R::TABLE) + 1, None)
    }

    #[inline]
    pub(crate) fn none(image: &'a Image<'a>) -> Self {
        Self::places(image, 1, 1, None)
    }

    #[inline]
    pub(crate) fn places(image: &'a Image<'a>, start: u32, end: u32, order: Option<&'a [u32]>) -> Self {
        Self { image, next: start, end, order, row: PhantomData }
    }

    /// The run that starts in a column of `owner` and ends where the next row's run starts.
    #[inline]
    pub(crate) fn run(image: &'a Image<'a>, owner: TableId, row: u32, column: usize) -> Self {
        let order = image.tables.indirection(R::TABLE).and_then(|indirection| indirection.rows.as_deref());
        let count = order.map_or(image.row_count(R::TABLE), |order| order.len() as u32);
        let start = image.tables.cell(owner, row, column);
        let end = match row < image.row_count(owner) {
            true => image.tables.cell(owner, row + 1, column).min(count + 1),
            false => count + 1,
        };
        match start {
            0 => Self::none(image),
            start => Self::places(image, start.min(end), end, order),
        }
    }

    #[inline]
    fn at(&self, place: u32) -> Option<R> {
        let row = match self.order {
            Some(order) => *order.get(place as usize - 1)?,
            None => place,
        };
        Some(R::new(self.image, row))
    }
}

impl<'a, R: Row<'a>> Iterator for Rows<'a, R> {
    type Item = R;

    #[inline]
    fn next(&mut self) -> Option<R> {
        if self.next >= self.end {
            return None;
        }
        self.next += 1;
        self.at(self.next - 1)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.end.saturating_sub(self.next) as usize;
        (left, Some(left))
    }
}

impl<'a, R: Row<'a>> DoubleEndedIterator for Rows<'a, R> {
    fn next_back(&mut self) -> Option<R> {
        if self.next >= self.end {
            return None;
        }
        self.end -= 1;
        self.at(self.end)
    }
}

impl<'a, R: Row<'a>> ExactSizeIterator for Rows<'a, R> {}
impl<'a, R: Row<'a>> FusedIterator for Rows<'a, R> {}

impl<'a, R: Row<'a> + fmt::Debug> fmt::Debug for Rows<'a, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
