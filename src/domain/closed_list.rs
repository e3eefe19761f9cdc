//! Enums that are the words of a closed list, each word declared once.

/// Declares an enum with `ALL`, in the order of the declaration, and the word of each variant in files and scripts. Where people read it
/// too, a second function or `impl Tell;` gives the entry of what they read. The functions are named and documented by whoever declares it.
macro_rules! closed_list {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident;
        $(#[$word_doc:meta])* fn $word_fn:ident;
        $($(#[$doc:meta])* $variant:ident = $word:literal;)*
    ) => {
        $(#[$meta])*
        $vis enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $name {
            /// Every one, in the order of a list.
            pub const ALL: [Self; [$($word),*].len()] = [$(Self::$variant),*];

            $(#[$word_doc])*
            #[must_use]
            pub const fn $word_fn(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }
    };
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident;
        $(#[$word_doc:meta])* fn $word_fn:ident;
        $(#[$said_doc:meta])* fn $said_fn:ident;
        $($(#[$doc:meta])* $variant:ident = $word:literal, $said:literal;)*
    ) => {
        $crate::domain::closed_list! {
            $(#[$meta])* $vis enum $name;
            $(#[$word_doc])* fn $word_fn;
            $($(#[$doc])* $variant = $word;)*
        }

        impl $name {
            $(#[$said_doc])*
            #[must_use]
            pub const fn $said_fn(self) -> $crate::text::Message {
                match self { $(Self::$variant => $crate::text::Message::new($said),)* }
            }
        }
    };
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident;
        $(#[$word_doc:meta])* fn $word_fn:ident;
        impl Tell;
        $($(#[$doc:meta])* $variant:ident = $word:literal, $said:literal;)*
    ) => {
        $crate::domain::closed_list! {
            $(#[$meta])* $vis enum $name;
            $(#[$word_doc])* fn $word_fn;
            $($(#[$doc])* $variant = $word;)*
        }

        impl $crate::text::Tell for $name {
            fn tell(&self) -> $crate::text::Message {
                match self { $(Self::$variant => $crate::text::Message::new($said),)* }
            }
        }
    };
}

pub(crate) use closed_list;
