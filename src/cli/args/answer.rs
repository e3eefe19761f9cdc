//! `pdesk answer`.

use super::letters::languages;
use crate::domain::merchant_message::MessageLanguage;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct AnswerArgs {
    #[arg(value_name = "TEXT|-", required = true, help = "answer-arg-text")]
    pub(in crate::cli) text: Vec<String>,
    #[arg(long, value_name = "nb|nn|da|fi|sv|en", value_parser = languages(), help = "answer-arg-language")]
    pub(in crate::cli) language: Option<MessageLanguage>,
    #[arg(long, help = "answer-arg-reply")]
    pub(in crate::cli) reply: bool,
    #[arg(long, help = "answer-arg-kept")]
    pub(in crate::cli) kept: bool,
}
