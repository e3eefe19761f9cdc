//! `pdesk report`: a file from the kept fleet, by a saved definition or by what is typed.

use super::{kept, wrong};
use crate::cli::args::{Format, QueryArgs, Shared};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{table, text_or_nothing};
use crate::cli::session::Session;
use crate::cli::{options, query};
use crate::desk::{ListSaved, RunReport, SaveOne, Saw};
use crate::domain::Problem;
use crate::report::{Cell, Column, Definition, Dialect, FileFormat};
use crate::text::Message;
use std::mem::discriminant;
use std::path::Path;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ReportArgs {
    #[arg(value_name = "NAME", help = "pdesk-arg-report-name")]
    name: Option<String>,
    #[command(flatten)]
    query: QueryArgs,
    #[arg(long, value_name = "COLUMN", help = "pdesk-arg-report-group-by")]
    group_by: Option<String>,
    #[arg(long, value_name = "NAME", conflicts_with = "name")]
    #[arg(help = "pdesk-arg-report-save")]
    save: Option<String>,
    #[arg(long, conflicts_with_all = ["name", "save", "group_by", "conditions", "search", "sort"])]
    #[arg(help = "pdesk-arg-report-list")]
    list: bool,
}

/// The name of a definition that nobody saves.
const UNNAMED: &str = "report";

pub(super) async fn run(console: &Console, args: &ReportArgs) -> Result<Exit, Problem> {
    let (mut session, _) = Session::open(console).await?;
    if args.list {
        options::no_columns_here(&console.shared)?;
        return list(console, &mut session).await;
    }
    let out = console.shared.out.as_deref();
    let definition = match &args.name {
        Some(name) => saved(&mut session, name, args, console).await?,
        None => typed(console, args)?,
    };
    if args.save.is_some() {
        let save = SaveOne {
            one: Box::new(definition.clone()),
            saw: Saw::Whatever,
        };
        session.answer(save).await?;
        console.say(&Message::new("pdesk-report-saved").with("name", &definition.name));
        if out.is_none() {
            return Ok(Exit::Done);
        }
    }
    // A file without rows would pass for an answer where nothing was ever synced.
    kept::read_some(&mut session).await?;
    let definition = Box::new(definition);
    let path = out.unwrap_or(Path::new(".")).to_path_buf();
    let written = session.answer(RunReport { definition, path }).await?;
    console.confirm(&written.path, written.rows);
    Ok(Exit::Done)
}

/// A saved definition, with what is typed beside its name instead of its own.
async fn saved(
    session: &mut Session,
    name: &str,
    args: &ReportArgs,
    console: &Console,
) -> Result<Definition, Problem> {
    let definitions = session.answer(ListSaved::<Definition>::new()).await?;
    let names: Vec<&str> = definitions.iter().map(|one| one.name.as_str()).collect();
    let Some(found) = definitions.iter().find(|one| one.name == name) else {
        let what = Message::new("pdesk-report-unknown").with("name", name);
        let problem = wrong(what).next(Message::new("pdesk-report-unknown-next"));
        let choices = Message::new("cli-usage-choices").with("choices", names.join(", "));
        return Err(match names.is_empty() {
            true => problem,
            false => problem.because(choices),
        });
    };
    let mut definition = found.clone();
    let typed = query::of(&args.query)?;
    if typed.sort.is_some() {
        definition.query.sort_by(typed.sorts());
    }
    // What is typed takes the place of what is saved for the same column.
    definition.query.conditions.extend(typed.conditions);
    if args.query.search.is_some() {
        definition.query.search = typed.search;
    }
    if let Some(key) = &args.group_by {
        definition.group_by = Some(options::column(key)?);
    }
    if let Some(columns) = options::columns(&console.shared)? {
        definition.columns = columns;
    }
    definition.format = format(&console.shared, Some(&definition.format))?;
    if console.shared.lang.is_some() {
        definition.words = words(console, &definition.format);
    }
    definition.formula_guard &= console.formula_guard();
    Ok(definition)
}

/// A definition from what is typed alone.
fn typed(console: &Console, args: &ReportArgs) -> Result<Definition, Problem> {
    let shared = &console.shared;
    let name = args.save.clone().unwrap_or_else(|| UNNAMED.to_owned());
    if shared.out.is_none() && args.save.is_none() {
        return Err(wrong(Message::new("pdesk-report-nothing"))
            .next(Message::new("pdesk-report-nothing-next")));
    }
    let format = format(shared, None)?;
    let usual = || {
        let usual = Column::USUAL.into_iter();
        // Rows of the kept fleet answer no input, so that the column would be empty.
        usual.filter(|column| *column != Column::Input).collect()
    };
    Ok(Definition {
        name,
        query: query::of(&args.query)?,
        columns: options::columns(shared)?.unwrap_or_else(usual),
        group_by: args.group_by.as_deref().map(options::column).transpose()?,
        words: words(console, &format),
        // The ending is that of the format.
        file_name: "{name}-{date}".to_owned(),
        format,
        formula_guard: console.formula_guard(),
    })
}

const fn ending(format: &FileFormat) -> &'static str {
    match format {
        FileFormat::Csv(_) => "csv",
        FileFormat::Xlsx => "xlsx",
        FileFormat::Json => "json",
        FileFormat::Html => "html",
    }
}

/// Scripts read CSV and JSON, people read workbooks and pages; a chosen language is for all of them.
fn words(console: &Console, format: &FileFormat) -> String {
    let is_for_people = matches!(format, FileFormat::Xlsx | FileFormat::Html);
    if is_for_people || console.shared.lang.is_some() {
        console.catalog.language().tag().to_owned()
    } else {
        "keys".to_owned()
    }
}

/// The kind of file: what its name says, else what `--format` and `--dialect` ask for, else as it was saved.
fn format(shared: &Shared, saved: Option<&FileFormat>) -> Result<FileFormat, Problem> {
    let csv = |usual: Dialect| {
        // A saved dialect counts where its files have the same ending.
        let saved = saved.and_then(|saved| match saved {
            FileFormat::Csv(name) => Dialect::from_name(name),
            _ => None,
        });
        let saved = saved.filter(|saved| saved.extension() == usual.extension());
        let dialect = shared.dialect.or(saved).unwrap_or(usual);
        FileFormat::Csv(dialect.name().to_owned())
    };
    let asked = match (shared.format, shared.dialect) {
        (Some(Format::Json), _) => Some(("--format json", FileFormat::Json)),
        (Some(Format::Csv), _) => Some(("--format csv", csv(Dialect::default()))),
        // The words of a table are no file of a report.
        (Some(Format::Table | Format::Xlsx), _) => {
            let next = Message::new("pdesk-report-ending-next");
            return Err(wrong(Message::new("pdesk-report-table")).next(next));
        }
        (None, Some(_)) => Some(("--dialect", csv(Dialect::default()))),
        (None, None) => None,
    };
    // A folder has no ending to ask for a format; the file in it is named by the definition.
    let out = shared.out.as_deref().filter(|out| !out.is_dir());
    let Some(out) = out else {
        let asked = asked.map(|(_, format)| format);
        return Ok(asked.unwrap_or_else(|| saved.cloned().unwrap_or(FileFormat::Xlsx)));
    };
    let ending = out
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_ascii_lowercase();
    let said = match ending.as_str() {
        "csv" => csv(Dialect::default()),
        "tsv" => csv(Dialect::Tsv),
        "xlsx" => FileFormat::Xlsx,
        "json" => FileFormat::Json,
        "html" | "htm" => FileFormat::Html,
        _ => {
            let what = Message::new("pdesk-report-ending").with("path", out.display().to_string());
            return Err(wrong(what).next(Message::new("pdesk-report-ending-next")));
        }
    };
    match asked {
        Some((option, asked)) if discriminant(&asked) != discriminant(&said) => {
            let what = Message::new("pdesk-usage-conflict").with("argument", option);
            Err(wrong(
                what.with("other", format!("--out {}", out.display())),
            ))
        }
        _ => Ok(said),
    }
}

async fn list(console: &Console, session: &mut Session) -> Result<Exit, Problem> {
    let format = |format: &FileFormat| match format {
        FileFormat::Csv(dialect) => format!("csv ({dialect})"),
        other => ending(other).to_owned(),
    };
    let columns = |columns: &[Column]| {
        let keys: Vec<&str> = columns.iter().map(|column| column.key()).collect();
        keys.join(", ")
    };
    let sheet = table! {
        one in session.answer(ListSaved::<Definition>::new()).await?;
        "name", Message::new("cli-head-name") => Cell::Text(one.name);
        "format", Message::new("pdesk-head-format") => Cell::Text(format(&one.format));
        "columns", Message::new("pdesk-head-columns") => Cell::Text(columns(&one.columns));
        "group_by", Message::new("pdesk-head-group-by") => text_or_nothing(one.group_by.map(Column::key));
        "file_name", Message::new("pdesk-head-file-name") => Cell::Text(one.file_name);
    };
    console.deliver_sheet(&sheet)?;
    if sheet.rows.is_empty() {
        console.say(&Message::new("pdesk-report-none"));
    }
    Ok(Exit::Done)
}
