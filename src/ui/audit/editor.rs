//! The form of a policy.

use super::draft::{Draft, DraftDemand, DraftRule, Fault, PolicyField};
use super::preview::Preview;
use crate::domain::fleet::UnitField;
use crate::domain::policy::{Policy, Severity};
use crate::domain::{CaptureType, Market, Problem, UnitFlag};
use crate::text::{Catalog, Message, Tell as _};
use crate::ui::Cx;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Button, Chooser, Field, Icon, Press as _, caption, card, check_line, halves, line_from_right,
    muted, problem_notice, small_icon_button, spaced_top, take_key, with_chosen,
};
use egui::{Align, Layout, Ui};

/// The width beside the form.
const SIDE: f32 = 272.0;

/// A policy under work.
#[derive(Debug)]
pub struct Editor {
    draft: Draft,
    tried: bool,
    focus_name: bool,
    preview: Preview,
}

/// What the person asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum EditorAction {
    /// To save it.
    Save(Box<Policy>),
    /// To leave it.
    Cancel,
    /// To remove it.
    Remove,
    /// To read its list from a file again.
    ReadList,
}

impl Editor {
    /// Opens the form.
    pub fn open(draft: Draft, cx: &mut Cx<'_>) -> Self {
        let mut preview = Preview::default();
        preview.open(cx);
        Self {
            draft,
            tried: false,
            focus_name: true,
            preview,
        }
    }

    /// Takes in the fleet that the form counts in.
    pub fn poll(&mut self) {
        self.preview.poll();
    }

    /// The policy's name, where it is there already.
    #[must_use]
    pub fn former_name(&self) -> Option<&str> {
        self.draft.former_name.as_deref()
    }

    /// Takes another list of expected values.
    pub fn expect(&mut self, list: Vec<crate::domain::policy::Expectation>) {
        self.draft.rule = DraftRule::Expected(list);
    }

    /// Draws the form. `taken` are the names of all other policies, `problem` why it could not be saved.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        taken: &[String],
        problem: Option<&Problem>,
        busy: bool,
    ) -> Option<EditorAction> {
        // Made in every frame: the count beside the form is of what is typed now.
        let made = self.draft.policy(taken);
        let faults = match &made {
            Err(faults) if self.tried => faults.clone(),
            _ => Vec::new(),
        };
        let wide = ui.available_width() >= 700.0;
        let beside = measure::SPACE_4 + SIDE;
        let room = ui.available_width().min(measure::FORM + beside);
        let form = if wide { room - beside } else { room };
        let (mut action, mut saves) = (None, false);
        egui::ScrollArea::vertical()
            .auto_shrink([false, false])
            .show(ui, |ui| {
                if let Some(problem) = problem {
                    problem_notice(ui, cx.words, problem);
                    caption(ui, cx.words.text("pages-kept"));
                }
                let mut both = |ui: &mut Ui| {
                    down(ui, form, |ui| action = self.form(ui, cx, &faults));
                    let side = if wide { SIDE } else { form };
                    down(ui, side, |ui| {
                        saves = self.side(ui, cx, made.as_ref().ok(), busy, &mut action);
                    });
                };
                if wide {
                    spaced_top(ui, measure::SPACE_4, both);
                } else {
                    both(ui);
                }
                ui.add_space(measure::SPACE_5);
            });
        saves |= take_key(ui, egui::Modifiers::COMMAND, egui::Key::Enter);
        if saves && !busy {
            self.tried = true;
            return made.ok().map(|policy| EditorAction::Save(Box::new(policy)));
        }
        action
    }

    fn form(&mut self, ui: &mut Ui, cx: &Cx<'_>, faults: &[Fault]) -> Option<EditorAction> {
        let words = cx.words;
        let mut action = None;
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = measure::SPACE_3;
            self.naming(ui, &words, faults);
            ui.add_space(measure::SPACE_1);
            if let DraftRule::Expected(list) = &self.draft.rule {
                ui.label(look::section(words.text("pages-policy-list")));
                let said = say::counted("pages-policy-expects", list.len(), &words);
                ui.label(look::body(said));
                let again = Button::secondary(words.text("pages-policy-import-list"));
                again.show(ui).sets(&mut action, EditorAction::ReadList);
            } else {
                self.units(ui, &words, faults);
                ui.add_space(measure::SPACE_1);
                self.values(ui, &words, faults);
            }
        });
        action
    }

    fn naming(&mut self, ui: &mut Ui, words: &Catalog, faults: &[Fault]) {
        let draft = &mut self.draft;
        halves(ui, |ui, half| {
            let field = Field::new(words.text("pages-policy-name")).width(half);
            let field = field.error(fault(faults, PolicyField::Name, words));
            let response = field.show(ui, &mut draft.name);
            if std::mem::take(&mut self.focus_name) {
                response.request_focus();
            }
            let options = Severity::ALL.map(|one| (one, words.say(&one.name())));
            let chooser = Chooser::new(words.text("pages-head-severity")).width(half);
            chooser.show(ui, &mut draft.severity, &options);
        });
        Field::new(words.text("pages-policy-why"))
            .hint(words.text("pages-policy-why-hint"))
            .rows(2)
            .show(ui, &mut draft.why);
    }

    fn units(&mut self, ui: &mut Ui, words: &Catalog, faults: &[Fault]) {
        let draft = &mut self.draft;
        let look = look::of(ui);
        ui.label(look::section(words.text("pages-policy-which")));
        ui.add_space(-measure::SPACE_2);
        muted(ui, words.text("pages-policy-which-hint"));
        halves(ui, |ui, half| {
            Field::new(words.text("pages-policy-names"))
                .hint(words.text("pages-policy-names-hint"))
                .rows(3)
                .width(half)
                .show(ui, &mut draft.names);
            Field::new(words.text("pages-policy-merchants"))
                .hint(words.text("pages-policy-merchants-hint"))
                .error(fault(faults, PolicyField::Merchants, words))
                .mono()
                .rows(3)
                .width(half)
                .show(ui, &mut draft.merchants);
        });
        halves(ui, |ui, half| {
            Field::new(words.text("pages-policy-tags"))
                .hint(words.text("pages-policy-tags-hint"))
                .width(half)
                .show(ui, &mut draft.tags);
            ui.vertical(|ui| {
                ui.set_width(half);
                ui.spacing_mut().item_spacing.y = 3.0;
                let label = look::label(words.text("pages-policy-markets"));
                ui.label(label.color(look.secondary));
                let size = egui::vec2(half, measure::CONTROL);
                // Beside each other as long as no name has to be broken for it.
                let markets = if half < 280.0 {
                    Layout::top_down(Align::Min)
                } else {
                    Layout::left_to_right(Align::Center)
                };
                ui.allocate_ui_with_layout(size, markets, |ui| {
                    ui.spacing_mut().item_spacing.x = measure::SPACE_4;
                    for market in Market::ALL {
                        let mut on = draft.markets.contains(&market);
                        let name = words.say(&market.tell());
                        if check_line(ui, &mut on, &name, None).changed()
                            && !draft.markets.remove(&market)
                        {
                            draft.markets.insert(market);
                        }
                    }
                });
            });
        });
    }

    fn values(&mut self, ui: &mut Ui, words: &Catalog, faults: &[Fault]) {
        let DraftRule::Must(have) = &mut self.draft.rule else {
            return;
        };
        let look = look::of(ui);
        ui.label(look::section(words.text("pages-policy-have")));
        if let Some(fault) = fault(faults, PolicyField::Have, words) {
            ui.label(look::caption(fault).color(look.bad.ink));
        }
        let mut gone = None;
        for (place, demand) in have.iter_mut().enumerate() {
            ui.push_id(place, |ui| {
                let fault = fault(faults, PolicyField::Value(place), words);
                if value_row(ui, words, demand, fault) {
                    gone = Some(place);
                }
            });
        }
        if let Some(place) = gone {
            have.remove(place);
        }
        let unused = fields()
            .into_iter()
            .find(|field| have.iter().all(|one| one.field != *field));
        let add = Button::secondary(words.text("pages-policy-add-value")).icon(Icon::Plus);
        if add.enabled(unused.is_some()).show(ui).clicked()
            && let Some(field) = unused
        {
            have.push(DraftDemand::new(field));
        }
    }

    /// Beside the form: what it would find, and what can be done with it. Gives whether it is to be saved.
    fn side(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        made: Option<&Policy>,
        busy: bool,
        action: &mut Option<EditorAction>,
    ) -> bool {
        let words = cx.words;
        let mut saves = false;
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = measure::SPACE_1;
            ui.label(look::section(words.text("pages-policy-preview")));
            let would = made.and_then(|policy| self.preview.of(policy, ui.ctx()));
            let text = match (made, would) {
                (None, _) => words.text("pages-policy-preview-unfinished"),
                (Some(_), None) => words.text("pages-policy-preview-counting"),
                (Some(_), Some(would)) => {
                    let message = Message::new("pages-policy-would-find");
                    let message = message.with("of", say::number(would.of));
                    words.say(&say::with_count(message, would.find))
                }
            };
            muted(ui, text);
        });
        ui.add_space(measure::SPACE_1);
        line_from_right(ui, measure::CONTROL, |ui| {
            ui.spacing_mut().item_spacing.x = measure::SPACE_2;
            let save = Button::primary(words.text("pages-policy-save")).enabled(!busy);
            saves = save.show(ui).clicked();
            let cancel = Button::secondary(words.text("ui-cancel"));
            cancel.show(ui).sets(action, EditorAction::Cancel);
            if self.draft.former_name.is_some() {
                let remove = Button::danger(words.text("pages-delete")).enabled(!busy);
                remove.show(ui).sets(action, EditorAction::Remove);
            }
        });
        saves
    }
}

fn down(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    let size = egui::vec2(width, 0.0);
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = measure::SPACE_2;
        content(ui);
    });
}

fn fault(faults: &[Fault], place: PolicyField, words: &Catalog) -> Option<String> {
    let fault = faults.iter().find(|(at, _)| *at == place);
    fault.map(|(_, message)| words.say(message))
}

/// The fields a policy may ask for: the settings first, then what else a unit has.
fn fields() -> Vec<UnitField> {
    let mut fields = vec![UnitField::CaptureType];
    fields.extend(UnitFlag::ALL.map(UnitField::Flag));
    fields.push(UnitField::Name);
    fields
}

/// One value: its field, what it must be, and a cross. Tells whether the cross was pressed.
fn value_row(
    ui: &mut Ui,
    words: &Catalog,
    demand: &mut DraftDemand,
    fault: Option<String>,
) -> bool {
    let mut gone = false;
    let width = ((ui.available_width() - 2.0 * measure::SPACE_3 - 22.0) / 2.0).floor();
    spaced_top(ui, measure::SPACE_3, |ui| {
        let named = |field: &UnitField| words.say(&field.name());
        let options = with_chosen(fields(), demand.field, named);
        let before = demand.field;
        let chooser = Chooser::new(words.text("pages-policy-setting")).width(width);
        let chooser = chooser.error(fault);
        // A value of the former field says nothing of this one.
        if chooser.show(ui, &mut demand.field, &options) && before != demand.field {
            *demand = DraftDemand::new(demand.field);
        }
        value_input(ui, words, demand, width);
        ui.vertical(|ui| {
            ui.add_space(24.0);
            let field = words.say(&demand.field.name());
            let name = Message::new("pages-policy-drop-value").with("field", field);
            gone = small_icon_button(ui, Icon::Cross, words.say(&name)).clicked();
        });
    });
    gone
}

fn value_input(ui: &mut Ui, words: &Catalog, demand: &mut DraftDemand, width: f32) {
    let label = words.text("pages-policy-must-be");
    if matches!(demand.field, UnitField::Flag(_)) {
        let options = [true, false].map(|is| (is, words.say(demand.field.said_as().word(is))));
        let chooser = Chooser::new(label).width(width);
        chooser.show(ui, &mut demand.flag, &options);
    } else if demand.field == UnitField::CaptureType {
        let known = [
            (CaptureType::Reserve, "report-capture-reserve"),
            (CaptureType::Direct, "report-capture-direct"),
            (CaptureType::NotApplicable, "report-capture-not-applicable"),
        ];
        let known = known.map(|(capture, word)| (capture.as_str().to_owned(), words.text(word)));
        let mut options = known.to_vec();
        // A capture type that the vendor has added since may stand in a policy that was read.
        if options.iter().all(|(word, _)| *word != demand.text) {
            options.push((demand.text.clone(), demand.text.clone()));
        }
        let chooser = Chooser::new(label).width(width);
        chooser.show(ui, &mut demand.text, &options);
    } else {
        Field::new(label).width(width).show(ui, &mut demand.text);
    }
}
