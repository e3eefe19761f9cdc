//! The logo: a PNG whose sides the vendor accepts, told from its first 24 bytes.

use super::{Checker, Field};
use crate::text::Message;

const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";
/// Shortest and longest side in pixels; the vendor silently drops other logos.
const SIDES_PX: std::ops::RangeInclusive<u32> = 100..=1000;

impl Checker<'_> {
    pub(super) fn logo(&mut self) -> Option<Vec<u8>> {
        let bytes = &self.draft.sales_unit_logo;
        if bytes.is_empty() {
            return None;
        }
        let Some((width, height)) = png_size(bytes) else {
            self.error(Field::SalesUnitLogo, Message::new("order-logo-no-png"));
            return None;
        };
        if !SIDES_PX.contains(&width) || !SIDES_PX.contains(&height) {
            let message = Message::new("order-logo-size")
                .with("width", width)
                .with("height", height);
            self.error(Field::SalesUnitLogo, message);
            return None;
        }
        Some(bytes.clone())
    }
}

/// Width and height of a PNG in pixels: its signature, then the header chunk, which always comes first.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(SIGNATURE)?;
    let header = header.strip_prefix(b"\x00\x00\x00\x0dIHDR")?;
    let side = |at: usize| {
        let bytes: [u8; 4] = header.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(bytes))
    };
    Some((side(0)?, side(4)?))
}
