//! `pdesk preset list`, `show`, `save` and `remove`.

use super::{order_check, wrong};
use crate::cli::args::{Format, PresetVerb};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::session::Session;
use crate::desk::{ListPresets, PresetList, RemovePreset, Request, SavePreset, Saw};
use crate::domain::Problem;
use crate::domain::order::preset::{self, BuiltIn, Keep, Preset};
use crate::domain::order::write_json;
use crate::report::{Cell, Sheet};
use crate::text::Message;

pub(super) async fn run(console: &Console, verb: PresetVerb) -> Result<Exit, Problem> {
    match verb {
        PresetVerb::List => list(console).await,
        PresetVerb::Show { name } => show(console, &name).await,
        PresetVerb::Save {
            name,
            file,
            keep_website,
            keep_logo,
        } => {
            let draft = Box::new(order_check::read(&file)?);
            let keep = Keep {
                website: keep_website,
                logo: keep_logo,
            };
            // A built-in preset is edited under its own key, however it was written.
            let name = BuiltIn::from_key(&name).map_or(name, |built_in| built_in.key().to_owned());
            let save = SavePreset {
                name: name.clone(),
                draft,
                keep,
                saw: Saw::Whatever,
            };
            ask(console, save).await?;
            console.say(&Message::new("preflight-preset-saved").with("name", name));
            Ok(Exit::Done)
        }
        PresetVerb::Remove { name } => remove(console, &name).await,
    }
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
    let mut sheet = Sheet::new([
        ("name", Message::new("preflight-head-name")),
        ("title", Message::new("preflight-head-title")),
        ("product", Message::new("cli-head-product")),
        ("built_in", Message::new("preflight-head-built-in")),
        ("edited", Message::new("preflight-head-edited")),
    ]);
    for preset in presets {
        let title = console.catalog.say(&preset.title());
        sheet.rows.push(vec![
            Cell::Text(preset.name),
            Cell::Text(title),
            Cell::Text(preset.draft.product),
            Cell::Flag(preset.built_in.is_some()),
            Cell::Flag(preset.is_edited),
        ]);
    }
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
    let text = write_json(&found.draft);
    console.deliver(|writer| {
        writer.write_all(text.as_bytes())?;
        Ok(1)
    })?;
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
