//! The one-page summary.

use super::tally::Groups;
use super::{Figures, ReportContext};
use crate::text::Catalog;

pub(super) fn page(
    name: &str,
    _context: &ReportContext<'_>,
    figures: &Figures,
    _groups: Option<&Groups>,
    _catalog: &Catalog,
) -> String {
    format!("<!doctype html><title>{name}</title>{}", figures.units)
}
