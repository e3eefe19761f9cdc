//! A message: the name of a catalogue entry, and what fills its gaps.

/// One thing to say to a person: the id of a catalogue entry and its arguments.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    id: &'static str,
    arguments: Vec<(&'static str, Value)>,
}

/// What fills a gap of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text that is shown as it is.
    Text(String),
    /// A number, shown and pluralised by the rules of the language.
    Number(i64),
    /// Another message, said in the same language.
    Message(Box<Message>),
}

/// What can be told to a person.
pub trait Tell {
    /// The message that tells it.
    fn tell(&self) -> Message;
}

impl Message {
    /// A message without arguments. `id` is the name of an entry in `assets/locales`.
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self {
            id,
            arguments: Vec::new(),
        }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The name of the catalogue entry; stable, so scripts and tests may rely on it.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// The arguments, in the order they were given.
    #[must_use]
    pub fn arguments(&self) -> &[(&'static str, Value)] {
        &self.arguments
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<char> for Value {
    fn from(character: char) -> Self {
        Self::Text(character.to_string())
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

macro_rules! number_value {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Value {
            fn from(number: $kind) -> Self {
                // Only a `u64` or `usize` can be too large, and nothing that is counted here comes near.
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}
number_value!(i32, i64, u8, u16, u32, u64, usize);
