//! What to do about a finding of the form's own check, where its words do not say it already.

use crate::domain::order::Finding;
use crate::text::Message;

/// What to do, when that is more than what the finding says and suggests.
pub(super) fn of(finding: &Finding) -> Option<Message> {
    Some(match finding.message.id() {
        "order-logo-no-png" | "order-logo-size" => Message::new("preflight-fix-logo"),
        "domain-check-digit" => Message::new("preflight-fix-check-digit"),
        "order-terms-url-missing" | "order-website-expected" => Message::new("preflight-fix-terms"),
        "order-not-carried" => Message::new("preflight-fix-not-carried"),
        "order-mcc-unknown" => Message::new("preflight-fix-mcc"),
        "order-package-key" | "order-package-uuid" => Message::new("preflight-fix-package"),
        "order-url-not-public" => Message::new("preflight-fix-not-public"),
        "vendor-checkout-sold" => Message::new("vendor-checkout-sold-fix"),
        "order-recurring-checks" => Message::new("preflight-fix-recurring"),
        _ => {
            let suggestion = finding.suggestion.as_ref()?;
            if suggestion.is_empty() {
                return None;
            }
            Message::new("preflight-fix-use").with("text", suggestion)
        }
    })
}
