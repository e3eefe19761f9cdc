//! Logos that an order file names: images beside it.

use crate::domain::order::{OrderColumn, OrderDraft};
use crate::files;
use crate::report::input::Source;
use crate::text::Message;
use std::collections::HashMap;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};

/// A PNG of 1000 × 1000 pixels, the largest that is shown, hardly has more.
const LARGEST: u64 = 4 * 1024 * 1024;
/// All logos of a file together; every order holds its own.
const LARGEST_TOTAL: usize = 256 * 1024 * 1024;

/// Reads logos; the same one once.
pub(super) struct Logos {
    /// Where the order file is; `None` where it comes from the standard input.
    folder: Option<PathBuf>,
    known: HashMap<String, Result<Vec<u8>, Message>>,
    total: usize,
}

impl Logos {
    /// Logos beside a file.
    pub(super) fn beside(source: Source<'_>) -> Self {
        let folder = match source {
            Source::File(path) => Some(crate::files::folder_of(path).to_path_buf()),
            Source::Stdin => None,
        };
        Self {
            folder,
            known: HashMap::new(),
            total: 0,
        }
    }

    /// Puts the logo of a cell into a draft: base64, or the path of an image.
    pub(super) fn put(&mut self, draft: &mut OrderDraft, text: &str) -> Result<(), Message> {
        let text = text.trim();
        let bytes = if looks_like_path(text) {
            self.known
                .entry(text.to_owned())
                .or_insert_with(|| read(self.folder.as_deref(), text))
                .clone()?
        } else {
            let mut alone = OrderDraft::default();
            OrderColumn::SalesUnitLogo.set(&mut alone, text)?;
            alone.sales_unit_logo
        };
        self.total = self.total.saturating_add(bytes.len());
        if self.total > LARGEST_TOTAL {
            return Err(Message::new("lines-logos-large").with("mib", LARGEST_TOTAL >> 20));
        }
        draft.sales_unit_logo = bytes;
        Ok(())
    }
}

/// Whether a text names a file: base64 has no full stop.
fn looks_like_path(text: &str) -> bool {
    !text.starts_with("data:") && text.contains('.')
}

/// The bytes of an image in the folder of the order file or below. An order file may come from anybody, so that it must not
/// make us read what is elsewhere, or knock at another computer.
fn read(folder: Option<&Path>, name: &str) -> Result<Vec<u8>, Message> {
    let Some(folder) = folder else {
        return Err(Message::new("lines-logo-no-folder"));
    };
    let name = name.replace('\\', "/");
    let path = Path::new(&name);
    let stays = path
        .components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if !stays || name.starts_with('/') || name.contains(':') {
        return Err(Message::new("lines-logo-elsewhere"));
    }
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => Message::new("lines-logo-missing").with("path", &name),
        _ => Message::new("lines-logo-unreadable")
            .with("path", &name)
            .with("reason", error.to_string()),
    };
    let whole = fs::canonicalize(folder.join(path)).map_err(failed)?;
    let home = fs::canonicalize(folder).map_err(failed)?;
    // A link may lead out again.
    if !whole.starts_with(home) {
        return Err(Message::new("lines-logo-elsewhere"));
    }
    let mut bytes = Vec::new();
    let file = files::open_to_read(&whole).map_err(failed)?;
    file.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Message::new("lines-logo-large").with("mib", LARGEST >> 20));
    }
    if !bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Err(Message::new("order-logo-no-png"));
    }
    Ok(bytes)
}
