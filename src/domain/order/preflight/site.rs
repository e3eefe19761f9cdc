//! What a look at the website found.

use super::{Field, Grade, Said};
use crate::domain::website::{PageLook, PageOutcome};
use crate::text::Message;

impl Said<'_> {
    pub(super) fn site(&mut self) {
        let Some(site) = self.facts.site.clone() else {
            return;
        };
        let website = self.draft.website.clone();
        // A look at another address than the one that stands there now says nothing of it.
        let of =
            |page: Option<PageLook>, typed: &str| page.filter(|page| page.address == typed.trim());
        let page = of(site.page, &website.url);
        let terms = of(site.terms, &website.terms_url);
        let any = page.is_some() || terms.is_some();
        if let Some(page) = page {
            self.page(&page, Field::WebsiteUrl);
        }
        if let Some(terms) = terms {
            self.page(&terms, Field::TermsUrl);
        }
        let field = Some(Field::WebsiteUrl);
        match site.shows_number {
            Some(true) if any => {
                self.add(Grade::Fine, field, Message::new("preflight-site-number"));
            }
            Some(false) if any => {
                let reason = Message::new("preflight-site-no-number");
                self.add(Grade::Warning, field, reason).fix =
                    Some(Message::new("preflight-site-no-number-fix"));
            }
            _ => {}
        }
    }

    fn page(&mut self, page: &PageLook, field: Field) {
        let is_terms = field == Field::TermsUrl;
        let (grade, reason) = match &page.outcome {
            PageOutcome::Reached { .. } if is_terms => {
                (Grade::Fine, Message::new("preflight-site-terms-reached"))
            }
            PageOutcome::Reached { .. } => (Grade::Fine, Message::new("preflight-site-reached")),
            PageOutcome::Refused { status } if is_terms => (
                Grade::Warning,
                Message::new("preflight-site-terms-status").with("status", status.to_string()),
            ),
            PageOutcome::Refused { status } => (
                Grade::Warning,
                Message::new("preflight-site-status").with("status", status.to_string()),
            ),
            PageOutcome::Failed { reason } if is_terms => (
                Grade::Warning,
                Message::new("preflight-site-terms-failed").with("why", reason.clone()),
            ),
            PageOutcome::Failed { reason } => (
                Grade::Warning,
                Message::new("preflight-site-failed").with("why", reason.clone()),
            ),
        };
        let remark = self.add(grade, Some(field), reason);
        if grade == Grade::Warning {
            remark.fix = Some(Message::new("preflight-site-fix"));
        }
    }
}
