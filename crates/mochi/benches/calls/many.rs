//! A thousand entries, each called once: finding it, and its first call.

use std::{ffi::c_void, hint::black_box, mem, time::Instant};

use mochi::rt::{self, RawError};

use crate::{compare::row, shims, work::PACKAGE};

rt::static_class! {
    enum Many = "Bench.Many, Mochi.Shim.Bench";
    table PACKAGE[1];
}

impl Many {
    fn call(slot: usize) -> rt::Result<i32> {
        let entry = <Self as rt::Type>::TABLE.entry(slot)?;
        // SAFETY: the entries of `Many.template.cs` have this signature.
        let entry = unsafe { mem::transmute::<*const c_void, unsafe extern "C" fn(i32, *mut RawError) -> i32>(entry) };
        let mut error = RawError::NONE;
        // SAFETY: as above.
        let result = unsafe { entry(1, &mut error) };
        rt::check(&mut error).map(|()| result)
    }
}

/// The reference is the second call.
pub(crate) fn run(shim: &str) {
    crate::work::start();
    let all = || {
        let start = Instant::now();
        for slot in 0..1000 {
            assert_eq!(black_box(Many::call(slot)).expect("it adds"), slot as i32 + 1);
        }
        start.elapsed().as_nanos() as f64 / 1e6
    };
    let all = (all(), all());
    let limit = if shim == shims::IL { "" } else { r#", "limit": 5, "limits": "ours""# };
    row(shim, "1,000 entries called once", all, "us an entry", limit);
}
