//! What a look at the website found.

use super::{Field, Grade, Said};
use crate::domain::Market;
use crate::domain::brand;
use crate::domain::website::{BrandLook, PageLook, PageOutcome};
use crate::text::Message;

const FIELD: Option<Field> = Some(Field::WebsiteUrl);

impl Said<'_> {
    pub(super) fn site(&mut self) {
        let (draft, facts) = (self.draft, self.facts);
        let Some(site) = &facts.site else { return };
        // A look at another address than the one that stands there now says nothing of it.
        let mut any = false;
        for (look, field, typed) in [
            (&site.page, Field::WebsiteUrl, &draft.website.url),
            (&site.terms, Field::TermsUrl, &draft.website.terms_url),
        ] {
            if let Some(page) = look.as_ref().filter(|page| page.address == typed.trim()) {
                self.page(page, field);
                any = true;
            }
        }
        match site.shows_number {
            Some(true) if any => {
                self.add(Grade::Fine, FIELD, Message::new("preflight-site-number"));
            }
            Some(false) if any => {
                let reason = Message::new("preflight-site-no-number");
                let fix = Message::new("preflight-site-no-number-fix");
                self.advise(Grade::Warning, FIELD, reason, fix);
            }
            _ => {}
        }
        if let Some(brand) = site.brand.as_ref().filter(|_| any) {
            self.brand(brand, site.looked_at);
        }
    }

    /// MobilePay on the pages, as it weighs at the moment of the look: before 2027-01-12 there is something to prepare, and
    /// from then on something is out of date.
    fn brand(&mut self, look: &BrandLook, at: i64) {
        for market in &look.moving {
            self.landing_host(*market, look.moved.contains(market), at);
        }
        if !look.others.is_empty() {
            let hosts: Vec<&str> = look.others.iter().map(String::as_str).collect();
            let reason = Message::new("vendor-site-other-hosts").with("hosts", hosts.join(", "));
            let fix = Message::new("vendor-site-other-hosts-fix");
            self.advise(Grade::Note, FIELD, reason, fix);
        }
        let names = match (look.names_brand, look.has_logo) {
            (false, false) => return,
            (true, false) => Message::new("vendor-site-names"),
            (false, true) => Message::new("vendor-site-logo"),
            (true, true) => Message::new("vendor-site-names-and-logo"),
        };
        let market = self.market().filter(|market| brand::changes(*market));
        // The day is the same in both countries, so that either tells how many are left.
        let days = brand::days_until(market.unwrap_or(Market::Denmark), at);
        // For a merchant elsewhere only its customers in Denmark and Finland see another name.
        let grade = if days == 0 && market.is_some() {
            Grade::Warning
        } else {
            Grade::Note
        };
        let fix = if days == 0 {
            Message::new("vendor-site-names-now")
        } else {
            Message::new("vendor-site-names-until").with("days", days)
        };
        self.advise(grade, FIELD, names, fix);
    }

    /// A landing page that moves; `is_ready` where the new address stands there, too.
    fn landing_host(&mut self, market: Market, is_ready: bool, at: i64) {
        let Some((old, new)) = brand::landing_hosts(market) else {
            return;
        };
        let days = brand::days_until(market, at);
        let (grade, reason, fix) = match (is_ready, days == 0) {
            (true, false) => (Grade::Fine, "vendor-site-host-ready", None),
            (true, true) => (
                Grade::Note,
                "vendor-site-host-left",
                Some("vendor-site-host-left-fix"),
            ),
            (false, false) => (
                Grade::Warning,
                "vendor-site-host-moves",
                Some("vendor-site-host-moves-fix"),
            ),
            (false, true) => (
                Grade::Warning,
                "vendor-site-host-moved",
                Some("vendor-site-host-moved-fix"),
            ),
        };
        let say = |id| {
            Message::new(id)
                .with("old", old)
                .with("new", new)
                .with("days", days)
        };
        self.add(grade, FIELD, say(reason)).fix = fix.map(say);
    }

    fn page(&mut self, page: &PageLook, field: Field) {
        let of = |page: &'static str, terms: &'static str| {
            Message::new(match field {
                Field::TermsUrl => terms,
                _ => page,
            })
        };
        let (grade, reason) = match &page.outcome {
            PageOutcome::Reached { .. } => {
                let reason = of("preflight-site-reached", "preflight-site-terms-reached");
                (Grade::Fine, reason)
            }
            PageOutcome::Refused { status } => {
                let reason = of("preflight-site-status", "preflight-site-terms-status");
                (Grade::Warning, reason.with("status", status.to_string()))
            }
            PageOutcome::Failed { reason: why } => {
                let reason = of("preflight-site-failed", "preflight-site-terms-failed");
                (Grade::Warning, reason.with("why", why.clone()))
            }
        };
        let remark = self.add(grade, Some(field), reason);
        if grade == Grade::Warning {
            remark.fix = Some(Message::new("preflight-site-fix"));
        }
    }
}
