//! TLS for a connection: rustls, with the certificates that the operating system trusts.

use std::ffi::OsStr;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio_postgres::tls::{ChannelBinding, MakeTlsConnect, TlsConnect, TlsStream};
use tokio_rustls::rustls::ClientConfig;
use tokio_rustls::rustls::pki_types::pem::{self, PemObject as _};
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use tokio_rustls::{TlsConnector, client};

use rustls_platform_verifier::BuilderVerifierExt as _;

/// Puts TLS over connections.
#[derive(Clone)]
pub(super) struct Tls(TlsConnector);

impl Tls {
    /// One that believes whom the operating system believes, and shows this person's certificate where they have one.
    pub(super) fn of_this_computer() -> io::Result<Self> {
        let trusting = ClientConfig::builder()
            // A firm's own authority is trusted where the firm installed it.
            .with_platform_verifier()
            .map_err(io::Error::other)?;
        let config = match own_certificate()? {
            Some((chain, key)) => trusting
                .with_client_auth_cert(chain, key)
                .map_err(io::Error::other)?,
            None => trusting.with_no_client_auth(),
        };
        Ok(Self(TlsConnector::from(Arc::new(config))))
    }
}

/// Where a person's certificate and its key are, by the names that PostgreSQL's own programs know.
const CERTIFICATE: &str = "PGSSLCERT";
const KEY: &str = "PGSSLKEY";

type Own = (Vec<CertificateDer<'static>>, PrivateKeyDer<'static>);

/// The certificate with which a person logs in, and its key, in files of theirs; nothing where they named none.
fn own_certificate() -> io::Result<Option<Own>> {
    let named = |name: &str| std::env::var_os(name).filter(|path| !path.is_empty());
    // Half of the pair is told: without its key a certificate would be left out in silence.
    let (certificate, key) = match (named(CERTIFICATE), named(KEY)) {
        (Some(certificate), Some(key)) => (certificate, key),
        (None, None) => return Ok(None),
        (Some(_), None) => return Err(io::Error::other(format!("{CERTIFICATE} without {KEY}"))),
        (None, Some(_)) => return Err(io::Error::other(format!("{KEY} without {CERTIFICATE}"))),
    };
    let unreadable = |path: &OsStr, error: pem::Error| {
        let path = path.display();
        io::Error::other(format!("{path}: {error}"))
    };
    let chain: Result<Vec<CertificateDer<'static>>, pem::Error> =
        CertificateDer::pem_file_iter(&certificate).and_then(Iterator::collect);
    let chain = chain.map_err(|error| unreadable(&certificate, error))?;
    let key = PrivateKeyDer::from_pem_file(&key).map_err(|error| unreadable(&key, error))?;
    Ok(Some((chain, key)))
}

impl<S> MakeTlsConnect<S> for Tls
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    type Stream = Stream<S>;
    type TlsConnect = Connect;
    type Error = io::Error;

    fn make_tls_connect(&mut self, domain: &str) -> io::Result<Connect> {
        let name = ServerName::try_from(domain.to_owned()).map_err(io::Error::other)?;
        Ok(Connect {
            connector: self.0.clone(),
            name,
        })
    }
}

/// A connection that TLS is being put over.
pub(super) struct Connect {
    connector: TlsConnector,
    name: ServerName<'static>,
}

impl<S> TlsConnect<S> for Connect
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    type Stream = Stream<S>;
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = io::Result<Stream<S>>> + Send>>;

    fn connect(self, stream: S) -> Self::Future {
        Box::pin(async move { Ok(Stream(self.connector.connect(self.name, stream).await?)) })
    }
}

/// A connection under TLS.
pub(super) struct Stream<S>(client::TlsStream<S>);

impl<S: AsyncRead + AsyncWrite + Unpin> TlsStream for Stream<S> {
    fn channel_binding(&self) -> ChannelBinding {
        // The server is known by its certificate, and PostgreSQL lets a person log in by SCRAM without binding.
        ChannelBinding::none()
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncRead for Stream<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(context, buffer)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Stream<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(context)
    }
}
