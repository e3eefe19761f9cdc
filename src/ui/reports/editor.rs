//! The form of a report definition: which rows, which columns in which order, and what kind of file.

use super::said;
use crate::domain::problem::Problem;
use crate::domain::{Market, UnitFlag};
use crate::report::{Choice, Column, ColumnKind, Condition, Definition, FileFormat, Query, View};
use crate::text::{Catalog, Language, Message, Tell as _};
use crate::ui::Cx;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Button, Chip, Chooser, Field, Icon, Menu, Press as _, caption, card, check_line, from_left,
    from_right, halves, line_from_right, menu_item, problem_notice, small_icon_button, take_key,
    with_chosen,
};
use egui::{Align, Layout, Ui, vec2};

/// The columns a new definition has.
const USUAL: [Column; 8] = [
    Column::Name,
    Column::Msn,
    Column::Merchant,
    Column::BusinessId,
    Column::CaptureType,
    Column::Flag(UnitFlag::SkipLandingPage),
    Column::Flag(UnitFlag::Recurring),
    Column::FetchedAt,
];

/// A definition under work.
#[derive(Debug)]
pub struct Editor {
    definition: Definition,
    former_name: Option<String>,
    tried: bool,
    focus_name: bool,
}

/// What the person asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum EditorAction {
    /// To save it.
    Save(Box<Definition>),
    /// To leave it.
    Cancel,
}

/// What is wrong with a definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Faults {
    name: Option<&'static str>,
    columns: Option<&'static str>,
    file_name: Option<&'static str>,
}

impl Faults {
    /// What is wrong. `taken` are the names of the other definitions.
    #[must_use]
    pub fn of(definition: &Definition, taken: &[String]) -> Self {
        let name = definition.name.trim().to_lowercase();
        let is_name = |other: &String| other.trim().to_lowercase() == name;
        let is_taken = taken.iter().any(is_name);
        let has_no_column = definition.columns.is_empty();
        let has_no_file = definition.file_name.trim().is_empty();
        Self {
            name: match (name.is_empty(), is_taken) {
                (true, _) => Some("pages-report-name-missing"),
                (false, true) => Some("pages-report-name-taken"),
                (false, false) => None,
            },
            columns: has_no_column.then_some("pages-report-no-column"),
            file_name: has_no_file.then_some("pages-report-file-missing"),
        }
    }

    /// Whether there is nothing wrong.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

impl Editor {
    /// A new definition, of a view where one is given.
    #[must_use]
    pub fn new(view: Option<&View>, language: Language) -> Self {
        let definition = Definition {
            name: view.map(|view| view.name.clone()).unwrap_or_default(),
            query: view.map(|view| view.query.clone()).unwrap_or_default(),
            columns: view.map_or_else(|| USUAL.to_vec(), |view| view.columns.clone()),
            group_by: None,
            format: FileFormat::Xlsx,
            words: language.tag().to_owned(),
            formula_guard: true,
            file_name: "{name} {date}".to_owned(),
        };
        Self::edit(definition, None)
    }

    /// A definition to be changed; without a former name it is a new one.
    #[must_use]
    pub const fn edit(definition: Definition, former_name: Option<String>) -> Self {
        Self {
            definition,
            former_name,
            tried: false,
            focus_name: true,
        }
    }

    /// Its name before, when it is there already.
    #[must_use]
    pub fn former_name(&self) -> Option<&str> {
        self.former_name.as_deref()
    }

    /// Draws the form. `taken` are the names of all other definitions, `problem` why it could not be saved.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        taken: &[String],
        views: &[View],
        problem: Option<&Problem>,
        busy: bool,
    ) -> Option<EditorAction> {
        let words = cx.words;
        let faults = Faults::of(&self.definition, taken);
        let shown = if self.tried {
            faults
        } else {
            Faults::default()
        };
        let (mut save, mut cancel) = (false, false);
        let room = ui.available_height();
        egui::ScrollArea::vertical()
            .auto_shrink([false, false])
            // The buttons stand below what scrolls, and are always in view.
            .max_height((room - measure::CONTROL - measure::SPACE_8).max(120.0))
            .show(ui, |ui| {
                ui.set_max_width(measure::FORM.min(ui.available_width()));
                if let Some(problem) = problem {
                    problem_notice(ui, words, problem);
                    caption(ui, words.text("pages-kept"));
                }
                card(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = measure::SPACE_3;
                    self.naming(ui, &words, shown);
                    self.rows(ui, cx, views);
                    self.columns(ui, &words, shown);
                    self.file(ui, cx, shown);
                });
            });
        ui.add_space(measure::SPACE_2);
        let size = vec2(ui.available_width().min(measure::FORM), measure::CONTROL);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            let button = Button::primary(words.text("pages-report-save")).enabled(!busy);
            save = button.show(ui).clicked();
            cancel = Button::secondary(words.text("ui-cancel"))
                .show(ui)
                .clicked();
        });
        save |= take_key(ui, egui::Modifiers::COMMAND, egui::Key::Enter);
        // The key does not know that the button is greyed.
        if save && !busy {
            self.tried = true;
            if faults.is_none() {
                let mut definition = self.definition.clone();
                definition.name = definition.name.trim().to_owned();
                return Some(EditorAction::Save(Box::new(definition)));
            }
        }
        cancel.then_some(EditorAction::Cancel)
    }

    fn naming(&mut self, ui: &mut Ui, words: &Catalog, faults: Faults) {
        let definition = &mut self.definition;
        halves(ui, |ui, half| {
            let field = Field::new(words.text("pages-report-name")).width(half);
            let error = faults.name.map(|fault| words.text(fault));
            let response = field.error(error).show(ui, &mut definition.name);
            if std::mem::take(&mut self.focus_name) {
                response.request_focus();
            }
            let chosen = definition.format.clone();
            let named = |format: &FileFormat| said::format(format, words);
            let options = with_chosen(said::formats(), chosen, named);
            let chooser = Chooser::new(words.text("pages-report-format")).width(half);
            chooser.show(ui, &mut definition.format, &options);
        });
    }

    fn rows(&mut self, ui: &mut Ui, cx: &Cx<'_>, views: &[View]) {
        let words = &cx.words;
        let query = &mut self.definition.query;
        ui.horizontal(|ui| {
            ui.label(look::section(words.text("pages-report-rows")));
            if views.is_empty() {
                return;
            }
            from_right(ui, |ui| {
                let from = Button::quiet(words.text("pages-report-from-view")).chevron();
                let response = from.show(ui);
                Menu::of(&response).least(220.0).show(|ui| {
                    for view in views {
                        if menu_item(ui, None, &view.name, false).clicked() {
                            *query = view.query.clone();
                            self.definition.columns.clone_from(&view.columns);
                        }
                    }
                });
            });
        });
        let query = &mut self.definition.query;
        Field::new(words.text("pages-report-search"))
            .hint(words.text("pages-report-search-hint"))
            .show(ui, &mut query.search);
        let mut gone = None;
        for (column, condition) in &mut query.conditions {
            // A condition keeps its ids, and with them the focus, when one above it goes.
            let dropped = ui.push_id(*column, |ui| condition_row(ui, words, *column, condition));
            if dropped.inner {
                gone = Some(*column);
            }
        }
        if let Some(column) = gone {
            query.conditions.remove(&column);
        }
        add_condition(ui, words, query);
    }

    fn columns(&mut self, ui: &mut Ui, words: &Catalog, faults: Faults) {
        let look = look::of(ui);
        let columns = &mut self.definition.columns;
        ui.add_space(measure::SPACE_1);
        ui.label(look::section(words.text("pages-report-columns")));
        if let Some(fault) = faults.columns {
            ui.label(look::caption(words.text(fault)).color(look.bad.ink));
        }
        let mut moved = None;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let last = columns.len().saturating_sub(1);
            for (place, column) in columns.iter().enumerate() {
                let to = column_row(ui, words, *column, place, last);
                moved = to.map(|to| (place, to)).or(moved);
            }
        });
        match moved {
            Some((place, Move::Up)) => columns.swap(place - 1, place),
            Some((place, Move::Down)) => columns.swap(place, place + 1),
            Some((place, Move::Out)) => drop(columns.remove(place)),
            None => {}
        }
        let mut rest = Column::ALL.to_vec();
        rest.retain(|column| !columns.contains(column));
        let add = Button::secondary(words.text("pages-report-add-column")).icon(Icon::Plus);
        let response = add.enabled(!rest.is_empty()).show(ui);
        Menu::of(&response).least(220.0).stays().show(|ui| {
            if let Some(column) = column_lines(ui, words, rest) {
                columns.push(column);
            }
        });
    }

    fn file(&mut self, ui: &mut Ui, cx: &Cx<'_>, faults: Faults) {
        let words = &cx.words;
        let definition = &mut self.definition;
        ui.add_space(measure::SPACE_1);
        ui.label(look::section(words.text("pages-report-file")));
        halves(ui, |ui, half| {
            let groups = [
                None,
                Some(Column::Merchant),
                Some(Column::CaptureType),
                Some(Column::Flag(UnitFlag::SkipLandingPage)),
                Some(Column::Market),
                Some(Column::State),
                Some(Column::Tags),
            ];
            let named = |column: &Option<Column>| match column {
                None => words.text("pages-report-no-group"),
                Some(column) => words.say(&column.head()),
            };
            // A stored definition may be grouped by a column that is not offered: it is shown as chosen, too.
            let options = with_chosen(groups, definition.group_by, named);
            let chooser = Chooser::new(words.text("pages-report-group")).width(half);
            chooser.show(ui, &mut definition.group_by, &options);
            let options = file_words(&definition.words, words);
            let chooser = Chooser::new(words.text("pages-report-words")).width(half);
            chooser.show(ui, &mut definition.words, &options);
        });
        let preview = said::file_name(definition, cx);
        let hint = Message::new("pages-report-file-hint").with("name", preview);
        Field::new(words.text("pages-report-file-name"))
            .hint(words.say(&hint))
            .error(faults.file_name.map(|fault| words.text(fault)))
            .show(ui, &mut definition.file_name);
        // Only programs for tables run formulas.
        if !matches!(definition.format, FileFormat::Json | FileFormat::Html) {
            check_line(
                ui,
                &mut definition.formula_guard,
                &words.text("pages-report-guard"),
                Some(&words.text("pages-report-guard-hint")),
            );
        }
    }
}

/// In which words a file can be written: a language, or the keys. A stored definition may ask for others, which are shown as chosen, too.
fn file_words(chosen: &str, words: &Catalog) -> Vec<(String, String)> {
    let tags = Language::ALL.map(|language| language.tag().to_owned());
    let all = tags.into_iter().chain(["keys".to_owned()]);
    with_chosen(all, chosen.to_owned(), |tag| {
        match Language::ALL.into_iter().find(|one| one.tag() == tag) {
            Some(language) => language.own_name().to_owned(),
            None if tag == "keys" => words.text("pages-words-keys"),
            None => tag.clone(),
        }
    })
}

/// What happens to a column.
#[derive(Debug, Clone, Copy)]
enum Move {
    Up,
    Down,
    Out,
}

fn column_row(
    ui: &mut Ui,
    words: &Catalog,
    column: Column,
    place: usize,
    last: usize,
) -> Option<Move> {
    let look = look::of(ui);
    let head = words.say(&column.head());
    let named = |id| words.say(&Message::new(id).with("name", &head));
    let [out, down, up] = ["pages-column-out", "pages-column-down", "pages-column-up"].map(named);
    let mut moved = None;
    line_from_right(ui, 26.0, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        small_icon_button(ui, Icon::Cross, out).sets(&mut moved, Move::Out);
        ui.add_enabled_ui(place < last, |ui| {
            small_icon_button(ui, Icon::ArrowDown, down).sets(&mut moved, Move::Down);
        });
        ui.add_enabled_ui(place > 0, |ui| {
            small_icon_button(ui, Icon::ArrowUp, up).sets(&mut moved, Move::Up);
        });
        from_left(ui, |ui| {
            ui.spacing_mut().item_spacing.x = measure::SPACE_2;
            let number = look::mono(format!("{:>2}", place + 1)).color(look.secondary);
            ui.label(number);
            ui.add(egui::Label::new(look::body(head)).truncate());
        });
    });
    moved
}

/// One condition. Tells whether it is to go.
fn condition_row(ui: &mut Ui, words: &Catalog, column: Column, condition: &mut Condition) -> bool {
    let head = words.say(&column.head());
    let out = words.say(&Message::new("pages-condition-out").with("name", &head));
    let mut gone = false;
    match condition {
        Condition::OneOf(chosen) => {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = egui::Vec2::splat(measure::SPACE_2);
                let is = Message::new("pages-condition-is").with("name", &head);
                ui.label(look::body(words.say(&is)));
                let mut options = choices(column, words);
                // A condition of a view may name words that are not offered here: they must be in sight to be taken out.
                for choice in chosen.iter() {
                    if options.iter().all(|(known, _)| known != choice)
                        && let Choice::Word(word) = choice
                    {
                        options.push((choice.clone(), word.clone()));
                    }
                }
                for (choice, name) in options {
                    let on = chosen.contains(&choice);
                    if Chip::new(name).on(on).show(ui).clicked() && !chosen.remove(&choice) {
                        chosen.insert(choice);
                    }
                }
                gone = small_icon_button(ui, Icon::Cross, out).clicked();
            });
        }
        Condition::Contains(text) => {
            ui.horizontal_top(|ui| {
                let label = Message::new("pages-condition-contains").with("name", &head);
                let width = ui.available_width() - 34.0;
                Field::new(words.say(&label)).width(width).show(ui, text);
                ui.vertical(|ui| {
                    ui.add_space(24.0);
                    gone = small_icon_button(ui, Icon::Cross, out).clicked();
                });
            });
        }
        // A range comes with a view. The form has no fields for it, so it can only be taken out.
        Condition::Between(..) => {
            ui.horizontal(|ui| {
                let text = Message::new("pages-condition-between").with("name", &head);
                ui.label(look::body(words.say(&text)));
                gone = small_icon_button(ui, Icon::Cross, out).clicked();
            });
        }
    }
    gone
}

/// The values a column of a closed list can have, unknown included; empty for any other column.
fn choices(column: Column, words: &Catalog) -> Vec<(Choice, String)> {
    let word = |key: &str, id| (Choice::Word(key.to_owned()), words.text(id));
    let unknown = (Choice::Unknown, words.text("report-unknown"));
    match column {
        Column::State => vec![
            word("found", "report-state-found"),
            word("not_connected", "report-state-not-connected"),
            word("failed", "report-state-failed"),
        ],
        Column::CaptureType => vec![
            word("ReserveCapture", "report-capture-reserve"),
            word("DirectCapture", "report-capture-direct"),
            word("NotApplicable", "report-capture-not-applicable"),
            unknown,
        ],
        Column::Market => {
            let named = |one: Market| (Choice::Word(one.code().to_owned()), words.say(&one.tell()));
            let markets = Market::ALL.into_iter().map(named);
            markets.chain([unknown]).collect()
        }
        Column::Flag(_) => vec![
            (Choice::Yes, words.say(column.said_as().word(true))),
            (Choice::No, words.say(column.said_as().word(false))),
            unknown,
        ],
        _ => Vec::new(),
    }
}

fn add_condition(ui: &mut Ui, words: &Catalog, query: &mut Query) {
    let add = Button::secondary(words.text("pages-condition-add")).icon(Icon::Plus);
    let response = add.show(ui);
    let mut rest = Column::ALL.to_vec();
    rest.retain(|column| {
        // These are chosen by range, and the form has no fields for one.
        let is_time = matches!(column.kind(), ColumnKind::Time | ColumnKind::Number);
        !is_time && !query.conditions.contains_key(column)
    });
    Menu::of(&response).least(220.0).show(|ui| {
        if let Some(column) = column_lines(ui, words, rest) {
            let condition = if choices(column, words).is_empty() {
                Condition::Contains(String::new())
            } else {
                Condition::OneOf(std::collections::BTreeSet::new())
            };
            query.conditions.insert(column, condition);
        }
    });
}

/// Columns in a menu. Gives the one that was pressed.
fn column_lines(ui: &mut Ui, words: &Catalog, columns: Vec<Column>) -> Option<Column> {
    let mut pressed = None;
    let scroll = egui::ScrollArea::vertical().max_height(320.0);
    scroll.show(ui, |ui| {
        for column in columns {
            let name = words.say(&column.head());
            menu_item(ui, None, &name, false).sets(&mut pressed, column);
        }
    });
    pressed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(change: impl FnOnce(&mut Definition), expect: [Option<&str>; 3]) {
        let mut editor = Editor::new(None, Language::ENGLISH);
        editor.definition.name = "Mine".to_owned();
        change(&mut editor.definition);
        let faults = Faults::of(&editor.definition, &["Other".to_owned()]);
        assert_eq!([faults.name, faults.columns, faults.file_name], expect);
        assert_eq!(faults.is_none(), expect == [None, None, None]);
    }

    #[test]
    fn what_is_wrong_with_a_definition_is_told() {
        check(|_| {}, [None, None, None]);
        check(
            |definition| definition.name = " ".to_owned(),
            [Some("pages-report-name-missing"), None, None],
        );
        check(
            |definition| definition.name = " oTHER ".to_owned(),
            [Some("pages-report-name-taken"), None, None],
        );
        check(
            |definition| {
                definition.columns.clear();
                definition.file_name.clear();
            },
            [
                None,
                Some("pages-report-no-column"),
                Some("pages-report-file-missing"),
            ],
        );
    }

    #[test]
    fn a_file_is_written_in_every_language_that_the_program_speaks() {
        let words = Catalog::new(Language::ENGLISH);
        let names = |chosen: &str| -> Vec<String> {
            let all = file_words(chosen, &words).into_iter();
            all.map(|(_, name)| name).collect()
        };
        let mut expect: Vec<String> = Language::ALL.map(|one| one.own_name().to_owned()).into();
        expect.push("Keys, for scripts".to_owned());
        assert_eq!(names("da"), expect);
        assert_eq!(names("keys"), expect);
        // A later version may have saved it.
        expect.push("fi".to_owned());
        assert_eq!(names("fi"), expect);
    }

    #[test]
    fn the_choices_of_a_column_are_words_its_cells_have() {
        use crate::domain::{CaptureType, RowState};
        let words = Catalog::new(Language::ENGLISH);
        let keys = |column| -> Vec<String> {
            let word = |(choice, _)| match choice {
                Choice::Word(word) => Some(word),
                _ => None,
            };
            choices(column, &words)
                .into_iter()
                .filter_map(word)
                .collect()
        };
        let states = [RowState::Found, RowState::NotConnected, RowState::Failed];
        assert_eq!(keys(Column::State), states.map(RowState::as_str));
        let captures = [
            CaptureType::Reserve,
            CaptureType::Direct,
            CaptureType::NotApplicable,
        ];
        let captures: Vec<&str> = captures.iter().map(CaptureType::as_str).collect();
        assert_eq!(keys(Column::CaptureType), captures);
    }
}
