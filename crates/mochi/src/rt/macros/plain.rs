/// What is in lists as it is in memory: a value whose layout is that of the border.
#[doc(hidden)]
#[macro_export]
macro_rules! __plain_list {
    ($($type:ty)*) => {
        $(
            impl $crate::rt::Element for $type {
                #[inline]
                fn lend(list: &[Self]) -> $crate::rt::Result<$crate::rt::LentList> {
                    $crate::rt::LentList::plain(list)
                }
            }

            impl $crate::rt::Received for $type {
                #[inline]
                unsafe fn receive(list: $crate::rt::RawList) -> $crate::rt::Result<::std::vec::Vec<Self>> {
                    // SAFETY: by the trait's own contract; the layout is that of the border.
                    Ok(unsafe { $crate::rt::take_plain(list) })
                }
            }
        )*
    };
}
