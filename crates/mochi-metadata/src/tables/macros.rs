/// States a table once: its columns, in order, each with what it holds. From that come the layout, the row type
/// and an accessor for each column.
///
/// | kind | holds | accessor gives |
/// |---|---|---|
/// | `u16`, `u32` | a number | the number |
/// | `flags16(T)`, `flags32(T)` | a bit mask | `T` |
/// | `string` | an offset into `#Strings` | `Result<&str>` |
/// | `guid` | an index into `#GUID` | `Result<Option<Guid>>` |
/// | `blob` | an offset into `#Blob` | `Result<&[u8]>` |
/// | `row(T)` | a row of table `T` | `Result<T>` |
/// | `coded(T)`, `optional_coded(T)` | a coded index | `Result<T>`, `Result<Option<T>>` |
/// | `run(T)` | the first row of a run in table `T` | `Rows<T>` |
macro_rules! table {
    (
        $(#[$doc:meta])*
        $name:ident {
            $($(#[$column_doc:meta])* $column:ident: $kind:ident $(($of:ident))?),* $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub struct $name<'a> {
            image: &'a $crate::Image<'a>,
            row: u32,
        }

        const _: () = {
            use $crate::tables::layout::Column;

            #[allow(non_camel_case_types)]
            enum At { $($column),* }

            impl $name<'_> {
                pub(crate) const COLUMNS: &'static [Column] = &[$(column!($kind $($of)?)),*];

                /// The place of a column among the others. To be called where constants are made, so that a name that
                /// is not a column does not compile.
                #[allow(dead_code, reason = "most columns are used through their accessors only")]
                pub(crate) const fn place_of(column: &str) -> usize {
                    $crate::tables::layout::position(&[$(stringify!($column)),*], column)
                }
            }

            #[allow(clippy::unnecessary_cast)]
            impl<'a> $name<'a> {
                $(accessor!($(#[$column_doc])* $name $column $kind $($of)?);)*
            }
        };

        impl $crate::tables::row::Sealed for $name<'_> {}

        impl<'a> $crate::tables::Row<'a> for $name<'a> {
            const TABLE: $crate::TableId = $crate::TableId::$name;

            fn new(image: &'a $crate::Image<'a>, row: u32) -> Self {
                Self { image, row }
            }

            fn image(self) -> &'a $crate::Image<'a> {
                self.image
            }

            fn row(self) -> u32 {
                self.row
            }
        }

        /// Rows are equal when they are the same row of the same image.
        impl PartialEq for $name<'_> {
            fn eq(&self, other: &Self) -> bool {
                self.row == other.row && std::ptr::addr_eq(self.image, other.image)
            }
        }

        impl Eq for $name<'_> {}

        impl std::hash::Hash for $name<'_> {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.row.hash(state);
            }
        }

        impl std::fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({})", stringify!($name), self.row)
            }
        }
    };
}

macro_rules! column {
    (u16) => {
        Column::U16
    };
    (u32) => {
        Column::U32
    };
    (flags16 $of:ident) => {
        Column::U16
    };
    (flags32 $of:ident) => {
        Column::U32
    };
    (string) => {
        Column::String
    };
    (guid) => {
        Column::Guid
    };
    (blob) => {
        Column::Blob
    };
    (row $of:ident) => {
        Column::Row($crate::TableId::$of)
    };
    (run $of:ident) => {
        Column::Row($crate::TableId::$of)
    };
    (coded $of:ident) => {
        $crate::$of::COLUMN
    };
    (optional_coded $of:ident) => {
        $crate::$of::COLUMN
    };
}

macro_rules! accessor {
    ($(#[$doc:meta])* $name:ident $column:ident u16) => {
        accessor!(@ $(#[$doc])* $name $column, u16, |_image, cell| cell as u16);
    };
    ($(#[$doc:meta])* $name:ident $column:ident u32) => {
        accessor!(@ $(#[$doc])* $name $column, u32, |_image, cell| cell);
    };
    ($(#[$doc:meta])* $name:ident $column:ident flags16 $of:ident) => {
        accessor!(@ $(#[$doc])* $name $column, $crate::$of, |_image, cell| $crate::$of(cell as u16));
    };
    ($(#[$doc:meta])* $name:ident $column:ident flags32 $of:ident) => {
        accessor!(@ $(#[$doc])* $name $column, $crate::$of, |_image, cell| $crate::$of(cell));
    };
    ($(#[$doc:meta])* $name:ident $column:ident string) => {
        accessor!(? $(#[$doc])* $name $column, &'a str, |image, cell| image.string(cell));
    };
    ($(#[$doc:meta])* $name:ident $column:ident guid) => {
        accessor!(? $(#[$doc])* $name $column, Option<$crate::Guid>, |image, cell| image.guid(cell));
    };
    ($(#[$doc:meta])* $name:ident $column:ident blob) => {
        accessor!(? $(#[$doc])* $name $column, &'a [u8], |image, cell| image.blob(cell));
    };
    ($(#[$doc:meta])* $name:ident $column:ident row $of:ident) => {
        accessor!(? $(#[$doc])* $name $column, $crate::$of<'a>, |image, cell| image.row(cell));
    };
    ($(#[$doc:meta])* $name:ident $column:ident coded $of:ident) => {
        accessor!(? $(#[$doc])* $name $column, $crate::$of<'a>, |image, cell| $crate::$of::decode_some(image, cell));
    };
    ($(#[$doc:meta])* $name:ident $column:ident optional_coded $of:ident) => {
        accessor!(? $(#[$doc])* $name $column, Option<$crate::$of<'a>>, |image, cell| $crate::$of::decode(image, cell));
    };
    ($(#[$doc:meta])* $name:ident $column:ident run $of:ident) => {
        $(#[$doc])*
        pub fn $column(self) -> $crate::Rows<'a, $crate::$of<'a>> {
            $crate::Rows::run(self.image, $crate::TableId::$name, self.row, At::$column as usize)
        }
    };
    (@ $(#[$doc:meta])* $name:ident $column:ident, $type:ty, |$image:ident, $cell:ident| $get:expr) => {
        $(#[$doc])*
        #[inline]
        pub fn $column(self) -> $type {
            let $cell = self.image.tables.cell($crate::TableId::$name, self.row, At::$column as usize);
            $get
        }
    };
    (? $(#[$doc:meta])* $name:ident $column:ident, $type:ty, |$image:ident, $cell:ident| $get:expr) => {
        $(#[$doc])*
        #[inline]
        pub fn $column(self) -> $crate::Result<$type> {
            let $image = self.image;
            let $cell = $image.tables.cell($crate::TableId::$name, self.row, At::$column as usize);
            $get.map_err(|error: $crate::Error| error.in_row($crate::Row::token(self)))
        }
    };
}
