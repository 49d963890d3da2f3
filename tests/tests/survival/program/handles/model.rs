use crate::random::Random;
use std::collections::{HashMap, HashSet};

/// The number of an object in [`Model::objects`].
pub type Id = usize;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Node,
    Counting,
    Door,
    Text,
    Exception,
}

impl Kind {
    pub fn is_node(self) -> bool {
        matches!(self, Self::Node | Self::Counting)
    }
}

#[derive(Debug)]
pub struct Object {
    pub kind: Kind,
    /// The name of a node, the text, or the message.
    pub text: String,
    pub next: Option<Id>,
    pub closed: bool,
}

#[derive(Debug)]
struct Reference {
    object: Id,
    count: u32,
    owner: bool,
}

/// Which handle holds which object.
#[derive(Debug, Default)]
pub struct Model {
    objects: Vec<Object>,
    live: HashMap<isize, Reference>,
    /// The keys of `live`, to choose from.
    order: Vec<isize>,
    stale: Vec<isize>,
    ever: HashSet<isize>,
}

/// A null, stale or foreign handle, and an object of another type (`MochiErrorCode`).
pub const INVALID: i32 = 2;
pub const WRONG_TYPE: i32 = 3;

impl Model {
    pub fn add(&mut self, kind: Kind, text: String) -> Id {
        self.objects.push(Object { kind, text, next: None, closed: false });
        self.objects.len() - 1
    }

    /// Notes a handle that was given out, which must be none that there was before.
    pub fn hold(&mut self, handle: isize, object: Id, owner: bool) {
        assert_ne!(handle, 0);
        assert!(self.ever.insert(handle), "{handle:#x} was given out twice");
        self.live.insert(handle, Reference { object, count: 1, owner });
        self.order.push(handle);
    }

    /// The object of a handle, or the code that it must be refused with.
    pub fn object(&self, handle: isize) -> Result<Id, i32> {
        self.live.get(&handle).map(|reference| reference.object).ok_or(INVALID)
    }

    /// The same, for a call that needs an object of some kind.
    pub fn object_of(&self, handle: isize, wanted: impl Fn(Kind) -> bool) -> Result<Id, i32> {
        let id = self.object(handle)?;
        if wanted(self.objects[id].kind) { Ok(id) } else { Err(WRONG_TYPE) }
    }

    pub fn get(&self, object: Id) -> &Object {
        &self.objects[object]
    }

    pub fn get_mut(&mut self, object: Id) -> &mut Object {
        &mut self.objects[object]
    }

    pub fn count_up(&mut self, handle: isize) {
        self.live.get_mut(&handle).expect("a live handle").count += 1;
    }

    /// Lets go of one reference, and closes the object with the last one of its owner.
    pub fn release(&mut self, handle: isize) {
        let reference = self.live.get_mut(&handle).expect("a live handle");
        reference.count -= 1;
        if reference.count == 0 {
            let Reference { object, owner, .. } = self.live.remove(&handle).expect("a live handle");
            self.objects[object].closed |= owner;
            self.order.retain(|live| *live != handle);
            self.stale.push(handle);
        }
    }

    /// The owner has disposed; the last reference does not do it again.
    pub fn disown(&mut self, handle: isize) {
        self.live.get_mut(&handle).expect("a live handle").owner = false;
    }

    pub fn live(&self) -> &[isize] {
        &self.order
    }

    pub fn open_doors(&self) -> usize {
        self.objects.iter().filter(|object| object.kind == Kind::Door && !object.closed).count()
    }

    /// Any handle: most are live, of whatever type; others are null, stale, foreign, or a live one with a few bits changed.
    pub fn any(&self, random: &mut Random) -> isize {
        let one_of = |handles: &[isize], random: &mut Random| match handles.len() {
            0 => 0,
            length => handles[random.below(length)],
        };
        match random.below(20) {
            0 => 0,
            1..=3 => one_of(&self.stale, random),
            4 => random.number() as isize,
            5 => random.below(10_000) as isize,
            6 => one_of(&self.order, random) ^ (1 << random.below(64)),
            7 => one_of(&self.order, random).wrapping_add(random.below(64) as isize - 32),
            _ => one_of(&self.order, random),
        }
    }
}
