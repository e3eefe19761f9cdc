//! The card about the team: joining one, who is in it, what colleagues wrote otherwise, leaving.

use crate::desk::{
    Ended, Exchanged, JoinTeam, LeaveTeam, MayTeamSend, ReadTeam, Requested, SettleVersion,
    ShareFleet, SyncTeam, TeamState, WaitForTeam,
};
use crate::domain::Problem;
use crate::jobs::Carried;
use crate::store::Membership;
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::fleet::say::moment;
use crate::ui::team::{TeamNews, version};
use crate::ui::widgets::{
    Button, Field, Press as _, SecretInput, Toast, Tone, ask_first, check_line, key_text, muted,
    notice, problem_notices, secret_field,
};
use egui::Ui;
use std::sync::Arc;

/// How it is with the team of the open profile.
#[derive(Debug, Default)]
pub(super) struct TeamCard {
    /// The profile that was asked about.
    profile: Option<String>,
    state: Requested<Option<TeamState>>,
    join: Requested<(TeamState, Exchanged)>,
    sync: Requested<Exchanged>,
    wait: Requested<Exchanged>,
    settle: Requested<bool>,
    leave: Requested<Membership>,
    sharing: Requested<TeamState>,
    may_send: Requested<Option<Problem>>,
    /// What the other pages are told of the team.
    news: TeamNews,
    address: String,
    password: SecretInput,
    done: Option<Message>,
    /// Whether it is being asked if the team is really to be left.
    asks_leave: bool,
}

/// What a person wants.
enum Wish {
    Join,
    Sync,
    Settle(SettleVersion),
    Leave,
    ShareFleet(bool),
}

impl TeamCard {
    /// Asks about the team of the profile that was opened, and takes in what came of its jobs. As long as a shared profile is open, what
    /// colleagues change is taken in.
    pub(super) fn poll(&mut self, cx: &mut Cx<'_>) {
        let profile = cx.session.map(|session| session.profile.name.clone());
        // Polled in every frame, whichever page is shown, so a change of profile is seen here.
        if self.profile != profile {
            *self = Self {
                profile,
                ..Self::default()
            };
            if let Some(preset) = cx.machine.team_server() {
                self.address = preset.value.to_owned();
            }
            if self.profile.is_some() {
                self.state.follow(cx.start(ReadTeam));
            }
        }
        self.state.poll();
        if let Some((_, exchanged)) = self.join.done() {
            // Joining is done: the field must not hold it any longer.
            self.password.clear();
            self.exchanged(exchanged, cx);
        }
        if let Some(exchanged) = self.sync.done() {
            self.exchanged(exchanged, cx);
        }
        match self.wait.poll() {
            Some(Ended::Done) => {
                let came = self.wait.take().unwrap_or_default();
                // Waiting ends from time to time without anything new.
                if came != Exchanged::default() {
                    self.came(&came, cx);
                    cx.outbox.rows.extend(came.rows);
                    cx.read_asides();
                    self.state.follow(cx.start(ReadTeam));
                }
                // It is back, if it was away.
                if self.news.no_orders.is_some() {
                    cx.outbox.asks_team = true;
                }
            }
            Some(Ended::Failed) => {
                self.state.follow(cx.start(ReadTeam));
                cx.outbox.asks_team = true;
            }
            _ => {}
        }
        // Both are asked in every frame, so that neither waits for the other.
        if self.settle.done().is_some() | self.sharing.done().is_some() {
            self.sync.follow(cx.start(SyncTeam));
        }
        if let Some(left) = self.leave.done() {
            self.done = Some(Message::new("team-left").with("server", left.address));
            // The former answer says that there is a team, and waiting would begin anew.
            self.state.take();
            self.state.follow(cx.start(ReadTeam));
            self.wait = Requested::default();
        }
        self.tell(cx);
        let is_shared = self.shared().is_some();
        if is_shared
            && !self.wait.is_running()
            && !self.state.is_running()
            // Waiting would join again what is just being left.
            && !self.leave.is_running()
        {
            // After a failure the desk waits before it tries again.
            let has_failed = self.wait.problem().is_some();
            self.wait.follow(cx.start(WaitForTeam { has_failed }));
        }
    }

    /// Something was exchanged: other pages read anew what a team shares.
    fn came(&mut self, came: &Exchanged, cx: &mut Cx<'_>) {
        self.news.came += 1;
        if came.is_fleet_new {
            cx.read_fleet();
        }
        let kept_beside = came.carried.kept_beside;
        if kept_beside > 0 {
            let kept = Message::new("team-kept-beside").with("count", kept_beside);
            cx.toast(Toast::info(cx.words.say(&kept)));
        }
    }

    /// Tells the other pages how it is with the team, and asks whether orders can be sent where one of them wants to know.
    fn tell(&mut self, cx: &mut Cx<'_>) {
        let member = self.shared().map(|state| state.membership.member.clone());
        if let Some(refused) = self.may_send.done() {
            self.news.no_orders = refused.map(Arc::new);
        }
        let begins = member.is_some() && self.news.member.is_none();
        self.news.member = member;
        if self.news.member.is_none() {
            self.news.no_orders = None;
            cx.outbox.asks_team = false;
        } else if (begins || cx.outbox.asks_team) && !self.may_send.is_running() {
            cx.outbox.asks_team = false;
            self.may_send.follow(cx.start(MayTeamSend));
        }
        if *cx.team != self.news {
            cx.outbox.team = Some(self.news.clone());
        }
    }

    fn shared(&self) -> Option<&TeamState> {
        self.state.answer()?.as_ref()
    }

    fn exchanged(&mut self, exchanged: Exchanged, cx: &mut Cx<'_>) {
        if exchanged.carried != Carried::default() {
            self.came(&exchanged, cx);
        }
        let Exchanged { carried, rows, .. } = exchanged;
        self.done = Some(
            Message::new("team-carried")
                .with("sent", carried.sent)
                .with("received", carried.of_others)
                .with("versions", carried.kept_beside),
        );
        cx.outbox.rows.extend(rows);
        cx.read_asides();
        self.state.follow(cx.start(ReadTeam));
    }

    /// Draws the card's content.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        muted(ui, words.text("team-lead"));
        if let Some(done) = &self.done {
            notice(ui, Tone::Ok, &words.say(done), None);
        }
        problem_notices(ui, words, self.problems());
        let wish = match self.state.answer() {
            Some(Some(state)) => shared(ui, words, state, self.is_busy()),
            _ => self.alone(ui, words),
        };
        if self.asks_leave {
            self.ask_leave(ui, cx);
        }
        let Some(wish) = wish else { return };
        self.done = None;
        match wish {
            Wish::Join => {
                let join = JoinTeam {
                    address: self.address.trim().to_owned(),
                    password: (!self.password.is_empty()).then(|| self.password.secret()),
                };
                self.join.follow(cx.start(join));
            }
            Wish::Sync => self.sync.follow(cx.start(SyncTeam)),
            Wish::Settle(answer) => self.settle.follow(cx.start(answer)),
            Wish::ShareFleet(is_shared) => {
                self.sharing.follow(cx.start(ShareFleet(is_shared)));
            }
            Wish::Leave => self.asks_leave = true,
        }
    }

    /// Joining again needs an address and a password, so this is asked first.
    fn ask_leave(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let texts = [
            cx.words.text("team-leave-title"),
            cx.words.text("team-leave-text"),
            cx.words.text("team-leave-yes"),
        ];
        let answer = ask_first(ui.ctx(), "leave-team", &cx.words, texts);
        self.asks_leave = answer.is_none();
        if answer == Some(true) {
            self.leave.follow(cx.start(LeaveTeam { anyway: false }));
        }
    }

    fn problems(&self) -> impl Iterator<Item = &Problem> {
        let away = self.shared().and_then(|state| state.members.as_ref().err());
        [
            self.state.problem(),
            self.join.problem(),
            self.sync.problem(),
            self.settle.problem(),
            self.leave.problem(),
            self.sharing.problem(),
            away,
        ]
        .into_iter()
        .flatten()
    }

    const fn is_busy(&self) -> bool {
        self.join.is_running()
            || self.sync.is_running()
            || self.settle.is_running()
            || self.leave.is_running()
            || self.sharing.is_running()
    }

    /// The fields with which a person joins.
    fn alone(&mut self, ui: &mut Ui, words: Catalog) -> Option<Wish> {
        Field::new(words.text("team-field-address"))
            .hint(words.text("team-field-address-hint"))
            .placeholder("postgres://kari@db.example.com/desk?team=bakeri")
            .show(ui, &mut self.address);
        let password = Field::new(words.text("team-field-password"));
        secret_field(
            ui,
            password.hint(words.text("team-field-password-hint")),
            &mut self.password,
        );
        let is_joining = self.join.is_running();
        let text = if is_joining {
            "team-joining"
        } else {
            "team-join"
        };
        let may = !is_joining && !self.address.trim().is_empty();
        let join = Button::primary(words.text(text)).enabled(may);
        join.show(ui).clicked().then_some(Wish::Join)
    }
}

/// How it is with a team that a person is in.
fn shared(ui: &mut Ui, words: Catalog, state: &TeamState, is_busy: bool) -> Option<Wish> {
    let membership = &state.membership;
    ui.scope(|ui| {
        let server = membership.address.as_str();
        key_text(ui, &words.text("team-head-server"), server, false);
        let member = membership.member.as_str();
        key_text(ui, &words.text("team-head-member"), member, false);
        if let Ok(members) = &state.members {
            let names = |is_online: bool| {
                let named = members.iter().filter(|one| one.is_online || !is_online);
                let names: Vec<&str> = named.map(|one| one.name.as_str()).collect();
                names.join(", ")
            };
            key_text(ui, &words.text("team-head-online"), names(true), false);
            key_text(ui, &words.text("team-head-members"), names(false), false);
        }
        let pulled = membership.pulled_at.map(|at| moment(at, &words));
        let pulled = pulled.unwrap_or_else(|| words.text("team-never"));
        key_text(ui, &words.text("team-head-pulled"), pulled, false);
        let waiting = state.counts.waiting.to_string();
        key_text(ui, &words.text("team-head-waiting"), waiting, true);
    });
    let mut wish = None;
    let mut shares_fleet = state.shares_fleet;
    let (label, hint) = (words.text("team-fleet"), words.text("team-fleet-hint"));
    let share = ui.add_enabled_ui(!is_busy, |ui| {
        check_line(ui, &mut shares_fleet, &label, Some(&hint)).clicked()
    });
    if share.inner {
        wish = Some(Wish::ShareFleet(shares_fleet));
    }
    for one in &state.versions {
        wish = wish.or(version(ui, words, one, true, is_busy).map(Wish::Settle));
    }
    ui.horizontal(|ui| {
        let sync = Button::secondary(words.text("team-sync")).enabled(!is_busy);
        sync.show(ui).sets(&mut wish, Wish::Sync);
        let leave = Button::quiet(words.text("team-leave")).enabled(!is_busy);
        let leave = leave.tooltip(words.text("team-leave-hint"));
        leave.show(ui).sets(&mut wish, Wish::Leave);
    });
    wish
}
