//! What a look at the website found.

use super::{Field, Grade, Said};
use crate::domain::Market;
use crate::domain::brand;
use crate::domain::website::{BrandLook, Host, PageLook, PageOutcome};
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
        if let Some(brand) = site.brand.filter(|_| any) {
            self.brand(&brand, site.looked_at);
        }
    }

    /// MobilePay on the pages, as it weighs at the moment of the look: before 2027-01-12 there is something to prepare, and
    /// from then on something is out of date.
    fn brand(&mut self, look: &BrandLook, at: i64) {
        let field = Some(Field::WebsiteUrl);
        for host in &look.moving {
            self.landing_host(*host, look.moved.contains(host), at);
        }
        if !look.others.is_empty() {
            let hosts: Vec<&str> = look.others.iter().map(String::as_str).collect();
            let reason = Message::new("vendor-site-other-hosts").with("hosts", hosts.join(", "));
            self.add(Grade::Note, field, reason).fix =
                Some(Message::new("vendor-site-other-hosts-fix"));
        }
        let names = match (look.names_brand, look.has_logo) {
            (false, false) => return,
            (true, false) => Message::new("vendor-site-names"),
            (false, true) => Message::new("vendor-site-logo"),
            (true, true) => Message::new("vendor-site-names-and-logo"),
        };
        let of_draft = self.id.as_ref().and_then(|id| id.scheme().market());
        let market = of_draft.filter(|market| brand::changes(*market));
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
        self.add(grade, field, names).fix = Some(fix);
    }

    /// A landing page that moves; `is_ready` where the new address stands there, too.
    fn landing_host(&mut self, host: Host, is_ready: bool, at: i64) {
        let market = host.market();
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
        self.add(grade, Some(Field::WebsiteUrl), say(reason)).fix = fix.map(say);
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
