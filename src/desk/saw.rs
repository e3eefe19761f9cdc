//! What a person saw where they write, when they began: a change that came meanwhile is not written over unseen.

/// What a person saw of what they change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Saw<T> {
    /// Nobody looked: whatever stands gives way.
    #[default]
    Whatever,
    /// There was nothing.
    Nothing,
    /// This.
    This(T),
}

impl<T: PartialEq> Saw<T> {
    /// What stood there when the person began, if anything did.
    pub fn of(stands: Option<T>) -> Self {
        stands.map_or(Self::Nothing, Self::This)
    }

    /// Whether what stands is what they saw.
    pub(super) fn is(&self, stands: Option<&T>) -> bool {
        match self {
            Self::Whatever => true,
            Self::Nothing => stands.is_none(),
            Self::This(seen) => stands == Some(seen),
        }
    }
}
