//! The content that is shipped: it has no error, and it becomes a library.

mod shipped;

use shipped::{TODAY, files, print};

#[test]
fn the_shipped_content_has_no_error() {
    let files = files();
    let (library, faults) = content::load(&files, TODAY);
    assert!(library.is_some(), "{}", print(&files, &faults));
}
