//! `pdesk answer`: from a text that somebody sent to a finished reply.

use super::wrong;
use crate::cli::args::{Format, one_of};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{self, Field, of_column};
use crate::cli::rows;
use crate::cli::session::Session;
use crate::desk::{AskAbout, Compared, ReadKept, compare, local_time};
use crate::domain::answer::{Asked, Enquiry, Reply};
use crate::domain::merchant_message::MessageLanguage;
use crate::domain::problem::ProblemKind;
use crate::domain::{LookupRow, Market, Msn, Problem, RowState, UnitFlag};
use crate::report::{Cell, Column, Sheet, Source, read_text};
use crate::text::Message;
use std::collections::HashMap;
use std::path::Path;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct AnswerArgs {
    #[arg(value_name = "TEXT|-", required = true, help = "answer-arg-text")]
    text: Vec<String>,
    #[arg(long, value_name = "nb|nn|da|fi|sv|en", help = "answer-arg-language")]
    #[arg(value_parser = one_of(&MessageLanguage::ALL, MessageLanguage::tag))]
    language: Option<MessageLanguage>,
    #[arg(long, help = "answer-arg-reply")]
    reply: bool,
    #[arg(long, help = "answer-arg-kept")]
    kept: bool,
}

/// What scripts get of every unit, and people of several.
const UNITS: [Column; 8] = [
    Column::Msn,
    Column::Name,
    Column::BusinessId,
    Column::Merchant,
    Column::State,
    Column::CaptureType,
    Column::Flag(UnitFlag::SkipLandingPage),
    Column::FetchedAt,
];

/// What was found out, to be written.
struct EnquiryResult<'a> {
    enquiry: &'a Enquiry,
    before: HashMap<Msn, LookupRow>,
    rows: Vec<LookupRow>,
    reply: Option<String>,
    language: &'static str,
    is_kept_only: bool,
}

pub(super) async fn run(console: &Console, args: &AnswerArgs) -> Result<Exit, Problem> {
    let enquiry = Enquiry::read(&text_of(&args.text)?);
    if enquiry.asked() == Asked::Nothing {
        let what = Message::new("answer-nothing-asked");
        return Err(wrong(what).next(Message::new("answer-nothing-asked-next")));
    }
    let entries = enquiry.to_look_up();
    let (mut session, _) = Session::open(console).await?;
    // Before the service is asked: what it says is kept at once, and would then be compared with itself.
    let kept = match session.answer(ReadKept(entries.clone())).await {
        Ok(kept) => kept,
        // The service knows better anyway.
        Err(problem) if !args.kept && problem.kind != ProblemKind::Cancelled => {
            console.tell_problem(&problem);
            Vec::new()
        }
        Err(problem) => return Err(problem),
    };
    let asked = AskAbout {
        entries,
        // A text that somebody sent is full of other numbers.
        include_doubtful: false,
    };
    let (rows, silent) = if args.kept {
        (kept.clone(), None)
    } else {
        match session.answer(asked).await {
            Ok(told) => (told.rows, None),
            // What is kept is told with its age, and the run ends as it would without it.
            Err(problem) if !kept.is_empty() => (kept.clone(), Some(problem)),
            Err(problem) => return Err(problem),
        }
    };
    if rows.is_empty() {
        let what = Message::new("answer-nothing-kept");
        return Err(wrong(what).next(Message::new("answer-nothing-kept-next")));
    }
    let market = rows.iter().find_map(market_of);
    let own = console.catalog.language();
    let language = args
        .language
        .unwrap_or_else(|| enquiry.language(market, own));
    let reply = Reply {
        rows: &rows,
        language,
        clock: local_time,
    };
    let by_number = |row: LookupRow| Some((row.msn.clone()?, row));
    let answer = EnquiryResult {
        reply: reply.text(),
        language: language.tag(),
        enquiry: &enquiry,
        before: kept.into_iter().filter_map(by_number).collect(),
        is_kept_only: args.kept || silent.is_some(),
        rows,
    };
    answer.write(console, args.reply)?;
    answer.say_doubts(console);
    match silent {
        Some(problem) => {
            console.say(&Message::new("answer-kept-only"));
            Ok(console.refuse(&problem))
        }
        None => Ok(Exit::of_rows(&answer.rows)),
    }
}

/// The text of the arguments, joined by blanks, or of the standard input.
fn text_of(given: &[String]) -> Result<String, Problem> {
    match given {
        [only] if only == "-" => Ok(read_text(Source::from_argument(Path::new("-")))?.text),
        given => Ok(given.join(" ")),
    }
}

fn market_of(row: &LookupRow) -> Option<Market> {
    row.business_id.as_ref()?.scheme().market()
}

impl EnquiryResult<'_> {
    fn write(&self, console: &Console, only_reply: bool) -> Result<(), Problem> {
        if only_reply && matches!(console.format, Format::Table) {
            let reply = self.reply.as_ref().ok_or_else(|| {
                let reason = self.rows.iter().find_map(|row| row.problem.clone());
                reason.unwrap_or_else(|| wrong(Message::new("answer-no-reply")))
            })?;
            return console.deliver_text(&format!("{reply}\n"), 1);
        }
        let for_people = matches!(console.format, Format::Table);
        let heads = UNITS.map(|column| (column.key(), column.head()));
        let compared = ("compared", Message::new("answer-head-compared"));
        let mut table = Sheet::new(heads.into_iter().chain([compared]));
        let mut fields = match &self.rows[..] {
            // Scripts always get a list, so that one unit is nothing special to them.
            [row] if for_people => self.of_one(console, row),
            rows => {
                table.rows.extend(rows.iter().map(|row| {
                    let cells = UNITS.map(|column| column.cell(row, &console.catalog));
                    let compared = self.compared(console, row);
                    cells.into_iter().chain([compared]).collect()
                }));
                Vec::new()
            }
        };
        if !for_people {
            fields.extend(record::fields! {
                "language", Message::new("answer-head-language") => Cell::Text(self.language.to_owned());
                "reply", Message::new("answer-head-reply") => Cell::text(self.reply.clone());
            });
        }
        let unused = self.enquiry.unused();
        // A key that comes and goes breaks scripts; a person need not read that nothing was left over.
        if !unused.is_empty() || !for_people {
            fields.extend(record::fields! {
                "not_used", Message::new("answer-head-unused") => Cell::Text(unused.join(", "));
            });
        }
        let units = record::Part {
            key: "units",
            head: Message::new("cli-head-units"),
            is_known: true,
            table,
            below: self.reply.clone().filter(|_| for_people),
        };
        record::deliver_with_table(console, &fields, &units)
    }

    /// One unit, as people read it.
    fn of_one(&self, console: &Console, row: &LookupRow) -> Vec<Field> {
        let mut columns = vec![
            Column::Name,
            Column::Msn,
            Column::Merchant,
            Column::BusinessId,
        ];
        if row.state != RowState::Found {
            columns.push(Column::State);
        }
        if row.unit.is_some() {
            columns.extend([Column::CaptureType, Column::Flag(UnitFlag::SkipLandingPage)]);
        }
        columns.push(Column::FetchedAt);
        let fields = columns.into_iter();
        let fields = fields.map(|column| of_column(column, row, &console.catalog));
        let compared = record::fields! {
            "compared", Message::new("answer-head-compared") => self.compared(console, row);
        };
        fields.chain(compared).collect()
    }

    /// How a unit compares with what was kept of it.
    fn compared(&self, console: &Console, row: &LookupRow) -> Cell {
        if self.is_kept_only {
            return Cell::Empty;
        }
        let before = row.msn.as_ref().and_then(|msn| self.before.get(msn));
        let since = before.and_then(|before| before.fetched_at);
        let when = since.map_or_else(String::new, |at| {
            Cell::Time(at).for_people(&console.catalog)
        });
        let Some(compared) = compare(before, row) else {
            return Cell::Empty;
        };
        match compared {
            Compared::New => Cell::word("new", Message::new("answer-new")),
            Compared::Unchanged => Cell::word(
                "unchanged",
                Message::new("answer-unchanged").with("when", when),
            ),
            Compared::Changed(change) => {
                let message = Message::new("answer-changed").with("change", change.say());
                Cell::word("changed", message.with("when", when))
            }
        }
    }

    fn say_doubts(&self, console: &Console) {
        for row in &self.rows {
            if let Some(named) = self.enquiry.contradicted_by(row) {
                let told = Message::new("answer-other-merchant").with("named", named.for_people());
                console.say(&told);
            }
        }
        rows::say_notes(console, &self.rows);
    }
}
