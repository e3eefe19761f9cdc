//! Bodies that are streamed: slow ones and huge ones.

use std::time::Duration;

use axum::body::Body;
use axum::response::Response;
use tokio::io::{AsyncWriteExt, DuplexStream};
use tokio_util::io::ReaderStream;

use super::answer::SandboxAnswer;
use super::gate::respond;

/// Bytes of white space before a huge body's JSON.
const HUGE_BYTES: usize = 300 * 1024 * 1024;
const PIECES: usize = 20;
const PAUSE: Duration = Duration::from_millis(100);

/// The answer in twenty pieces over two seconds.
pub(super) fn slow(answer: SandboxAnswer) -> Response {
    let (mut writer, body) = pipe();
    let response = respond(&answer, body);
    tokio::spawn(async move {
        let size = answer.body.len().div_ceil(PIECES).max(1);
        for piece in answer.body.chunks(size) {
            tokio::time::sleep(PAUSE).await;
            if writer.write_all(piece).await.is_err() {
                return;
            }
        }
    });
    response
}

/// The answer behind 300 MiB of white space. Nothing is made before the client takes it.
pub(super) fn huge(answer: SandboxAnswer) -> Response {
    let (mut writer, body) = pipe();
    let response = respond(&answer, body);
    tokio::spawn(async move {
        // White space may stand before JSON: nothing is wrong with the body but its size.
        let blank = vec![b' '; 64 * 1024];
        for _ in 0..HUGE_BYTES / blank.len() {
            if writer.write_all(&blank).await.is_err() {
                return;
            }
        }
        // A client that has read so far may have the rest; one that left cannot be told anything.
        drop(writer.write_all(&answer.body).await);
    });
    response
}

fn pipe() -> (DuplexStream, Body) {
    let (writer, reader) = tokio::io::duplex(256 * 1024);
    (
        writer,
        Body::from_stream(ReaderStream::with_capacity(reader, 64 * 1024)),
    )
}
