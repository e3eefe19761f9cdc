//! `pdesk report`: a file from the kept fleet, by a saved definition or by what is typed.

use super::{kept, wrong};
use crate::cli::args::{ReportArgs, Shared};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::session::Session;
use crate::cli::{options, query};
use crate::desk::{ListSaved, RunReport, SaveOne, Saw};
use crate::domain::Problem;
use crate::report::{Cell, Column, Definition, Dialect, FileFormat, Sheet};
use crate::text::Message;
use std::path::{Path, PathBuf};

/// The name of a definition that nobody saves.
const UNNAMED: &str = "report";

pub(super) async fn run(console: &Console, args: &ReportArgs) -> Result<Exit, Problem> {
    let (mut session, _) = Session::open(console).await?;
    if args.list {
        return list(console, &mut session).await;
    }
    let out = console
        .shared
        .as_ref()
        .and_then(|shared| shared.out.clone());
    let definition = match &args.name {
        Some(name) => saved(&mut session, name, args, console).await?,
        None => typed(console, args, out.as_deref())?,
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
    if kept::read(&mut session).await?.rows.is_empty() {
        return Err(kept::nothing_kept());
    }
    let path = out.unwrap_or_else(|| PathBuf::from("."));
    let written = session
        .answer(RunReport {
            definition: Box::new(definition),
            path,
        })
        .await?;
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
        return Err(match names.is_empty() {
            true => problem,
            false => {
                problem.because(Message::new("cli-usage-choices").with("choices", names.join(", ")))
            }
        });
    };
    let mut definition = found.clone();
    let typed = query::of(&args.query)?;
    if typed.sort.is_some() {
        definition.query.sort_by(typed.sorts());
    }
    definition.query.conditions.extend(typed.conditions);
    if args.query.search.is_some() {
        definition.query.search = typed.search;
    }
    if let Some(key) = &args.group_by {
        definition.group_by = Some(query::column(key)?);
    }
    if let Some(shared) = &console.shared {
        if let Some(columns) = options::columns(shared)? {
            definition.columns = columns;
        }
        if let Some(out) = shared.out.as_deref().filter(|out| !out.is_dir()) {
            definition.format = format(shared, out)?;
        }
    }
    Ok(definition)
}

/// A definition from what is typed alone.
fn typed(console: &Console, args: &ReportArgs, out: Option<&Path>) -> Result<Definition, Problem> {
    let Some(shared) = &console.shared else {
        return Err(wrong(Message::new("pdesk-report-nothing")));
    };
    let name = args.save.clone().unwrap_or_else(|| UNNAMED.to_owned());
    let format = match out {
        Some(out) => format(shared, out)?,
        None if args.save.is_some() => FileFormat::Xlsx,
        None => {
            return Err(wrong(Message::new("pdesk-report-nothing"))
                .next(Message::new("pdesk-report-nothing-next")));
        }
    };
    let columns = options::columns(shared)?;
    let ending = match &format {
        FileFormat::Csv(_) => "csv",
        FileFormat::Xlsx => "xlsx",
        FileFormat::Json => "json",
        FileFormat::Html => "html",
    };
    Ok(Definition {
        name,
        query: query::of(&args.query)?,
        columns: columns.unwrap_or_else(|| {
            Column::USUAL
                .into_iter()
                .filter(|column| *column != Column::Input)
                .collect()
        }),
        group_by: args.group_by.as_deref().map(query::column).transpose()?,
        words: words(console, shared, &format),
        format,
        formula_guard: !shared.no_formula_guard,
        file_name: format!("{{name}}-{{date}}.{ending}"),
    })
}

/// Scripts read CSV and JSON, people read workbooks and pages; a chosen language is for all of them.
fn words(console: &Console, shared: &Shared, format: &FileFormat) -> String {
    let is_for_people = matches!(format, FileFormat::Xlsx | FileFormat::Html);
    if is_for_people || shared.lang.is_some() {
        console.catalog.language().tag().to_owned()
    } else {
        "keys".to_owned()
    }
}

/// The kind of file that its name asks for.
fn format(shared: &Shared, out: &Path) -> Result<FileFormat, Problem> {
    let ending = out
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_ascii_lowercase();
    let dialect = |usual: Dialect| shared.dialect.unwrap_or(usual).name().to_owned();
    Ok(match ending.as_str() {
        "csv" => FileFormat::Csv(dialect(Dialect::default())),
        "tsv" => FileFormat::Csv(dialect(Dialect::Tsv)),
        "xlsx" => FileFormat::Xlsx,
        "json" => FileFormat::Json,
        "html" | "htm" => FileFormat::Html,
        _ => {
            let what = Message::new("pdesk-report-ending").with("path", out.display().to_string());
            return Err(wrong(what).next(Message::new("pdesk-report-ending-next")));
        }
    })
}

async fn list(console: &Console, session: &mut Session) -> Result<Exit, Problem> {
    let mut sheet = Sheet::new([
        ("name", Message::new("cli-head-name")),
        ("format", Message::new("pdesk-head-format")),
        ("columns", Message::new("pdesk-head-columns")),
        ("group_by", Message::new("pdesk-head-group-by")),
        ("file_name", Message::new("pdesk-head-file-name")),
    ]);
    for one in session.answer(ListSaved::<Definition>::new()).await? {
        let format = match one.format {
            FileFormat::Csv(dialect) => format!("csv ({dialect})"),
            FileFormat::Xlsx => "xlsx".to_owned(),
            FileFormat::Json => "json".to_owned(),
            FileFormat::Html => "html".to_owned(),
        };
        let columns: Vec<&str> = one.columns.iter().map(|column| column.key()).collect();
        sheet.rows.push(vec![
            Cell::Text(one.name),
            Cell::Text(format),
            Cell::Text(columns.join(", ")),
            one.group_by
                .map_or(Cell::Empty, |column| Cell::Text(column.key().to_owned())),
            Cell::Text(one.file_name),
        ]);
    }
    console.deliver_sheet(&sheet)?;
    if sheet.rows.is_empty() {
        console.say(&Message::new("pdesk-report-none"));
    }
    Ok(Exit::Done)
}
