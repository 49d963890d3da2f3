//! Arrays as type arguments, and lists for parameters of such a type.

use super::argument::{lent_list, list_in, pair};
use super::{Argument, Identity, In, Keep, LentList, RawAny, RawList, take_plain};
use crate::{Error, Result};

impl<T: Argument> Argument for Vec<T> {
    const IDENTITY: &'static Identity = &Identity::Array(T::IDENTITY);

    #[inline]
    unsafe fn take(from: &RawAny) -> Result<Option<Self>> {
        // SAFETY: by the trait's own contract.
        unsafe { T::take_list(list_in(from)) }
    }

    fn give(self) -> Result<RawAny> {
        let RawList { ptr, len } = T::give_list(self)?;
        Ok(pair(ptr, len))
    }

    fn lend(&self, keep: &mut Keep) -> Result<RawAny> {
        In::<Self>::lend(self, keep)
    }

    fn lend_list(list: &[Self]) -> Result<LentList> {
        LentList::of_rows(list.iter().map(|row| T::lend_list(row)))
    }

    unsafe fn take_list(list: RawList) -> Result<Option<Vec<Self>>> {
        if list.ptr.is_null() {
            return Ok(None);
        }
        // SAFETY: by the trait's own contract.
        let rows = unsafe { take_plain::<RawList>(list) };
        // SAFETY: as above; each row is taken, whatever becomes of the others.
        let rows: Vec<_> = rows.into_iter().map(|row| unsafe { T::take_list(row) }).collect();
        rows.into_iter().map(|row| row?.ok_or_else(Error::null)).collect::<Result<_>>().map(Some)
    }
}

impl<T: Argument> In<Vec<T>> for Option<&[T]> {
    #[inline]
    fn lend(&self, keep: &mut Keep) -> Result<RawAny> {
        self.map_or(Ok(RawAny::NONE), |list| Ok(lent_list(T::lend_array(list)?, keep)))
    }
}

macro_rules! lists {
    ($([$($generic:tt)*] $list:ty;)*) => {
        $(impl<T: Argument, $($generic)*> In<Vec<T>> for $list {
            #[inline]
            fn lend(&self, keep: &mut Keep) -> Result<RawAny> {
                Ok(lent_list(T::lend_array(&self[..])?, keep))
            }
        })*
    };
}

lists! {
    [] &[T];
    [const N: usize] &[T; N];
    [] &Vec<T>;
    [] Vec<T>;
}
