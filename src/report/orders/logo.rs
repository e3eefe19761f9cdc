//! Logos that an order file names: images beside it.

use crate::domain::order::{OrderColumn, OrderDraft};
use crate::files::{self, NotBeside, named_beside};
use crate::report::input::Source;
use crate::text::Message;
use std::collections::HashMap;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// A PNG of 1000 × 1000 pixels, the largest that is shown, hardly has more.
const LARGEST: u64 = 4 * 1024 * 1024;
/// All logos of a file together; every order holds its own.
const LARGEST_TOTAL: usize = 256 * 1024 * 1024;

/// Reads logos; the same one once.
pub(super) struct Logos {
    /// The order file; `None` where it comes from the standard input.
    file: Option<PathBuf>,
    known: HashMap<String, Result<Vec<u8>, Message>>,
    total: usize,
}

impl Logos {
    pub(super) fn beside(source: Source<'_>) -> Self {
        let file = match source {
            Source::File(path) => Some(path.to_path_buf()),
            Source::Stdin => None,
        };
        Self {
            file,
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
                .or_insert_with(|| read(self.file.as_deref(), text))
                .clone()?
        } else {
            let mut alone = OrderDraft::default();
            OrderColumn::SalesUnitLogo.set(&mut alone, text)?;
            alone.sales_unit_logo
        };
        // Also where the image is known already: every order holds a copy.
        self.total = self.total.saturating_add(bytes.len());
        if self.total > LARGEST_TOTAL {
            return Err(Message::new("orderfile-logos-large").with("mib", LARGEST_TOTAL >> 20));
        }
        draft.sales_unit_logo = bytes;
        Ok(())
    }
}

/// Whether a text names a file: base64 has no full stop.
fn looks_like_path(text: &str) -> bool {
    !text.starts_with("data:") && text.contains('.')
}

/// The bytes of an image in the folder of the order file or below.
fn read(file: Option<&Path>, name: &str) -> Result<Vec<u8>, Message> {
    let Some(file) = file else {
        return Err(Message::new("orderfile-logo-no-folder"));
    };
    // People on Windows write paths as Windows does, and the file may be read elsewhere.
    let name = name.replace('\\', "/");
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => Message::new("orderfile-logo-missing").with("path", &name),
        _ => Message::new("orderfile-logo-unreadable")
            .with("path", &name)
            .with("reason", error.to_string()),
    };
    let whole = named_beside(file, &name).map_err(|refused| match refused {
        NotBeside::Elsewhere => Message::new("orderfile-logo-elsewhere"),
        NotBeside::Unreadable(error) => failed(error),
    })?;
    let mut bytes = Vec::new();
    let file = files::open_to_read(&whole).map_err(failed)?;
    // One byte more tells a file that is too large from one that is just as large.
    file.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Message::new("orderfile-logo-large").with("mib", LARGEST >> 20));
    }
    if !bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Err(Message::new("order-logo-no-png"));
    }
    Ok(bytes)
}
