//! Enums that are words, each word declared once: those of a closed list, and those of a service that may send others.

/// Declares an enum with `ALL`, in the order of the declaration, and the word of each variant in files and scripts. Where people read it
/// too, further functions or `impl Tell;` give the entries of what they read, in the order in which they stand after the word; `read` gives
/// the one of a word. The functions are named and documented by whoever declares it.
macro_rules! closed_list {
    // One line of the head after the other, up to the first variant.
    (@head $head:tt [$($function:tt)*] $(#[$doc:meta])* fn $said_fn:ident; $($rest:tt)*) => {
        $crate::domain::closed_list! { @head $head [$($function)* ($(#[$doc])* fn $said_fn)] $($rest)* }
    };
    (@head $head:tt [$($function:tt)*] impl Tell; $($rest:tt)*) => {
        $crate::domain::closed_list! { @head $head [$($function)* (impl Tell)] $($rest)* }
    };
    (
        @head ($(#[$meta:meta])* $vis:vis enum $name:ident; $(#[$word_doc:meta])* fn $word_fn:ident) $functions:tt
        $(#[$doc:meta])* read $read_fn:ident; $($rest:tt)*
    ) => {
        impl $name {
            $(#[$doc])*
            #[must_use]
            pub fn $read_fn(text: &str) -> Option<Self> {
                $crate::domain::named(&Self::ALL, Self::$word_fn, text)
            }
        }

        $crate::domain::closed_list! {
            @head ($(#[$meta])* $vis enum $name; $(#[$word_doc])* fn $word_fn) $functions $($rest)*
        }
    };
    (
        @head ($(#[$meta:meta])* $vis:vis enum $name:ident; $(#[$word_doc:meta])* fn $word_fn:ident) $functions:tt
        $($(#[$doc:meta])* $variant:ident = $word:literal $(, $said:literal)*;)*
    ) => {
        $(#[$meta])*
        $vis enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $name {
            /// Every one, in the order of a list.
            // A macro cannot count what it repeats; the length of a list of the words does.
            pub const ALL: [Self; [$($word),*].len()] = [$(Self::$variant),*];

            $(#[$word_doc])*
            #[must_use]
            pub const fn $word_fn(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        $crate::domain::closed_list! { @said $name $functions $($variant $(, $said)*;)* }
    };
    // What people read: the first entry of each line is of the first function.
    (@said $name:ident [] $($variant:ident;)*) => {};
    (
        @said $name:ident [($(#[$said_doc:meta])* fn $said_fn:ident) $($function:tt)*]
        $($variant:ident, $said:literal $(, $rest:literal)*;)*
    ) => {
        impl $name {
            $(#[$said_doc])*
            #[must_use]
            pub const fn $said_fn(self) -> $crate::text::Message {
                match self { $(Self::$variant => $crate::text::Message::new($said),)* }
            }
        }

        $crate::domain::closed_list! { @said $name [$($function)*] $($variant $(, $rest)*;)* }
    };
    (@said $name:ident [(impl Tell) $($function:tt)*] $($variant:ident, $said:literal $(, $rest:literal)*;)*) => {
        impl $crate::text::Tell for $name {
            fn tell(&self) -> $crate::text::Message {
                match self { $(Self::$variant => $crate::text::Message::new($said),)* }
            }
        }

        $crate::domain::closed_list! { @said $name [$($function)*] $($variant $(, $rest)*;)* }
    };
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident;
        $(#[$word_doc:meta])* fn $word_fn:ident;
        $($rest:tt)*
    ) => {
        $crate::domain::closed_list! { @head ($(#[$meta])* $vis enum $name; $(#[$word_doc])* fn $word_fn) [] $($rest)* }
    };
}

/// Declares an enum of the words of a service. A word that is none of them is kept as it was sent, in `Other`. Where people read them,
/// `impl Tell` has the entry of such a word, which has it for its `word`, and each line that of its own.
macro_rules! open_list {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident;
        $(#[$word_doc:meta])* fn $word_fn:ident;
        impl Tell, $other:literal;
        $($(#[$doc:meta])* $variant:ident = $word:literal, $said:literal;)*
    ) => {
        $crate::domain::open_list! {
            $(#[$meta])* $vis enum $name;
            $(#[$word_doc])* fn $word_fn;
            $($(#[$doc])* $variant = $word;)*
        }

        impl $crate::text::Tell for $name {
            fn tell(&self) -> $crate::text::Message {
                match self {
                    $(Self::$variant => $crate::text::Message::new($said),)*
                    Self::Other(word) => $crate::text::Message::new($other).with("word", word),
                }
            }
        }
    };
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident;
        $(#[$word_doc:meta])* fn $word_fn:ident;
        $($(#[$doc:meta])* $variant:ident = $word:literal;)*
    ) => {
        $(#[$meta])*
        $vis enum $name {
            $($(#[$doc])* $variant,)*
            /// A word that we do not know, as it was sent.
            Other(String),
        }

        impl $name {
            $(#[$word_doc])*
            #[must_use]
            pub fn $word_fn(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)*
                    Self::Other(word) => word,
                }
            }

            /// The one of a word; never fails.
            #[must_use]
            pub fn from_text(text: &str) -> Self {
                // To the letter: a word that differs in any way is kept as it was sent.
                match text {
                    $($word => Self::$variant,)*
                    other => Self::Other(other.to_owned()),
                }
            }
        }
    };
}

/// The one of a list that a word names; letter case, blanks around it, and `-` for `_` do not matter.
pub(crate) fn named<T: Copy>(all: &[T], word_of: fn(T) -> &'static str, word: &str) -> Option<T> {
    let plain = |word: &str| word.trim().to_ascii_lowercase().replace('-', "_");
    let word = plain(word);
    let mut all = all.iter().copied();
    all.find(|one| plain(word_of(*one)) == word)
}

pub(crate) use closed_list;
pub(crate) use open_list;
