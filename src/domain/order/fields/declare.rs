//! What follows from the declaration of an order's fields: the drafts, the fields of the form, and the columns of order files.

/// Declares the fields of an order; see [`super`] for what stands in an entry.
macro_rules! order_fields {
    (
        order { $($first:tt)* }
        website { $($website:tt)* }
        // A second time, since the order of declaration is that of the form, and the website stands between.
        order { $($second:tt)* }
        kinds_of_prepaid_goods { $($kinds:tt)* }
        compliance { $($compliance:tt)* }
    ) => {
        draft! {
            /// A product order as a person typed it or a file holds it. An empty text is a field that was not filled in.
            OrderDraft { $($first)* $($second)* }
            /// The merchant's website; all of it empty for none.
            website: WebsiteDraft,
            /// What is prepaid (Partner API).
            compliance: ComplianceDraft,
        }
        draft! {
            /// A website as typed.
            WebsiteDraft { $($website)* }
        }
        draft! {
            /// Compliance data as typed. A part whose every field is empty is absent.
            ComplianceDraft { $($compliance)* }
        }
        form! { { $($first)* $($website)* $($second)* } { $($kinds)* } }
        columns! {
            order { $($first)* }
            website { $($website)* }
            order { $($second)* }
            compliance { $($compliance)* }
        }
    };
}

/// A draft of some fields, and of parts that are drafts themselves.
macro_rules! draft {
    (
        $(#[$doc:meta])* $name:ident { $($(#[$member_doc:meta])* $variant:ident: $member:ident as $kind:ident { $($rest:tt)* })* }
        $($(#[$part_doc:meta])* $part:ident: $part_type:ident,)*
    ) => {
        $(#[$doc])*
        ///
        /// `Debug` prints a secret as `****`.
        #[derive(Clone, PartialEq, Eq, Default)]
        pub struct $name {
            $($(#[$member_doc])* pub $member: kind!(type $kind),)*
            $($(#[$part_doc])* pub $part: $part_type,)*
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let mut shown = formatter.debug_struct(stringify!($name));
                $(shown.field(stringify!($member), kind!(shown $kind, self.$member));)*
                $(shown.field(stringify!($part), &self.$part);)*
                shown.finish()
            }
        }
    };
}

/// What differs between the kinds of fields: the type in a draft, what `Debug` shows, and the value as a [`FieldValue`](super::FieldValue).
macro_rules! kind {
    (type Flag) => { Option<bool> };
    (type Logo) => { Vec<u8> };
    (type $text:ident) => { String };
    // That one is filled in may be told, what it is may not.
    (shown Secret, $value:expr) => { if $value.is_empty() { &"" } else { &"****" } };
    (shown $kind:ident, $value:expr) => { &$value };
    (value Flag, $value:expr) => { FieldValue::Flag($value) };
    (value Logo, $value:expr) => { FieldValue::Logo(&$value) };
    (value $text:ident, $value:expr) => { FieldValue::Text(&$value) };
    (value_mut Flag, $value:expr) => { FieldValueMut::Flag(&mut $value) };
    (value_mut Logo, $value:expr) => { FieldValueMut::Logo(&mut $value) };
    (value_mut $text:ident, $value:expr) => { FieldValueMut::Text(&mut $value) };
}

/// The fields of the form.
macro_rules! form {
    (
        { $(
            $(#[$doc:meta])* $variant:ident: $member:ident as $kind:ident {
                key: $key:literal,
                label: $label:literal,
                form: $form:literal,
                help: $help:literal,
                part: $part:ident,
                $(only: $api:ident,)?
                heads: $heads:tt,
            }
        )* }
        { $($of:ident: $of_key:literal { label: $of_label:literal, form: $of_form:literal })* }
    ) => {
        /// A field of the form.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Field {
            $(#[doc = concat!("`", $key, "`")] $variant,)*
            $(#[doc = concat!("`", $of_key, "`")] $of,)*
        }

        impl Field {
            /// Every field, in the order of the form.
            pub const ALL: &[Self] = &[$(Self::$variant,)* $(Self::$of,)*];

            /// The key in order files, with a dot between a part and its member: `website.url`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)*
                    $(Self::$of => $of_key,)*
                }
            }

            /// What the form calls it.
            #[must_use]
            pub const fn form_label(self) -> Message {
                Message::new(match self {
                    $(Self::$variant => $form,)*
                    $(Self::$of => $of_form,)*
                })
            }

            /// The part of the form it stands in.
            #[must_use]
            pub const fn part(self) -> FormPart {
                match self {
                    $(Self::$variant => FormPart::$part,)*
                    $(Self::$of => FormPart::Compliance,)*
                }
            }

            /// The only API that has a place for it; `None` where both have.
            #[must_use]
            pub const fn only_api(self) -> Option<ApiKind> {
                match self {
                    $($(Self::$variant => Some(ApiKind::$api),)?)*
                    $(Self::$of => Some(ApiKind::Partner),)*
                    _ => None,
                }
            }
        }

        impl Tell for Field {
            fn tell(&self) -> Message {
                Message::new(match self {
                    $(Self::$variant => $label,)*
                    $(Self::$of => $of_label,)*
                })
            }
        }
    };
}

/// The columns of order files.
macro_rules! columns {
    ($(
        $place:ident { $(
            $(#[$doc:meta])* $variant:ident: $member:ident as $kind:ident {
                key: $key:literal,
                label: $label:literal,
                form: $form:literal,
                help: $help:literal,
                $(part: $part:ident,)?
                $(of: $of:ident,)?
                $(only: $api:ident,)?
                heads: [$($head:literal),* $(,)?],
            }
        )* }
    )*) => {
        /// A column of an order file: one for every value of a draft.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum OrderColumn {
            $($(#[doc = concat!("`", $key, "`")] $variant,)*)*
        }

        impl OrderColumn {
            /// Every column, in the order of the form.
            pub const ALL: &[Self] = &[$($(Self::$variant,)*)*];

            /// The key in mappings, constants and templates, and the path in an order file: `website.url`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $($(Self::$variant => $key,)*)* }
            }

            /// The field of the form it belongs to.
            #[must_use]
            pub const fn field(self) -> Field {
                match self { $($(Self::$variant => columns!(@field $variant $($of)?),)*)* }
            }

            /// How the text of its cells is understood.
            #[must_use]
            pub const fn kind(self) -> ColumnKind {
                match self { $($(Self::$variant => ColumnKind::$kind,)*)* }
            }

            /// Other heads it is known by, beside its key, as people and the vendor write them.
            #[must_use]
            pub const fn aliases(self) -> &'static [&'static str] {
                match self { $($(Self::$variant => &[$($head),*],)*)* }
            }

            /// What the form calls it.
            #[must_use]
            pub const fn form_label(self) -> Message {
                Message::new(match self { $($(Self::$variant => $form,)*)* })
            }

            /// What may stand in it, with the vendor's limits, and why it is worth filling in.
            #[must_use]
            pub const fn help(self) -> Message {
                Message::new(match self { $($(Self::$variant => $help,)*)* })
            }

            /// Its value in a draft.
            #[must_use]
            pub fn value(self, draft: &OrderDraft) -> FieldValue<'_> {
                match self {
                    $($(Self::$variant => kind!(value $kind, columns!(@place draft, $place, $member)),)*)*
                }
            }

            /// Its value in a draft, to be changed.
            pub const fn value_mut(self, draft: &mut OrderDraft) -> FieldValueMut<'_> {
                match self {
                    $($(Self::$variant => kind!(value_mut $kind, columns!(@place draft, $place, $member)),)*)*
                }
            }
        }

        impl Tell for OrderColumn {
            fn tell(&self) -> Message {
                Message::new(match self { $($(Self::$variant => $label,)*)* })
            }
        }
    };
    (@field $variant:ident $of:ident) => { Field::$of };
    (@field $variant:ident) => { Field::$variant };
    (@place $draft:ident, order, $member:ident) => { $draft.$member };
    (@place $draft:ident, $part:ident, $member:ident) => { $draft.$part.$member };
}

pub(super) use {columns, draft, form, kind, order_fields};
