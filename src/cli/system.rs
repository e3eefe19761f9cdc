//! What differs between systems about the terminal: colours, how a variable is set, and how a program is asked to end.

/// Whether a console shows colours rather than their codes. Consoles of Windows must be asked to read them; those of before
/// Windows 10 cannot.
pub(super) fn shows_colours() -> bool {
    // `None` says that this system has nothing to be asked.
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

/// Waits for Ctrl-C, or for the system to ask this program to end.
pub(super) async fn interrupted() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let end = signal(SignalKind::terminate());
        let closed = signal(SignalKind::hangup());
        if let (Ok(mut end), Ok(mut closed)) = (end, closed) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = end.recv() => {}
                _ = closed.recv() => {}
            }
            return;
        }
    }
    if let Err(error) = tokio::signal::ctrl_c().await {
        tracing::warn!(%error, "Ctrl-C cannot be waited for");
        std::future::pending::<()>().await;
    }
}
