/// A `System.IO.Stream`, which reads, writes and seeks as files do.
#[doc(hidden)]
#[macro_export]
macro_rules! __byte_stream {
    ($type:ty) => {
        $crate::__byte_stream! { @ $type }
        $crate::__byte_stream! { @ &$type }
    };
    (@ $type:ty) => {
        impl ::std::io::Read for $type {
            #[inline]
            fn read(&mut self, buffer: &mut [u8]) -> ::std::io::Result<usize> {
                $crate::rt::read_bytes(&**self, buffer)
            }
        }

        impl ::std::io::Write for $type {
            #[inline]
            fn write(&mut self, bytes: &[u8]) -> ::std::io::Result<usize> {
                $crate::rt::write_bytes(&**self, bytes)
            }

            #[inline]
            fn flush(&mut self) -> ::std::io::Result<()> {
                $crate::rt::flush_bytes(&**self)
            }
        }

        impl ::std::io::Seek for $type {
            #[inline]
            fn seek(&mut self, to: ::std::io::SeekFrom) -> ::std::io::Result<u64> {
                $crate::rt::seek_bytes(&**self, to)
            }
        }
    };
    ($type:ty; make $package:path) => {
        $crate::__byte_stream! { $type }

        /// Streams of .NET whose bytes are Rust's. The stream owns what it reads and writes, and drops it when it is disposed.
        impl $type {
            /// A stream that reads from what Rust has.
            #[inline]
            pub fn from_read(source: impl ::std::io::Read + Send + 'static) -> $crate::rt::Result<Self> {
                $crate::__make_stream!($package, source => read)
            }

            /// A stream that reads from what Rust has, and can move in it.
            #[inline]
            pub fn from_read_seek(
                source: impl ::std::io::Read + ::std::io::Seek + Send + 'static,
            ) -> $crate::rt::Result<Self> {
                $crate::__make_stream!($package, source => read seek)
            }

            /// A stream that writes to what Rust has.
            #[inline]
            pub fn from_write(target: impl ::std::io::Write + Send + 'static) -> $crate::rt::Result<Self> {
                $crate::__make_stream!($package, target => write)
            }

            /// A stream that reads from and writes to what Rust has.
            #[inline]
            pub fn from_read_write(
                value: impl ::std::io::Read + ::std::io::Write + Send + 'static,
            ) -> $crate::rt::Result<Self> {
                $crate::__make_stream!($package, value => read write)
            }

            /// A stream that reads from and writes to what Rust has, and can move in it.
            #[inline]
            pub fn from_read_write_seek(
                value: impl ::std::io::Read + ::std::io::Write + ::std::io::Seek + Send + 'static,
            ) -> $crate::rt::Result<Self> {
                $crate::__make_stream!($package, value => read write seek)
            }
        }
    };
}

/// An `IBufferWriter<byte>`, or what is one: it is written to as files are.
#[doc(hidden)]
#[macro_export]
macro_rules! __byte_buffer {
    ($type:ty => $writer:ty) => {
        $crate::__byte_buffer! { @ $type; $type => $writer }
        $crate::__byte_buffer! { @ &$type; $type => $writer }
    };
    (@ $for:ty; $type:ty => $writer:ty) => {
        impl ::std::io::Write for $for {
            #[inline]
            fn write(&mut self, bytes: &[u8]) -> ::std::io::Result<usize> {
                let writer: &$type = self;
                $crate::rt::append_bytes($crate::rt::upcast::<_, $writer>(writer), bytes)
            }

            #[inline]
            fn flush(&mut self) -> ::std::io::Result<()> {
                ::std::result::Result::Ok(())
            }
        }
    };
}

/// Makes a stream of a value that can do these.
#[doc(hidden)]
#[macro_export]
macro_rules! __make_stream {
    ($package:path, $value:ident => $($can:ident)+) => {{
        let functions = $crate::rt::StreamFunctions::new(&$value)$(.$can(&$value))+;
        // SAFETY: the functions are those of the value.
        unsafe { $crate::rt::make_stream(&$package, &functions, $value) }
    }};
}
