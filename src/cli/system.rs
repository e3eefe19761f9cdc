//! What differs between systems about the terminal: colours, how a variable is set, and how a program is asked to end.

/// Whether a console shows colours rather than their codes.
pub(super) fn shows_colours() -> bool {
    // `None` says that this system has nothing to be asked.
    // Consoles of Windows must be asked to read the codes; those of before Windows 10 cannot.
    anstyle_query::windows::enable_ansi_colors().unwrap_or(true)
}

/// What is typed to set a variable for the programs that are started next.
pub(super) fn set_variable(name: &str, value: &str) -> String {
    if cfg!(windows) {
        format!("set {name}={value}")
    } else {
        format!("export {name}='{value}'")
    }
}

/// Ctrl-C, from the moment this is made: what is pressed while nobody waits is told to whoever waits next. A wait of its own each time
/// would lose that on Unix, and on Windows it would end the program on the spot.
pub(super) struct Interrupts {
    #[cfg(unix)]
    pressed: Option<tokio::signal::unix::Signal>,
    #[cfg(windows)]
    pressed: Option<tokio::signal::windows::CtrlC>,
}

impl Interrupts {
    /// Listens from now on. Needs a runtime.
    pub(super) fn listen() -> Self {
        #[cfg(unix)]
        let pressed = {
            use tokio::signal::unix::{SignalKind, signal};
            signal(SignalKind::interrupt())
        };
        #[cfg(windows)]
        let pressed = tokio::signal::windows::ctrl_c();
        Self {
            pressed: pressed
                .inspect_err(|error| tracing::warn!(%error, "Ctrl-C cannot be waited for"))
                .ok(),
        }
    }

    /// Waits until Ctrl-C is pressed, or was since the last time; for ever where the system does not tell.
    pub(super) async fn pressed(&mut self) {
        if let Some(pressed) = &mut self.pressed
            && pressed.recv().await.is_some()
        {
            return;
        }
        std::future::pending::<()>().await;
    }
}

/// Waits for Ctrl-C, or for the system to ask this program to end.
pub(super) async fn interrupted() {
    let mut interrupts = Interrupts::listen();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let end = signal(SignalKind::terminate());
        let closed = signal(SignalKind::hangup());
        if let (Ok(mut end), Ok(mut closed)) = (end, closed) {
            tokio::select! {
                () = interrupts.pressed() => {}
                _ = end.recv() => {}
                _ = closed.recv() => {}
            }
            return;
        }
    }
    interrupts.pressed().await;
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[cfg(unix)]
    #[tokio::test]
    async fn what_is_pressed_while_nobody_waits_is_told_to_whoever_waits_next() {
        let mut interrupts = Interrupts::listen();
        let this = std::process::id().to_string();
        let sent = std::process::Command::new("kill")
            .args(["-INT", &this])
            .status();
        assert!(sent.unwrap().success());
        interrupts.pressed().await;
    }

    #[test]
    fn a_variable_is_set_as_the_shells_of_this_system_do_it() {
        let typed = set_variable("PDESK_LANG", "nb");
        assert!(
            typed.contains("PDESK_LANG=") && typed.contains("nb"),
            "{typed}"
        );
    }
}
