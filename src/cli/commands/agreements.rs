//! `pdesk agreements check`: the vendor's file of old and new agreement ids, and a list that is joined to it. Nothing is asked of
//! anybody.

use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::domain::Problem;
use crate::domain::agreements::CheckedMapping;
use crate::report::{
    JoinedList, MOST_FAULTS, Source, mapping_faults_sheet, read_joined, read_mapping,
    unjoined_sheet, write_joined,
};
use crate::text::Message;
use std::path::{Path, PathBuf};

verbs! {
    enum AgreementsVerb, console;
    #[command(about = "agreements-about-check", after_help = "agreements-examples")]
    Check {
        #[arg(value_name = "MAPPING", help = "agreements-arg-mapping")]
        mapping: PathBuf,
        #[arg(long, value_name = "LIST", help = "agreements-arg-join")]
        join: Option<PathBuf>,
        #[arg(long, value_name = "HEAD|N", requires = "join", id = "join_column", help = "agreements-arg-column")]
        column: Option<String>,
    } => {
        let checked = read_mapping(Source::from_argument(&mapping))?;
        checked.how.iter().for_each(|how| console.say(how));
        match join {
            None => alone(console, &checked),
            Some(list) => joined(console, &checked, &list, column.as_deref()),
        }
    };
}

fn alone(console: &Console, checked: &CheckedMapping) -> Result<Exit, Problem> {
    // Also where there are none: a script that reads the result finds an empty list and not nothing.
    console.deliver_sheet(&mapping_faults_sheet(&checked.faults))?;
    say_more(console, checked.faults.len());
    say_summary(console, checked);
    Ok(Exit::of_success(checked.faults.is_empty()))
}

fn joined(
    console: &Console,
    checked: &CheckedMapping,
    list: &Path,
    column: Option<&str>,
) -> Result<Exit, Problem> {
    let list = read_joined(Source::from_argument(list), checked, column)?;
    list.how.iter().for_each(|how| console.say(how));
    // The results are those of the list here, so that the faults of the mapping go beside them.
    for fault in checked.faults.iter().take(MOST_FAULTS) {
        console.say(&fault.line());
    }
    say_more(console, checked.faults.len());
    say_summary(console, checked);
    match console.style() {
        Some(style) => {
            console.deliver(|writer| write_joined(writer, &list, &style, &console.catalog))?;
        }
        // A person sees the lines that need a look; the whole list goes to a file.
        None => console.deliver_sheet(&unjoined_sheet(&list))?,
    }
    say_join(console, &list);
    let is_clean = checked.faults.is_empty() && list.join.counts.is_clean();
    Ok(Exit::of_success(is_clean))
}

fn say_more(console: &Console, faults: usize) {
    if faults > MOST_FAULTS {
        console.say(&Message::new("agreements-more").with("count", faults - MOST_FAULTS));
    }
}

fn say_summary(console: &Console, checked: &CheckedMapping) {
    let message = Message::new("agreements-summary")
        .with("lines", checked.lines)
        .with("pairs", checked.pairs.len())
        .with("unusable", checked.unusable_lines())
        .with("faults", checked.faults.len());
    console.say(&message);
}

fn say_join(console: &Console, list: &JoinedList) {
    let counts = list.join.counts;
    let message = Message::new("agreements-join-summary")
        .with("total", counts.total())
        .with("joined", counts.joined)
        .with("again", counts.joined_again)
        .with("without", counts.no_match)
        .with("unusable", counts.unusable)
        .with("already", counts.already_new)
        .with("none", counts.no_id);
    console.say(&message);
    if counts.unused_pairs > 0 {
        console.say(&Message::new("agreements-unused-pairs").with("count", counts.unused_pairs));
    }
    if counts.looks_swapped() {
        console.say(&Message::new("agreements-looks-swapped"));
    }
}
