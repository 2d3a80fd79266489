//! Where the server listens: a host and port, or a socket in the file system for a server in front of it.

use std::convert::Infallible;
use std::io::ErrorKind;
use std::net::TcpListener;
use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use anyhow::{Context as _, bail};
use server::Listener;

/// Where the server listens when nothing else is said: to this machine alone.
pub(crate) const DEFAULT: &str = "127.0.0.1:8080";

/// An address as it is written: `localhost:8080`, `[::1]:0`, `unix:/run/mbc-voice.sock`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Address {
    Port(String),
    Socket(PathBuf),
}

/// An open socket, and how a person reads where it is.
pub(crate) struct Socket {
    pub(crate) listener: Listener,
    pub(crate) shown: String,
}

impl Default for Address {
    fn default() -> Self {
        Self::Port(DEFAULT.to_owned())
    }
}

impl FromStr for Address {
    type Err = Infallible;

    fn from_str(written: &str) -> Result<Self, Infallible> {
        Ok(match written.strip_prefix("unix:") {
            Some(path) => Self::Socket(PathBuf::from(path)),
            None => Self::Port(written.to_owned()),
        })
    }
}

impl Address {
    /// Opens it.
    pub(crate) fn open(&self) -> anyhow::Result<Socket> {
        match self {
            Self::Port(address) => {
                let listener = TcpListener::bind(address).with_context(|| {
                    format!(
                        "cannot listen on {address}: is it in use, and is it a host and a port? choose another address with --listen, or port 0 for a free one"
                    )
                })?;
                let shown = format!("http://{}", listener.local_addr()?);
                Ok(Socket { listener: Listener::Tcp(listener), shown })
            }
            Self::Socket(path) => {
                let listener = open_socket(path).with_context(|| format!("cannot listen on unix:{}", path.display()))?;
                Ok(Socket { listener: Listener::Unix(listener), shown: format!("unix:{}", path.display()) })
            }
        }
    }

    /// Removes what was opened in the file system.
    pub(crate) fn close(&self) {
        if let Self::Socket(path) = self {
            let _ = std::fs::remove_file(path);
        }
    }
}

/// A socket that the server in front may use, whoever it runs as: what it leads to is a public site. One that a program left
/// behind which ended is replaced; anything else is left alone.
fn open_socket(path: &Path) -> anyhow::Result<UnixListener> {
    match std::fs::symlink_metadata(path) {
        Ok(found) if !found.file_type().is_socket() => bail!("there is a file at this path that is no socket; choose another path"),
        Ok(_) if UnixStream::connect(path).is_ok() => bail!("another program listens there; choose another path with --listen"),
        Ok(_) => std::fs::remove_file(path)?,
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(error.into()),
    }
    let listener = UnixListener::bind(path)?;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o666))?;
    Ok(listener)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_port_or_a_socket() {
        assert_eq!(Address::from_str("unix:/run/a.sock"), Ok(Address::Socket("/run/a.sock".into())));
        assert_eq!(Address::from_str("localhost:80"), Ok(Address::Port("localhost:80".into())));
        assert!(Address::Port("nonsense".to_owned()).open().is_err());
    }
}
