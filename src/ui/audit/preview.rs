//! What a policy would find, while it is written: counted on a thread of its own.

use crate::desk::{KeptFleet, ReadFleet, Requested};
use crate::domain::policy::{Policy, audit};
use crate::ui::Cx;
use std::sync::{Arc, mpsc};

/// What a policy would find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Would {
    /// How many findings there would be.
    pub find: usize,
    /// Units that were looked at.
    pub of: usize,
}

/// The count, while the form is open.
#[derive(Debug, Default)]
pub struct Preview {
    fleet: Requested<Arc<KeptFleet>>,
    counting: Option<(Policy, mpsc::Receiver<Would>)>,
    counted: Option<(Policy, Would)>,
}

impl Preview {
    /// Asks for the fleet as it is kept.
    pub fn open(&mut self, cx: &mut Cx<'_>) {
        self.fleet.follow(cx.start(ReadFleet));
    }

    /// Takes the fleet in.
    pub fn poll(&mut self) {
        self.fleet.poll();
    }

    /// What a policy would find; `None` while that is not known. Counts anew when it is another one than before.
    pub fn of(&mut self, policy: &Policy, ctx: &egui::Context) -> Option<Would> {
        self.collect();
        let fleet = self.fleet.answer()?;
        let policy = switched_on(policy);
        if let Some((counted, would)) = &self.counted
            && *counted == policy
        {
            return Some(*would);
        }
        // One count at a time; what was typed meanwhile is counted after it.
        if self.counting.is_none() {
            let (sender, receiver) = mpsc::channel();
            let (fleet, asked, wake) = (Arc::clone(fleet), policy.clone(), ctx.clone());
            let count = move || {
                let found = audit(&fleet.rows, &fleet.merchants, std::slice::from_ref(&asked));
                let would = Would {
                    find: found.len(),
                    of: fleet.rows.len(),
                };
                // Nobody listens any more when the form is closed.
                let _ = sender.send(would);
                wake.request_repaint();
            };
            let thread = std::thread::Builder::new().name("policy preview".to_owned());
            if thread.spawn(count).is_ok() {
                self.counting = Some((policy, receiver));
            }
        }
        None
    }

    fn collect(&mut self) {
        let Some((policy, receiver)) = self.counting.take() else {
            return;
        };
        match receiver.try_recv() {
            Ok(would) => self.counted = Some((policy, would)),
            Err(mpsc::TryRecvError::Empty) => self.counting = Some((policy, receiver)),
            Err(mpsc::TryRecvError::Disconnected) => {}
        }
    }
}

/// The policy as it would be looked at. Its words do not matter, so that typing them counts nothing anew.
fn switched_on(policy: &Policy) -> Policy {
    Policy {
        name: String::new(),
        why: String::new(),
        enabled: true,
        ..policy.clone()
    }
}
