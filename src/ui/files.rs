//! Asking the person for a file, on a thread of its own: the system's dialog must not hold up the window.

use crate::text::Catalog;
use std::path::PathBuf;

/// Names a question for a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AskId(pub u64);

/// A question for a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileAsk {
    /// Whether it is to be written (`true`) or read.
    pub save: bool,
    /// The title of the dialog.
    pub title: String,
    /// The name suggested for a file to be written.
    pub file_name: String,
    /// What kind of file, in the person's language.
    pub kind: String,
    /// Its extensions, without the dot.
    pub extensions: Vec<&'static str>,
}

/// What tables are read from.
const TABLES: [&str; 8] = ["csv", "tsv", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods"];

impl FileAsk {
    /// Asks for a table to read.
    #[must_use]
    pub fn table(title: String, kind: String) -> Self {
        Self {
            save: false,
            title,
            file_name: String::new(),
            kind,
            extensions: TABLES.to_vec(),
        }
    }

    /// Asks where a file is to be written, by the entries of the title, of its name and of its kind; the first ending is suggested.
    #[must_use]
    pub fn save<const N: usize>(
        words: &Catalog,
        [title, stem, kind]: [&'static str; 3],
        endings: [&'static str; N],
    ) -> Self {
        let ending = endings.first().copied().unwrap_or_default();
        Self {
            save: true,
            title: words.text(title),
            file_name: format!("{}.{ending}", words.text(stem)),
            kind: words.text(kind),
            extensions: endings.to_vec(),
        }
    }
}

/// Gives the answer to a question.
pub type Reply = Box<dyn FnOnce(Option<PathBuf>) + Send>;

/// Asks for files. The window asks the system; tests answer themselves.
pub trait FileDialogs: Send {
    /// Asks, and returns at once.
    fn ask(&self, ask: FileAsk, reply: Reply);
}

/// The system's own dialogs.
#[derive(Debug, Clone, Default)]
pub struct SystemDialogs {
    /// A dialog that is asked nothing yet, and knows its window.
    empty: rfd::FileDialog,
}

impl SystemDialogs {
    /// Dialogs that stay in front of a window. Without one they may come up behind it, where nobody looks for them.
    #[must_use]
    pub fn over(window: &eframe::CreationContext<'_>) -> Self {
        Self {
            empty: rfd::FileDialog::new().set_parent(window),
        }
    }
}

impl FileDialogs for SystemDialogs {
    fn ask(&self, ask: FileAsk, reply: Reply) {
        // The dialog is used up by one question.
        let empty = self.empty.clone();
        let work = move || {
            let dialog = empty
                .set_title(&ask.title)
                .set_file_name(&ask.file_name)
                .add_filter(&ask.kind, &ask.extensions);
            reply(if ask.save {
                dialog.save_file()
            } else {
                dialog.pick_file()
            });
        };
        let thread = std::thread::Builder::new().name("file dialog".to_owned());
        if let Err(error) = thread.spawn(work) {
            tracing::error!(%error, "the thread of a file dialog could not start");
        }
    }
}
