//! A keyring of one entry, which a test answers for.

use keyring_core::api::{CredentialApi, CredentialStoreApi};
use keyring_core::{Credential, CredentialStore, Entry, Error, Result};
use std::any::Any;
use std::collections::HashMap;
use std::sync::Arc;

/// What reading and writing the entry comes to.
#[derive(Debug, Clone, Copy)]
pub struct OneEntry {
    pub read: fn() -> Result<Vec<u8>>,
    pub write: fn(&[u8]) -> Result<()>,
}

impl OneEntry {
    /// The keyring as the program takes it.
    pub fn store(self) -> Arc<CredentialStore> {
        Arc::new(self)
    }
}

impl CredentialStoreApi for OneEntry {
    fn vendor(&self) -> String {
        "one entry".to_owned()
    }

    fn id(&self) -> String {
        "one entry".to_owned()
    }

    fn build(&self, _: &str, _: &str, _: Option<&HashMap<&str, &str>>) -> Result<Entry> {
        Ok(Entry::new_with_credential(Arc::new(*self)))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl CredentialApi for OneEntry {
    fn set_secret(&self, secret: &[u8]) -> Result<()> {
        (self.write)(secret)
    }

    fn get_secret(&self) -> Result<Vec<u8>> {
        (self.read)()
    }

    fn delete_credential(&self) -> Result<()> {
        Err(Error::NoEntry)
    }

    fn get_credential(&self) -> Result<Option<Arc<Credential>>> {
        Ok(None)
    }

    fn get_specifiers(&self) -> Option<(String, String)> {
        None
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
