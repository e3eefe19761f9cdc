//! The merge, case by case, and with any interleaving of three members who work offline.

#![allow(clippy::unwrap_used)]

use super::{Change, Field, Ordered, OtherVersion, Rule, Taken, shown};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn change(id: &str, base: Option<&str>, becomes: Option<&str>) -> Change {
    Change {
        id: id.to_owned(),
        kind: "unit".to_owned(),
        key: "1".to_owned(),
        field: "note".to_owned(),
        was: None,
        becomes: becomes.map(str::to_owned),
        base: base.map(str::to_owned),
    }
}

/// Changes as `(id, base, becomes)`, and what each comes to.
type Told<'a> = (&'a str, Option<&'a str>, Option<&'a str>, Taken);

#[track_caller]
fn check(rule: Rule, changes: &[Told<'_>], expect: Option<&str>) {
    let mut field = Field::default();
    for (id, base, becomes, taken) in changes {
        assert_eq!(
            field.take(rule, &change(id, *base, *becomes)),
            *taken,
            "{id}"
        );
    }
    assert_eq!(field.value.as_deref(), expect);
}

#[test]
fn what_was_made_on_what_stands_counts() {
    use Taken::{Beside, Dropped, Stands};
    let edits = [
        ("a", None, Some("one"), Stands),
        ("b", Some("a"), Some("two"), Stands),
        // Both of these were made on `a`, by somebody who did not know of `b`.
        ("c", Some("a"), Some("three"), Beside),
        ("d", Some("c"), Some("four"), Beside),
        ("e", Some("b"), None, Stands),
        ("f", Some("b"), None, Dropped),
    ];
    check(Rule::Written, &edits, None);
    let same = [
        ("a", None, Some("one"), Stands),
        ("b", None, Some("one"), Dropped),
        ("c", None, Some("two"), Beside),
    ];
    check(Rule::Written, &same, Some("one"));
}

#[test]
fn a_tag_stays_unless_it_was_seen_by_whoever_takes_it_away() {
    use Taken::{Dropped, Stands};
    let both = [
        ("a", None, Some("vip"), Stands),
        ("b", None, Some("vip"), Stands),
        ("c", Some("a"), None, Dropped),
        ("d", Some("b"), None, Stands),
    ];
    check(Rule::Member, &both[..3], Some("vip"));
    check(Rule::Member, &both, None);
}

#[test]
fn what_was_seen_later_counts() {
    let seen = [
        ("a", None, Some("sent"), Taken::Stands),
        ("b", None, Some("confirmed"), Taken::Stands),
    ];
    check(Rule::Seen, &seen, Some("confirmed"));
    let (unknown, confirmed) = (r#"{"state":"unknown"}"#, r#"{"state":"confirmed"}"#);
    let ended = [
        ("a", None, Some(unknown), Taken::Stands),
        ("b", None, Some(r#"{"state":"rejected"}"#), Taken::Stands),
        ("c", None, Some(unknown), Taken::Dropped),
        ("d", None, Some(confirmed), Taken::Stands),
        ("e", None, Some(unknown), Taken::Dropped),
    ];
    check(Rule::Stage, &ended, Some(confirmed));
    // The attempt of `a` never left, and that of `b` is on its way.
    let (sent, planned) = (r#"{"state":"sent"}"#, r#"{"state":"planned"}"#);
    let attempts = [
        ("a", None, Some(sent), Taken::Stands),
        ("b", Some("a"), Some(sent), Taken::Stands),
        ("c", Some("a"), Some(planned), Taken::Dropped),
    ];
    check(Rule::Stage, &attempts, Some(sent));
    let alone = [attempts[0], ("c", Some("a"), Some(planned), Taken::Stands)];
    check(Rule::Stage, &alone, Some(planned));
}

#[test]
fn what_was_said_later_of_a_finding_counts_whoever_tells_it_last() {
    use Taken::{Dropped, Stands};
    let (old, new) = (
        r#"{"reason":"Snoozed","at":5}"#,
        r#"{"reason":"Accepted","at":9}"#,
    );
    let said = [
        ("a", None, Some(new), Stands),
        // Both were said by somebody who did not know of `a`, and is told of it late.
        ("b", None, Some(old), Dropped),
        ("c", None, None, Dropped),
    ];
    check(Rule::Latest, &said, Some(new));
    let known = [
        ("a", None, Some(new), Stands),
        ("b", Some("a"), Some(old), Stands),
        ("c", Some("b"), None, Stands),
    ];
    check(Rule::Latest, &known, None);
}

#[test]
fn every_field_has_its_rule() {
    #[track_caller]
    fn check(kind: &str, field: &str, expect: Rule) {
        assert_eq!(Rule::of(kind, field), expect, "{kind} {field}");
    }
    check("unit", "note", Rule::Written);
    check("merchant", "tag:a.note", Rule::Member);
    check("unit", "tag:vip", Rule::Member);
    check("policy", "text", Rule::Written);
    check("aside", "said", Rule::Latest);
    check("order", "state", Rule::Stage);
    check("order", "made", Rule::Seen);
    check("checklist", "steps.order.note", Rule::Written);
    check("checklist", "steps.order.marked", Rule::Written);
    check("checklist", "steps.order.seen", Rule::Seen);
    check("checklist", "asked_at", Rule::Seen);
}

#[test]
fn another_version_is_shown_as_it_was_written() {
    #[track_caller]
    fn check(kind: &str, value: &str, expect: &str) {
        let version = OtherVersion {
            id: "a".to_owned(),
            kind: kind.to_owned(),
            key: "business:NO:ORG:918713867".to_owned(),
            field: "note".to_owned(),
            value: value.to_owned(),
            author: "ola".to_owned(),
            at: 0,
            stands: Some(value.to_owned()),
        };
        assert_eq!(version.written(), expect);
        assert_eq!(version.standing().as_deref(), Some(expect));
    }
    check("unit", r#"{"text":"kept"}"#, r#"{"text":"kept"}"#);
    check(
        "checklist",
        r#"{"text":"Ring før jul","at":1}"#,
        "Ring før jul",
    );
    check("checklist", r#"{"mark":"done","at":1}"#, "done");
    check("checklist", "\"1\"", "\"1\"");
}

#[test]
fn a_change_is_told_in_words() {
    #[track_caller]
    fn check(kind: &str, field: &str, becomes: &str, expect: [&str; 3]) {
        let told = Ordered {
            seq: 1,
            change: Change {
                kind: kind.to_owned(),
                field: field.to_owned(),
                ..change("a", None, Some(becomes))
            },
            author: "kari".to_owned(),
            at: 1,
        }
        .told();
        let words = [told.thing.id(), told.part.id(), told.to.as_str()];
        assert_eq!(words, expect, "{kind} {field}");
        assert_eq!(told.from, "");
    }
    let (unit, order) = ("team-thing-unit", "team-thing-order");
    check("unit", "note", "Ring", [unit, "team-part-note", "Ring"]);
    check("unit", "tag:vip", "vip", [unit, "team-part-tag", "vip"]);
    let state = r#"{"state":"confirmed","link":"https://l"}"#;
    check(
        "order",
        "state",
        state,
        [order, "team-part-state", "confirmed"],
    );
    let aside = r#"{"as_seen":"warning|?","until":null,"reason":"Solgt","at":7}"#;
    check(
        "aside",
        "said",
        aside,
        ["team-thing-aside", "aside-head-set-aside", "Solgt"],
    );
    let made = r#"{"name":"Kafé","redacted_body":"{}"}"#;
    check("order", "made", made, [order, "team-part-made", "Kafé"]);
    check("mark", "deleted_at", "17", [order, "team-part-deleted", ""]);
    let note = r#"{"text":"Ring","at":1}"#;
    let list = "team-thing-checklist";
    check(
        "checklist",
        "steps.order.note",
        note,
        [list, "team-part-step-note", "Ring"],
    );
    check(
        "setting",
        "shared",
        "yes",
        ["team-group", "team-head-fleet", "yes"],
    );
    check(
        "hologram",
        "x",
        "y",
        ["team-thing-other", "team-part-other", "y"],
    );
}

/// A member: what the server ordered as far as it was pulled, and what waits here.
#[derive(Default)]
struct Member {
    fields: BTreeMap<String, Field>,
    versions: BTreeMap<String, (String, String)>,
    waiting: Vec<Change>,
    last: usize,
}

impl Member {
    fn shown(&self, name: &str) -> Option<String> {
        let stands = self
            .fields
            .get(name)
            .and_then(|field| field.value.as_deref());
        let waiting = self
            .waiting
            .iter()
            .rev()
            .find(|change| change.field == name);
        shown(stands, waiting.map(|change| change.becomes.as_deref())).map(str::to_owned)
    }

    fn edit(&mut self, id: String, name: &str, becomes: Option<String>) {
        let was = self.shown(name);
        if was == becomes {
            return;
        }
        let before = self
            .waiting
            .iter()
            .rev()
            .find(|change| change.field == name);
        let base = match before {
            Some(before) => Some(before.id.clone()),
            None => self
                .fields
                .get(name)
                .and_then(|field| field.revision.clone()),
        };
        self.waiting.push(Change {
            id,
            kind: "unit".to_owned(),
            key: "1".to_owned(),
            field: name.to_owned(),
            was,
            becomes,
            base,
        });
    }

    fn pull(&mut self, server: &[Change]) {
        for change in &server[self.last..] {
            self.waiting.retain(|waiting| waiting.id != change.id);
            let rule = Rule::of(&change.kind, &change.field);
            let taken = self
                .fields
                .entry(change.field.clone())
                .or_default()
                .take(rule, change);
            if taken != Taken::Stands
                && let Some(base) = &change.base
            {
                self.versions.remove(base);
            }
            if taken == Taken::Beside {
                let value = change.becomes.clone().unwrap();
                let kept = (change.field.clone(), value);
                self.versions.insert(change.id.clone(), kept);
            }
        }
        self.last = server.len();
    }
}

#[derive(Debug, Clone)]
enum Act {
    Edit {
        who: usize,
        field: usize,
        text: Option<u8>,
    },
    /// So many of what waits reach the server, and no answer comes back.
    Push {
        who: usize,
        count: usize,
    },
    Pull {
        who: usize,
    },
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => (0..3_usize, 0..3_usize, proptest::option::weighted(0.8, any::<u8>()))
            .prop_map(|(who, field, text)| Act::Edit { who, field, text }),
        1 => (0..3_usize, 1..5_usize).prop_map(|(who, count)| Act::Push { who, count }),
        1 => (0..3_usize).prop_map(|who| Act::Pull { who }),
    ]
}

fn push(member: &Member, server: &mut Vec<Change>, count: usize) {
    for change in member.waiting.iter().take(count) {
        // The server takes a change of one id once.
        if !server.iter().any(|there| there.id == change.id) {
            server.push(change.clone());
        }
    }
}

/// Whether a text is still to be found, or somebody who had seen it put another in its place or took it away.
fn is_kept(server: &[Change], member: &Member, change: &Change) -> bool {
    let Some(text) = &change.becomes else {
        return true;
    };
    let stands = member
        .fields
        .get(&change.field)
        .is_some_and(|field| field.value.as_ref() == Some(text));
    let is_beside = member
        .versions
        .values()
        .any(|(field, value)| *field == change.field && value == text);
    let is_followed = server
        .iter()
        .any(|later| later.base.as_ref() == Some(&change.id));
    stands || is_beside || is_followed
}

proptest! {
    #[test]
    fn any_interleaving_ends_equal_and_loses_nothing(acts in proptest::collection::vec(act(), 0..120)) {
        const FIELDS: [&str; 3] = ["note", "tag:vip", "other"];
        let mut members = [Member::default(), Member::default(), Member::default()];
        let mut server: Vec<Change> = Vec::new();
        let mut made = 0;
        for act in acts {
            match act {
                Act::Edit { who, field, text } => {
                    made += 1;
                    let name = FIELDS[field];
                    let text = match name {
                        "tag:vip" => text.map(|_| "vip".to_owned()),
                        _ => text.map(|text| format!("{who} {text} {made}")),
                    };
                    members[who].edit(format!("{made}"), name, text);
                }
                Act::Push { who, count } => push(&members[who], &mut server, count),
                Act::Pull { who } => members[who].pull(&server),
            }
        }
        for member in &members {
            push(member, &mut server, usize::MAX);
        }
        for member in &mut members {
            member.pull(&server);
        }
        for member in &members {
            prop_assert!(member.waiting.is_empty());
            prop_assert_eq!(&member.fields, &members[0].fields);
            prop_assert_eq!(&member.versions, &members[0].versions);
            for name in FIELDS {
                let field = member.fields.get(name).and_then(|field| field.value.clone());
                prop_assert_eq!(member.shown(name), field);
            }
            for change in server.iter().filter(|change| Rule::of(&change.kind, &change.field) == Rule::Written) {
                prop_assert!(is_kept(&server, member, change), "lost: {:?}", change);
            }
        }
    }
}
