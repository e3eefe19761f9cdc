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
        match (self, capability) {
            (Self::Management, _) => None,
            (Self::Partner, Capability::ListFleet) => Some(Message::new("domain-lacks-list-fleet")),
            (Self::Partner, Capability::ReadMerchant) => {
                Some(Message::new("domain-lacks-read-merchant"))
            }
            (Self::Partner, Capability::ListPricePackages) => {
                Some(Message::new("domain-lacks-price-packages"))
            }
            (Self::Partner, Capability::TrackOrders) => {
                Some(Message::new("domain-lacks-track-orders"))
            }
            (Self::Partner, Capability::DeleteOrder) => {
                Some(Message::new("domain-lacks-delete-order"))
            }
        }
    }
}
