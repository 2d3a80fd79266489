//! What every request shares: the site as it stands now, the typesetter, and the limit on guides made at once.

use std::sync::{Arc, PoisonError, RwLock};

use pdf::Typesetter;
use site::Site;
use time::Date;
use tokio::sync::Semaphore;

/// PDFs made at the same time. Each takes milliseconds of one core; more at once would only make each slower.
const MOST_AT_ONCE: usize = 8;

/// The running site. Clones share it.
#[derive(Clone)]
pub struct Handle(Arc<Shared>);

struct Shared {
    site: RwLock<Arc<Site>>,
    typesetter: Typesetter,
    today: fn() -> Date,
    makes: Semaphore,
}

impl Handle {
    /// A handle on this site. `today` tells the date that stands on a guide.
    #[must_use]
    pub fn new(site: Site, typesetter: Typesetter, today: fn() -> Date) -> Self {
        Self::with_limit(site, typesetter, today, MOST_AT_ONCE)
    }

    /// The same with another limit on PDFs made at once.
    #[must_use]
    pub fn with_limit(site: Site, typesetter: Typesetter, today: fn() -> Date, most_at_once: usize) -> Self {
        Self(Arc::new(Shared { site: RwLock::new(Arc::new(site)), typesetter, today, makes: Semaphore::new(most_at_once) }))
    }

    /// Puts another site in its place. Requests under way finish with the one they began with.
    pub fn replace(&self, site: Site) {
        *self.0.site.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(site);
    }

    pub(crate) fn site(&self) -> Arc<Site> {
        Arc::clone(&self.0.site.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn typesetter(&self) -> &Typesetter {
        &self.0.typesetter
    }

    pub(crate) fn today(&self) -> Date {
        (self.0.today)()
    }

    pub(crate) fn makes(&self) -> &Semaphore {
        &self.0.makes
    }
}
