//! What every request shares: the site as it stands now, the typesetter, the limits, and who is told of requests.

use std::sync::{Arc, PoisonError, RwLock};

use pdf::Typesetter;
use site::Site;
use time::Date;
use tokio::sync::Semaphore;

use crate::limits::Limits;
use crate::record::Record;

/// The running site. Clones share it.
#[derive(Clone)]
pub struct Handle(Arc<Shared>);

struct Shared {
    site: RwLock<Arc<Site>>,
    typesetter: Typesetter,
    today: fn() -> Date,
    limits: Limits,
    makes: Semaphore,
    waits: Semaphore,
    tell: Option<fn(&Record)>,
}

impl Handle {
    /// A handle on this site. `today` tells the date that stands on a guide.
    #[must_use]
    pub fn new(site: Site, typesetter: Typesetter, today: fn() -> Date) -> Self {
        Self::with(site, typesetter, today, Limits::default(), None)
    }

    /// The same with other limits; `tell` is told of each request.
    #[must_use]
    pub fn with(site: Site, typesetter: Typesetter, today: fn() -> Date, limits: Limits, tell: Option<fn(&Record)>) -> Self {
        let (makes, waits) = (Semaphore::new(limits.guides), Semaphore::new(limits.waiting));
        Self(Arc::new(Shared { site: RwLock::new(Arc::new(site)), typesetter, today, limits, makes, waits, tell }))
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

    pub(crate) fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// Turns to make a guide.
    pub(crate) fn makes(&self) -> &Semaphore {
        &self.0.makes
    }

    /// Places to wait for a turn.
    pub(crate) fn waits(&self) -> &Semaphore {
        &self.0.waits
    }

    pub(crate) fn tell(&self) -> Option<fn(&Record)> {
        self.0.tell
    }
}
