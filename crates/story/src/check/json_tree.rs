//! A JSON tree that records where each value starts in the text.

/// A value and its position.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub json: Json,
    /// The byte at which it starts.
    pub start: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    /// NaN if the file has an impossible number, which the parser has reported.
    Number(f64),
    /// With its escapes decoded.
    Text(String),
    List(Vec<Node>),
    /// Each key once, in the order of the file.
    Object(Vec<Member>),
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    pub key: String,
    /// The byte at which the key starts.
    pub start: usize,
    pub value: Node,
}

impl Node {
    /// The member with this key, if this is an object with such a member.
    pub fn member(&self, key: &str) -> Option<&Member> {
        match &self.json {
            Json::Object(members) => members.iter().find(|member| member.key == key),
            _ => None,
        }
    }

    /// The item at this index, if this is a list with such an item.
    pub fn item(&self, index: usize) -> Option<&Node> {
        match &self.json {
            Json::List(items) => items.get(index),
            _ => None,
        }
    }
}
