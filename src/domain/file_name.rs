//! Why a system takes no file of a name, in words.

use super::Problem;
use crate::files::NameFault;
use crate::text::Message;

/// A problem with the reason why the system takes no file of this name, and what to do.
#[must_use]
pub fn because_of_name(problem: Problem, name: &str, fault: &NameFault) -> Problem {
    let why = match fault {
        NameFault::Device(device) => Message::new("domain-file-name-device").with("device", device),
        NameFault::Character(character) if character.is_control() => {
            Message::new("domain-file-name-control")
        }
        NameFault::Character(character) => {
            Message::new("domain-file-name-character").with("character", character.to_string())
        }
        NameFault::End => Message::new("domain-file-name-end"),
    };
    problem
        .because(why.with("name", name))
        .next(Message::new("domain-file-name-next"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::name_fault;
    use crate::text::{Catalog, Language};

    #[test]
    fn every_fault_of_a_name_is_told_with_the_name() {
        for (name, expect) in [
            ("aux.csv", "“aux”"),
            ("what?.csv", "“?”"),
            ("a\tb.csv", "cannot be seen"),
            ("report.", "dot or a space"),
        ] {
            let problem = Problem::local(Message::new("report-save-failed").with("path", name));
            let told = name_fault(name).map(|fault| because_of_name(problem, name, &fault));
            let line = told.map(|problem| problem.one_line(&Catalog::new(Language::ENGLISH)));
            assert!(
                line.as_ref().is_some_and(|line| line.contains(expect)),
                "{line:?}"
            );
        }
    }
}
