//! Enums that are the words of a closed list, each word declared once.

/// Declares an enum with `ALL`, in the order of the declaration, the word of each variant in files and scripts, and the entry of what a
/// person reads. The two functions are named and documented by whoever declares it.
macro_rules! closed_list {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident;
        $(#[$word_doc:meta])* fn $word_fn:ident;
        $(#[$said_doc:meta])* fn $said_fn:ident;
        $($(#[$doc:meta])* $variant:ident = $word:literal, $said:literal;)*
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

            $(#[$said_doc])*
            #[must_use]
            pub const fn $said_fn(self) -> $crate::text::Message {
                match self { $(Self::$variant => $crate::text::Message::new($said),)* }
            }
        }
    };
}

pub(super) use closed_list;
