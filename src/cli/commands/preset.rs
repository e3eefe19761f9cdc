//! `pdesk preset list`, `show`, `save` and `remove`.

use super::{order_check, wrong};
use crate::cli::args::Format;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::table;
use crate::cli::session::Session;
use crate::desk::{ListPresets, PresetList, RemovePreset, Request, SavePreset, Saw};
use crate::domain::Problem;
use crate::domain::order::preset::{self, BuiltIn, Keep, Preset};
use crate::domain::order::write_json;
use crate::report::Cell;
use crate::text::Message;
use std::path::PathBuf;

verbs! {
    enum PresetVerb, console;
    #[command(about = "preflight-about-preset-list")]
    List => list(console).await;
    #[command(about = "preflight-about-preset-show")]
    Show {
        #[arg(value_name = "NAME", help = "preflight-arg-preset-name")]
        name: String,
    } => show(console, &name).await;
    #[command(about = "preflight-about-preset-save", after_help = "preflight-examples-preset-save")]
    Save {
        #[arg(value_name = "NAME", help = "preflight-arg-preset-save-name")]
        name: String,
        #[arg(value_name = "FILE", help = "cli-arg-order-check-file")]
        file: PathBuf,
        #[arg(long, help = "preflight-arg-keep-website")]
        keep_website: bool,
        #[arg(long, help = "preflight-arg-keep-logo")]
        keep_logo: bool,
    } => {
        let draft = Box::new(order_check::read(&file)?);
        let keep = Keep { website: keep_website, logo: keep_logo };
        // A built-in preset is edited under its own key, however it was written.
        let name = BuiltIn::from_key(&name).map_or(name, |built_in| built_in.key().to_owned());
        let said = Message::new("preflight-preset-saved").with("name", &name);
        ask(console, SavePreset { name, draft, keep, saw: Saw::Whatever }).await?;
        console.say(&said);
        Ok(Exit::Done)
    };
    #[command(about = "preflight-about-preset-remove")]
    Remove {
        #[arg(value_name = "NAME", help = "preflight-arg-preset-name")]
        name: String,
    } => remove(console, &name).await;
}

/// Does something with presets and gives those there are then.
async fn ask(
    console: &Console,
    request: impl Request<Output = PresetList>,
) -> Result<Vec<Preset>, Problem> {
    let mut session = Session::start(console)?;
    let PresetList {
        presets,
        unreadable,
    } = session.answer(request).await?;
    for (name, problem) in unreadable {
        console.say(&Message::new("preflight-preset-unreadable").with("name", name));
        console.tell_problem(&problem);
    }
    Ok(presets.to_vec())
}

async fn list(console: &Console) -> Result<Exit, Problem> {
    let presets = ask(console, ListPresets::new()).await?;
    let sheet = table! {
        preset in presets;
        "name", Message::new("preflight-head-name") => Cell::Text(preset.name.clone());
        "title", Message::new("preflight-head-title") => Cell::Text(console.catalog.say(&preset.title()));
        "product", Message::new("cli-head-product") => Cell::Text(preset.draft.product);
        "built_in", Message::new("preflight-head-built-in") => Cell::Flag(preset.built_in.is_some());
        "edited", Message::new("preflight-head-edited") => Cell::Flag(preset.is_edited);
    };
    console.deliver_sheet(&sheet)?;
    Ok(Exit::Done)
}

/// The preset as an order file, in whichever format: it is JSON already.
async fn show(console: &Console, name: &str) -> Result<Exit, Problem> {
    let presets = ask(console, ListPresets::new()).await?;
    let found = named(&presets, name)?;
    if console.format == Format::Csv {
        return Err(wrong(Message::new("preflight-preset-only-json")));
    }
    console.deliver_text(&write_json(&found.draft), 1)?;
    Ok(Exit::Done)
}

async fn remove(console: &Console, name: &str) -> Result<Exit, Problem> {
    let presets = ask(console, ListPresets::new()).await?;
    let found = named(&presets, name)?;
    let said = match (found.built_in, found.is_edited) {
        (None, _) => Message::new("preflight-preset-removed"),
        (Some(_), true) => Message::new("preflight-preset-put-back"),
        (Some(_), false) => Message::new("preflight-preset-as-made"),
    };
    // By the name as it is kept: what was typed may differ in letter case and hyphens.
    ask(console, RemovePreset::new(found.name.clone())).await?;
    console.say(&said.with("name", &found.name));
    Ok(Exit::Done)
}

fn named<'a>(presets: &'a [Preset], name: &str) -> Result<&'a Preset, Problem> {
    preset::find(presets, name).ok_or_else(|| {
        let names: Vec<&str> = presets.iter().map(|preset| preset.name.as_str()).collect();
        wrong(Message::new("preflight-preset-none").with("name", name))
            .next(Message::new("preflight-preset-none-next").with("names", names.join(", ")))
    })
}
