//! The WebAssembly face of the guide builder and the typesetter: bytes in, bytes out. No logic of its own, and no import: the
//! module can reach nothing but the memory it is given.
//!
//! A worker calls `allocate`, writes bytes there, and gives them to `open` (once, what is written in a language) or to `make`
//! (a request in JSON). Both take the bytes over. What `make` returns is given back with `free`. The names stand for nothing outside
//! a browser, where `free` and `open` belong to the system.

mod request;

use std::sync::OnceLock;

use pages::Desk;
use pdf::Typesetter;

use crate::request::Request;

/// What every request needs.
struct Maker {
    desk: Desk<'static>,
    typesetter: Typesetter,
}

static MAKER: OnceLock<Maker> = OnceLock::new();

/// Room for bytes.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn allocate(length: usize) -> *mut u8 {
    Box::into_raw(vec![0_u8; length].into_boxed_slice()).cast()
}

/// Takes bytes back.
///
/// # Safety
/// They are what `allocate` or `make` gave, with the same length, and are not used again.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub unsafe extern "C" fn free(bytes: *mut u8, length: usize) {
    // SAFETY: the caller says that it is one whole allocation of this module.
    drop(unsafe { taken(bytes, length) });
}

/// Reads what a guide needs of a language. Whether it can be used; only the first is.
///
/// # Safety
/// As for `free`.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub unsafe extern "C" fn open(bytes: *mut u8, length: usize) -> bool {
    // SAFETY: as for `free`, which the caller keeps.
    let book = unsafe { taken(bytes, length) };
    let Ok(desk) = Desk::from_bytes(&book) else { return false };
    let Ok(typesetter) = Typesetter::new() else { return false };
    let typesetter = typesetter.keeping(guide::fixed_texts(&desk.book));
    MAKER.set(Maker { desk, typesetter }).is_ok()
}

/// Answers a request: where the answer begins in the upper half, its length in the lower; 0 where the request is none.
///
/// # Safety
/// As for `free`.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub unsafe extern "C" fn make(bytes: *mut u8, length: usize) -> u64 {
    // SAFETY: as for `free`, which the caller keeps.
    let request = unsafe { taken(bytes, length) };
    let made = MAKER.get().zip(Request::read(&request)).and_then(|(maker, request)| request.answer(&maker.desk, &maker.typesetter));
    made.map_or(0, |bytes| {
        let bytes: &mut [u8] = Box::leak(bytes.into_boxed_slice());
        (bytes.as_mut_ptr() as u64) << 32 | bytes.len() as u64
    })
}

/// The bytes as the module's own again.
///
/// # Safety
/// As for `free`.
unsafe fn taken(bytes: *mut u8, length: usize) -> Box<[u8]> {
    // SAFETY: every byte of the allocation was set when it was made, and the caller gives it up.
    unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(bytes, length)) }
}
