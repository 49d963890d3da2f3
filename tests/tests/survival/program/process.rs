//! What Linux tells of this process.

use std::fs;

/// Bytes in memory.
pub fn resident() -> usize {
    let pages = fs::read_to_string("/proc/self/statm").expect("procfs");
    let pages: usize = pages.split(' ').nth(1).and_then(|pages| pages.parse().ok()).expect("a number");
    pages * 4096
}

/// Mappings; a leaked signal stack is two of them, a leaked thread stack two more.
pub fn mappings() -> usize {
    fs::read_to_string("/proc/self/maps").expect("procfs").lines().count()
}

/// Bytes that `malloc` has given out, to either side: buffers that cross are among them.
pub fn allocated() -> usize {
    // SAFETY: asks for numbers.
    let all = unsafe { libc::mallinfo2() };
    all.uordblks + all.hblkhd
}
