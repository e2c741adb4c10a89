//! One macro for the closed vocabularies of a story: each word is spelled once,
//! and serves the story file, the address and the generated data alike.

/// Declares a fieldless enum whose variants each have one kebab-case word.
macro_rules! words_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "file", derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema))]
        pub enum $name {
            $($(#[$variant_meta])* #[cfg_attr(feature = "file", serde(rename = $word))] $variant),+
        }

        impl $name {
            /// Every value, in the order in which the product shows them.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word in story files and addresses.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            /// The value for a word, if there is one.
            pub fn from_word(word: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|value| value.word() == word)
            }
        }
    };
}

pub(crate) use words_enum;
