//! The structure tree: built while the document flows, filled while it is drawn.

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};

/// What part of the document a node is.
#[derive(Clone, Debug)]
pub(crate) enum Role {
    Heading(u8, String),
    Paragraph,
    Division,
    List(ListNumbering),
    Item,
    /// The mark of a list item, and the sign it stands for where it is drawn.
    Label(Option<&'static str>),
    ItemBody,
    Table,
    Row,
    RowHeader,
    Cell,
    Link,
    /// Words in another language than the document's.
    InLanguage(String),
}

/// A node of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NodeId(usize);

/// A place in the tree that drawing fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Slot(usize);

#[derive(Clone, Copy, Debug)]
enum Child {
    Node(NodeId),
    Content(Slot),
}

/// The tree in the making. Children stand in the order a reader hears them, whatever page they are drawn on.
#[derive(Debug, Default)]
pub(crate) struct Tags {
    nodes: Vec<(Role, Vec<Child>)>,
    top: Vec<NodeId>,
    slots: Vec<Option<Identifier>>,
}

impl Tags {
    /// A node at the top of the document.
    pub(crate) fn top(&mut self, role: Role) -> NodeId {
        let id = self.push(role);
        self.top.push(id);
        id
    }

    /// A node within another.
    pub(crate) fn within(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = self.push(role);
        self.nodes[parent.0].1.push(Child::Node(id));
        id
    }

    /// A node within `parent`, or at the top.
    pub(crate) fn under(&mut self, parent: Option<NodeId>, role: Role) -> NodeId {
        match parent {
            Some(parent) => self.within(parent, role),
            None => self.top(role),
        }
    }

    /// A link within a node. The annotation that makes it work is the link's last child.
    pub(crate) fn link(&mut self, parent: NodeId) -> NodeId {
        self.within(parent, Role::Link)
    }

    /// A place for something drawn within a node.
    pub(crate) fn slot(&mut self, node: NodeId) -> Slot {
        let slot = Slot(self.slots.len());
        self.slots.push(None);
        self.nodes[node.0].1.push(Child::Content(slot));
        slot
    }

    /// Says what was drawn at a place.
    pub(crate) fn fill(&mut self, slot: Slot, content: Identifier) {
        self.slots[slot.0] = Some(content);
    }

    fn push(&mut self, role: Role) -> NodeId {
        self.nodes.push((role, Vec::new()));
        NodeId(self.nodes.len() - 1)
    }

    /// The finished tree.
    pub(crate) fn tree(&self, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        for id in &self.top {
            tree.push(self.group(*id));
        }
        tree
    }

    fn group(&self, id: NodeId) -> TagGroup {
        let (role, children) = &self.nodes[id.0];
        let mut group = TagGroup::new(kind(role));
        for child in children {
            match child {
                Child::Node(id) => group.push(self.group(*id)),
                Child::Content(slot) => {
                    if let Some(content) = self.slots[slot.0] {
                        group.push(Node::Leaf(content));
                    }
                }
            }
        }
        group
    }
}

fn kind(role: &Role) -> TagKind {
    match role {
        Role::Heading(level, title) => Tag::Hn(NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN), Some(title.clone())).into(),
        Role::Paragraph => Tag::P.into(),
        Role::Division => Tag::Div.into(),
        Role::List(numbering) => Tag::L(*numbering).into(),
        Role::Item => Tag::LI.into(),
        Role::Label(sign) => Tag::Lbl.with_actual_text(sign.map(str::to_owned)).into(),
        Role::ItemBody => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Row => Tag::TR.into(),
        Role::RowHeader => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
        Role::Link => Tag::Link.into(),
        Role::InLanguage(language) => Tag::Span.with_lang(Some(language.clone())).into(),
    }
}
