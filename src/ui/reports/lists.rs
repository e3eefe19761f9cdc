//! A list of a person's own: read from a file, looked at line by line, and then used for tags, notes, a policy or a look-up.

use crate::desk::{Ended, Note, ReadList, Requested, RowChange, Tag};
use crate::domain::fleet::Subject;
use crate::domain::policy::{Demand, Expectation};
use crate::domain::{BusinessId, Msn, Scheme};
use crate::report::{BadLine, Imported, ListLine};
use crate::store::NewNote;
use crate::text::{Catalog, Message};
use crate::ui::fleet::changing::RowChanges;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::table::{self, Drawn, ListTable, TableHead, TableRows};
use crate::ui::widgets::{
    Button, Chooser, Dialog, Icon, caption, from_right, muted, problem_notices, progress,
};
use crate::ui::{AskId, Cx, FileAsk, pace};
use egui::Ui;
use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A list that is being read or was read.
#[derive(Debug, Default)]
pub struct ListReader {
    ask: Option<AskId>,
    file: String,
    path: Option<PathBuf>,
    reading: Requested<Arc<Imported>>,
    read: Option<Arc<Imported>>,
    open: bool,
    applying: RowChanges,
    /// What is still to be sent, and how much there was.
    rest: VecDeque<RowChange>,
    total: usize,
    /// Whether the last of it has just gone well.
    is_applied: bool,
}

/// What is to be done with a list elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub enum ReaderAction {
    /// To make a policy of it.
    Expect(Vec<Expectation>),
    /// To look up its identifiers, one a line.
    LookUp(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pressed {
    Tags,
    Expect,
    LookUp,
    OtherFile,
    Close,
}

impl ListReader {
    /// Asks for a file.
    pub fn ask(&mut self, cx: &mut Cx<'_>) {
        let (title, kind) = ("pages-list-read", "pages-list-kind");
        let ask = FileAsk::table(cx.words.text(title), cx.words.text(kind));
        self.ask = Some(cx.ask_file(ask));
    }

    /// The person chose a file, or none.
    pub fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        // Every screen is told of every file: this one takes what it asked for only.
        let (Some(_), Some(path)) = (self.ask.take_if(|mine| *mine == ask), path) else {
            return;
        };
        let name = path.file_name().unwrap_or_default();
        self.file = name.to_string_lossy().into_owned();
        // The lines of another file must not be applied while this one is read, or if it cannot be.
        self.read = None;
        self.open = true;
        self.path = Some(path.to_owned());
        self.start_reading(path.to_owned(), None, cx);
    }

    fn start_reading(&mut self, path: PathBuf, sheet: Option<String>, cx: &mut Cx<'_>) {
        self.reading.follow(cx.start(ReadList { path, sheet }));
    }

    /// Takes in what was read, and what came of using it.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        if let Some(read) = self.reading.done() {
            self.read = Some(read);
        }
        match self.applying.poll(cx) {
            Some(Ended::Done) => self.is_applied = self.rest.is_empty(),
            // The dialog shows the problem, and its button sends everything again.
            Some(Ended::Failed | Ended::Cancelled) => self.rest.clear(),
            None => {}
        }
        // Here, so that it goes on whichever page is shown, and with a closed dialog: half of a list would be applied.
        self.go_on(cx);
    }

    /// Draws the dialog, while it is open. `for_policy` leaves out what has nothing to do with one.
    pub fn show(
        &mut self,
        ctx: &egui::Context,
        cx: &mut Cx<'_>,
        for_policy: bool,
    ) -> Option<ReaderAction> {
        if !self.open {
            return None;
        }
        let words = cx.words;
        let title = Message::new("pages-list-title").with("file", self.file.as_str());
        let dialog = Dialog::new("list", words.say(&title), words).width(860.0);
        let buttons = self.buttons(&words, for_policy);
        let mut sheet = None;
        let pressed = dialog.choose(ctx, Pressed::Close, buttons, |ui| {
            sheet = self.sheet(ui, &words);
            self.body(ui, cx);
        });
        if let (Some(sheet), Some(path)) = (sheet, self.path.clone()) {
            self.start_reading(path, Some(sheet), cx);
        }
        match pressed? {
            Pressed::Close => self.open = false,
            Pressed::OtherFile => self.ask(cx),
            Pressed::Tags => {
                let lists = self.read.iter();
                self.rest = lists.flat_map(|list| changes(&list.lines)).collect();
                self.total = self.rest.len();
                self.is_applied = false;
                self.go_on(cx);
            }
            Pressed::Expect => {
                self.open = false;
                return Some(ReaderAction::Expect(self.read.as_ref()?.expectations()));
            }
            Pressed::LookUp => {
                self.open = false;
                let lines = &self.read.as_ref()?.lines;
                return Some(ReaderAction::LookUp(identifiers(lines)));
            }
        }
        None
    }

    /// Starts the next change, one at a time, so that the store is not flooded.
    fn go_on(&mut self, cx: &mut Cx<'_>) {
        if std::mem::take(&mut self.is_applied) {
            self.open = false;
            let lines = self.read.as_ref().map_or(0, |list| marked(&list.lines));
            let said = say::counted("pages-list-applied", lines, &cx.words);
            cx.tell_done(said, self.applying.take_back());
        }
        if !self.applying.is_running()
            && let Some(change) = self.rest.pop_front()
        {
            self.applying.forget_problem();
            self.applying.start(change, cx);
        }
    }

    /// The sheets of a workbook, where there are several; the one that was chosen instead of the one that was read.
    fn sheet(&self, ui: &mut Ui, words: &Catalog) -> Option<String> {
        let list = self.read.as_ref().filter(|list| list.sheets.len() > 1)?;
        let mut chosen = list.sheet.clone();
        let options: Vec<(Option<String>, String)> = list
            .sheets
            .iter()
            .map(|name| (Some(name.clone()), name.clone()))
            .collect();
        Chooser::new(words.text("files-ui-sheet"))
            .width(360.0)
            .show(ui, &mut chosen, &options);
        (chosen != list.sheet).then_some(chosen).flatten()
    }

    fn body(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let words = cx.words;
        let problems = [self.reading.problem(), self.applying.problem()];
        problem_notices(ui, words, problems);
        let Some(list) = &self.read else {
            if self.reading.is_running() {
                muted(ui, words.text("pages-list-reading"));
            }
            return;
        };
        let how: Vec<String> = list.how.iter().map(|how| words.say(how)).collect();
        let counts = [
            say::counted("pages-list-good", list.lines.len(), &words),
            say::counted("pages-list-bad", list.bad.len(), &words),
        ];
        ui.label(look::body(counts.join(" ")));
        if !how.is_empty() {
            ui.add_space(-measure::SPACE_2);
            caption(ui, how.join(" · "));
        }
        if !list.bad.is_empty() {
            bad_lines(ui, cx, &list.bad);
        }
        if !list.lines.is_empty() {
            good_lines(ui, cx, &list.lines);
        }
        if self.applying.is_running() {
            // The change under way has left `rest`, and is not done yet.
            let done = self.total.saturating_sub(self.rest.len() + 1);
            let share = pace::ratio(done, self.total);
            let name = words.text("pages-list-applying");
            progress(ui, Some(share), ui.available_width(), &name);
        }
    }

    /// What stands at the foot of the dialog, the main action first.
    fn buttons(&self, words: &Catalog, for_policy: bool) -> Vec<(Button, Pressed)> {
        let idle = !self.applying.is_running() && self.rest.is_empty();
        let lines: &[ListLine] = self.read.as_ref().map_or(&[], |list| &list.lines);
        let has_values = lines
            .iter()
            .any(|line| line.msn.is_some() && !line.expected.is_empty());
        let expect = words.text("pages-list-expect");
        let why_not = (!has_values).then(|| words.text("pages-list-no-values"));
        let other = Button::quiet(words.text("pages-list-other")).enabled(idle);
        let other = (other, Pressed::OtherFile);
        if for_policy {
            let main = Button::primary(expect).why_not(why_not);
            let main = main.enabled(idle && has_values);
            return vec![(main, Pressed::Expect), other];
        }
        let none = (marked(lines) == 0).then(|| words.text("pages-list-no-marks"));
        let main = Button::primary(words.text("pages-list-apply"));
        let expect = Button::secondary(expect).enabled(idle);
        let look_up = Button::secondary(words.text("pages-list-look-up"));
        vec![
            (main.enabled(idle).why_not(none), Pressed::Tags),
            (expect.why_not(why_not), Pressed::Expect),
            (look_up.enabled(idle && !lines.is_empty()), Pressed::LookUp),
            other,
        ]
    }
}

/// The most rows a table in the dialog shows without scrolling.
const ROWS: usize = 6;

fn shown(ui: &mut Ui, words: Catalog, name: &str, heads: &[TableHead], rows: &dyn TableRows) {
    #[expect(clippy::cast_precision_loss, reason = "at most six rows")]
    let in_view = rows.len().min(ROWS) as f32;
    let table = ListTable {
        name,
        heads,
        height: measure::TABLE_HEAD + in_view * measure::TABLE_ROW,
        ..ListTable::default()
    };
    table::show_own(ui, table, words, rows);
}

struct Bad<'a>(&'a [BadLine], Catalog);

impl TableRows for Bad<'_> {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn cells(&self, place: usize) -> Vec<Drawn> {
        let Some(line) = self.0.get(place) else {
            return Vec::new();
        };
        let column = line.column.map(|column| column.to_string());
        vec![
            Drawn::Mono(line.row.to_string()),
            Drawn::Mono(column.unwrap_or_default()),
            Drawn::Text(line.text.clone()),
            Drawn::Text(self.1.say(&line.reason)),
        ]
    }
}

fn bad_lines(ui: &mut Ui, cx: &Cx<'_>, bad: &[BadLine]) {
    let words = cx.words;
    let name = words.text("pages-list-bad-title");
    let heads = [
        TableHead::new(words.text("pages-list-row"), 64.0, 0.0),
        TableHead::new(words.text("pages-list-column"), 80.0, 0.0),
        TableHead::new(words.text("pages-list-text"), 200.0, 0.5),
        TableHead::new(words.text("pages-list-reason"), 280.0, 1.0),
    ];
    let rows = Bad(bad, words);
    ui.horizontal(|ui| {
        ui.label(look::body_strong(name.as_str()));
        from_right(ui, |ui| {
            let copy = Button::quiet(words.text("pages-list-copy-bad")).icon(Icon::Copy);
            if copy.show(ui).clicked() {
                ui.ctx().copy_text(table::as_text(&heads, &rows));
            }
        });
    });
    shown(ui, words, &name, &heads, &rows);
}

struct Good<'a>(&'a [ListLine], Catalog);

impl TableRows for Good<'_> {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn cells(&self, place: usize) -> Vec<Drawn> {
        let Some(line) = self.0.get(place) else {
            return Vec::new();
        };
        let msn = line.msn.as_ref().map(|msn| msn.as_str().to_owned());
        let id = line.business_id.as_ref().map(|id| id.for_people());
        let expected = line.expected.iter().map(|demand| self.value(demand));
        vec![
            Drawn::Mono(line.row.to_string()),
            Drawn::Mono(msn.or(id).unwrap_or_default()),
            Drawn::Text(line.tags.join(", ")),
            Drawn::Text(line.note.clone().unwrap_or_default()),
            Drawn::Text(expected.collect::<Vec<_>>().join(", ")),
        ]
    }
}

impl Good<'_> {
    fn value(&self, demand: &Demand) -> String {
        let field = self.1.say(&demand.field.name());
        let value = self.1.say(&demand.field.say(Some(&demand.value)));
        format!("{field}: {value}")
    }
}

fn good_lines(ui: &mut Ui, cx: &Cx<'_>, lines: &[ListLine]) {
    let words = cx.words;
    let name = words.text("pages-list-good-title");
    ui.label(look::body_strong(name.as_str()));
    let heads = [
        TableHead::new(words.text("pages-list-row"), 64.0, 0.0),
        TableHead::new(words.text("pages-list-id"), 136.0, 0.0),
        TableHead::new(words.text("report-column-tags"), 140.0, 0.6),
        TableHead::new(words.text("report-column-note"), 140.0, 0.8),
        TableHead::new(words.text("pages-expected"), 180.0, 1.0),
    ];
    shown(ui, words, &name, &heads, &Good(lines, words));
}

/// Lines that have a tag or a note.
fn marked(lines: &[ListLine]) -> usize {
    let is_marked = |line: &&ListLine| !line.tags.is_empty() || line.note.is_some();
    lines.iter().filter(is_marked).count()
}

/// Whom a line is about: the unit where it names one, else the merchant.
fn subject(line: &ListLine) -> Option<Subject> {
    let unit = line.msn.clone().map(Subject::Unit);
    unit.or_else(|| line.business_id.clone().map(Subject::Merchant))
}

/// One change for all lines with the same tags, and one for all notes.
fn changes(lines: &[ListLine]) -> Vec<RowChange> {
    let mut tagged: BTreeMap<Vec<String>, Vec<Subject>> = BTreeMap::new();
    let mut notes = Vec::new();
    for line in lines {
        let Some(subject) = subject(line) else {
            continue;
        };
        if !line.tags.is_empty() {
            let subjects = tagged.entry(line.tags.clone()).or_default();
            subjects.push(subject.clone());
        }
        if let Some(text) = &line.note {
            notes.push(NewNote {
                subject,
                text: text.clone(),
                // A list is written without looking at the notes that stand: it replaces them.
                seen: None,
            });
        }
    }
    let tags = tagged.into_iter().map(|(add, subjects)| {
        RowChange::Tag(Tag {
            subjects,
            add,
            remove: Vec::new(),
        })
    });
    let notes = (!notes.is_empty()).then_some(RowChange::Note(Note { notes }));
    tags.chain(notes).collect()
}

fn identifiers(lines: &[ListLine]) -> String {
    // Each says itself what it is, where its digits alone could be read as something else.
    let msn = |msn: &Msn| match msn.as_str() {
        digits if matches!(digits.len(), 8 | 9) => format!("MSN {digits}"),
        digits => digits.to_owned(),
    };
    let business = |id: &BusinessId| match id.scheme() {
        Scheme::NoOrg => id.id().to_owned(),
        scheme => format!("{}/{}", scheme.as_str(), id.id()),
    };
    let id = |line: &ListLine| {
        let unit = line.msn.as_ref().map(msn);
        unit.or_else(|| line.business_id.as_ref().map(business))
    };
    let ids: Vec<String> = lines.iter().filter_map(id).collect();
    ids.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(row: usize, msn: Option<&str>, tags: &[&str], note: Option<&str>) -> ListLine {
        ListLine {
            row,
            msn: msn.map(Msn::from_api),
            business_id: Some(BusinessId::from_api("business:NO:ORG", "311122339")),
            tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
            note: note.map(str::to_owned),
            expected: Vec::new(),
        }
    }

    #[test]
    fn equal_tags_are_one_change_and_all_notes_another() {
        let lines = [
            line(2, Some("100"), &["oslo"], None),
            line(3, None, &["oslo"], Some("Call first")),
            line(4, Some("101"), &["bergen"], None),
            line(5, Some("102"), &[], Some("Closed in winter")),
        ];
        let changes = changes(&lines);
        assert_eq!(changes.len(), 3);
        assert_eq!(marked(&lines), 4);
        let notes = changes.iter().find_map(|change| match change {
            RowChange::Note(note) => Some(note.notes.len()),
            _ => None,
        });
        assert_eq!(notes, Some(2));
        let of_oslo = changes.iter().find_map(|change| match change {
            RowChange::Tag(tag) if tag.add == ["oslo"] => Some(tag.subjects.clone()),
            _ => None,
        });
        let merchant = BusinessId::from_api("business:NO:ORG", "311122339");
        let both = vec![
            Subject::Unit(Msn::from_api("100")),
            Subject::Merchant(merchant),
        ];
        assert_eq!(of_oslo, Some(both));
        assert_eq!(identifiers(&lines), "100\n311122339\n101\n102");
    }
}
