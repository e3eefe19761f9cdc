//! `pdesk audit accept`, `snooze` and `take-back`: findings that are set aside, and taken back.

use super::{audit, kept, tags, wrong};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::session::Session;
use crate::cli::when;
use crate::desk::{Audit, ListPolicies, ReadAsides, Rewrite, RowChange};
use crate::domain::fleet::Subject;
use crate::domain::policy::{Finding, part};
use crate::domain::{Aside, Problem};
use crate::text::Message;
use chrono::{Local, Utc};
use clap::ArgAction;
use std::sync::Arc;

/// What is said of findings.
enum Said {
    Accepted,
    SnoozedUntil(i64),
    TakenBack,
}

/// Findings, by what they are about.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct WhichFindings {
    #[arg(value_name = "MSN|ORG", help = "aside-arg-ids")]
    ids: Vec<String>,
    #[arg(long = "only", value_name = "POLICY", action = ArgAction::Append, help = "pdesk-arg-audit-only")]
    of: Vec<String>,
}

verbs! {
    enum AuditVerb, console;
    #[command(about = "aside-about-accept", after_help = "aside-examples-accept")]
    Accept {
        #[command(flatten)]
        which: WhichFindings,
        #[arg(long, value_name = "TEXT", help = "aside-arg-reason")]
        reason: String,
    } => {
        if reason.trim().is_empty() {
            return Err(wrong(Message::new("aside-no-reason")));
        }
        say(console, &which, &Said::Accepted, &reason).await
    };
    #[command(about = "aside-about-snooze", after_help = "aside-examples-snooze")]
    Snooze {
        #[command(flatten)]
        which: WhichFindings,
        #[arg(long, value_name = "DATE", help = "aside-arg-until")]
        until: String,
        #[arg(long, value_name = "TEXT", help = "aside-arg-reason")]
        reason: Option<String>,
    } => {
        let until = Said::SnoozedUntil(when::ahead(&until, Local::now())?);
        say(console, &which, &until, &reason.unwrap_or_default()).await
    };
    #[command(about = "aside-about-take-back", after_help = "aside-examples-take-back")]
    TakeBack {
        #[command(flatten)]
        which: WhichFindings,
    } => say(console, &which, &Said::TakenBack, "").await;
}

async fn say(
    console: &Console,
    which: &WhichFindings,
    said: &Said,
    reason: &str,
) -> Result<Exit, Problem> {
    if which.ids.is_empty() && which.of.is_empty() {
        return Err(wrong(Message::new("aside-which")));
    }
    let subjects = tags::subjects(&which.ids)?;
    let (mut session, _) = Session::open(console).await?;
    kept::read_some(&mut session).await?;
    let meant = meant(&mut session, which, &subjects, said).await?;
    let changes = meant.iter().map(|finding| {
        let until = match said {
            Said::TakenBack => return (finding.aside_key(), None),
            Said::Accepted => None,
            Said::SnoozedUntil(until) => Some(*until),
        };
        let aside = Aside {
            as_seen: finding.as_seen(),
            until,
            reason: reason.to_owned(),
            // A time of nought is a new one: the desk puts in who says so and when.
            person: None,
            at: 0,
        };
        (finding.aside_key(), Some(aside))
    });
    let changes = vec![RowChange::Aside(changes.collect())];
    let written = session.answer(Rewrite(changes)).await?;
    let asides = written.asides.unwrap_or_default();
    // Parted by what was written, so that a person reads what holds now and not what they asked for.
    let (left, aside) = part(meant, &asides, Utc::now().timestamp());
    audit::deliver_all(console, &left, &aside)?;
    let message = match said {
        Said::Accepted => Message::new("aside-said-accepted").with("count", aside.len()),
        Said::SnoozedUntil(_) => Message::new("aside-said-snoozed").with("count", aside.len()),
        Said::TakenBack => Message::new("aside-said-taken-back").with("count", left.len()),
    };
    console.say(&message);
    Ok(Exit::Done)
}

/// The findings that are meant.
///
/// # Errors
/// When there are none, or none of a unit or merchant that was named.
async fn meant(
    session: &mut Session,
    which: &WhichFindings,
    subjects: &[Subject],
    said: &Said,
) -> Result<Vec<Finding>, Problem> {
    let known = session.answer(ListPolicies::new()).await?;
    let policies = Some(audit::chosen(&known, &which.of)?);
    let found = session.answer(Audit { policies }).await?;
    let asides = session.answer(ReadAsides).await?;
    let found = Arc::unwrap_or_clone(found);
    let (mut found, aside) = part(found, &asides, Utc::now().timestamp());
    let aside = aside.into_iter().map(|one| one.finding);
    match said {
        Said::TakenBack => found = aside.collect(),
        // Said anew where its unit or merchant is named: who accepts or snoozes a whole policy does not mean what others said before.
        Said::Accepted | Said::SnoozedUntil(_) if !subjects.is_empty() => found.extend(aside),
        Said::Accepted | Said::SnoozedUntil(_) => {}
    }
    let is_about = |finding: &Finding, subject: &Subject| match subject {
        Subject::Unit(msn) => finding.msn.as_ref() == Some(msn),
        Subject::Merchant(id) => finding.business_id.as_ref() == Some(id),
    };
    // An id without a finding may be mistyped; what the others would get is not done either.
    let lacks = subjects
        .iter()
        .find(|subject| !found.iter().any(|finding| is_about(finding, subject)));
    if let Some(subject) = lacks {
        let id = match subject {
            Subject::Unit(msn) => msn.as_str().to_owned(),
            Subject::Merchant(id) => id.for_people(),
        };
        return Err(wrong(Message::new("aside-none-of").with("id", id)));
    }
    found.retain(|finding| {
        subjects.is_empty() || subjects.iter().any(|subject| is_about(finding, subject))
    });
    if found.is_empty() {
        return Err(wrong(Message::new("aside-none")));
    }
    Ok(found)
}
