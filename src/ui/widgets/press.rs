//! What a press means, kept until that which draws is done.

use egui::Response;

/// Something that can be pressed.
pub trait Press {
    /// Puts `what` into `asked` where it was pressed.
    fn sets<A>(&self, asked: &mut Option<A>, what: A);
}

impl Press for Response {
    fn sets<A>(&self, asked: &mut Option<A>, what: A) {
        if self.clicked() {
            *asked = Some(what);
        }
    }
}
