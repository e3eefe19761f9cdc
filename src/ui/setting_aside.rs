//! Setting things aside, on its way to the disk: what screens ask for is written here, told, and can be undone.

use super::cx::{AsideChanges, Cx};
use crate::desk::{Ending, Job, ReadAsides, Requested, Rewrite, Rewritten, RowChange};
use crate::domain::Asides;
use std::sync::Arc;

/// What is being written and read.
#[derive(Debug, Default)]
pub(super) struct AsideKeeper {
    writing: Vec<(Job<Rewritten>, String)>,
    reading: Requested<Arc<Asides>>,
    /// Something may have changed since the reading began.
    is_stale: bool,
}

impl AsideKeeper {
    /// Starts to write what screens asked for, and to read what there is.
    pub fn carry_out(
        &mut self,
        changes: Vec<(AsideChanges, String)>,
        reads: bool,
        cx: &mut Cx<'_>,
    ) {
        for (changes, said) in changes {
            let job = cx.start(Rewrite(vec![RowChange::Aside(changes)]));
            self.writing.push((job, said));
        }
        if reads {
            self.is_stale = true;
        }
        // One reading at a time: what changed since it began is read by the next.
        if self.is_stale && !self.reading.is_running() && cx.session.is_some() {
            self.is_stale = false;
            self.reading.follow(cx.start(ReadAsides));
        }
    }

    /// Takes in what came.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        if let Some(asides) = self.reading.done()
            // What was read may lack what is being written; the writing brings all of it.
            && self.writing.is_empty()
        {
            cx.keep_asides(asides);
        }
        self.writing.retain_mut(|(job, said)| {
            match job.poll() {
                None => return true,
                Some(Ending::Done(written)) => {
                    if let Some(asides) = written.asides {
                        cx.keep_asides(asides);
                    }
                    cx.tell_done(std::mem::take(said), written.back);
                }
                Some(Ending::Failed(problem)) => cx.tell_problem(Some(&problem)),
                Some(Ending::Cancelled) => {}
            }
            false
        });
    }
}
