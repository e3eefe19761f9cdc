//! What a vendor API can and cannot do.

use super::ApiKind;
use crate::text::Message;

/// Something a vendor API may be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Capability {
    /// List every sales unit the partner reaches.
    ListFleet,
    /// Read a merchant's own details (name, status, addresses).
    ReadMerchant,
    /// List price packages.
    ListPricePackages,
    /// List product orders and read one.
    TrackOrders,
    /// Delete a prefilled order.
    DeleteOrder,
}

impl ApiKind {
    /// Why the API cannot do it; `None` when it can. The reason is shown where a front end greys it out.
    #[must_use]
    pub fn lacks(self, capability: Capability) -> Option<Message> {
        let id = match capability {
            _ if self == Self::Management => return None,
            // One by one and without a rest, so that a new capability must say what the older API lacks.
            Capability::ListFleet => "domain-lacks-list-fleet",
            Capability::ReadMerchant => "domain-lacks-read-merchant",
            Capability::ListPricePackages => "domain-lacks-price-packages",
            Capability::TrackOrders => "domain-lacks-track-orders",
            Capability::DeleteOrder => "domain-lacks-delete-order",
        };
        Some(Message::new(id))
    }
}
