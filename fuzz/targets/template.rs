//! Templates of letters: their flaws, and filling them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use partner_desk::domain::merchant_message::{LetterKind, Template, Values, blocking};

fuzz_target!(|text: &str| {
    for kind in LetterKind::ALL {
        let flaws = Template::flaws(text, kind);
        let _ = blocking(&flaws);
        let (message, _) = Template::read(text, kind).fill(&Values::default());
        assert!(!message.subject.contains('\n'));
    }
});
