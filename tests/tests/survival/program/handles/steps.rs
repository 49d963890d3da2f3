use super::entries::{Entries, Failure, call, call_for_list, call_for_text};
use super::model::{Id, Kind, Model};
use crate::random::Random;
use mochi_host::thread;
use std::ptr;

/// The calls, each with what it must answer.
pub struct Steps<'a> {
    entries: &'a Entries,
    model: Model,
    random: Random,
}

/// A code that is no fault of a handle (`MochiErrorCode`).
const EXCEPTION: i32 = 1;

/// In place of a length: the address is the handle of an array (`MochiArrays.Itself`).
const ITSELF: i32 = -1;

// SAFETY (all calls): pointers are valid and as long as said; handles may be anything.
impl<'a> Steps<'a> {
    pub fn new(entries: &'a Entries, model: Model, random: Random) -> Self {
        Self { entries, model, random }
    }

    pub fn model(&self) -> &Model {
        &self.model
    }

    /// One call, of whatever kind.
    pub fn some(&mut self) {
        thread::prepare().expect("no fork");
        match self.random.below(20) {
            0 => self.make_node(),
            1 => self.make_counting(),
            2 => self.make_door(),
            3 => self.make_text(),
            4 => self.make_exception(),
            5 => self.clone(),
            6..=8 => self.free(),
            9 => self.dispose(),
            10 => self.name(),
            11 => self.next(),
            12 => self.set_next(),
            13 => self.same(),
            14 => self.kinds(),
            15 => self.texts(),
            16 => self.list(),
            17 => self.lengths(),
            18 => self.unreported(),
            _ => self.doors(),
        }
    }

    pub fn release_half(&mut self) {
        while self.model.live().len() > 150 {
            let handle = self.model.live()[self.random.below(self.model.live().len())];
            self.free_one(handle);
        }
    }

    pub fn release_all(&mut self) {
        while let Some(handle) = self.model.live().last() {
            self.free_one(*handle);
        }
    }

    fn any(&mut self) -> isize {
        self.model.any(&mut self.random)
    }

    fn make_node(&mut self) {
        let name = self.random.text(40);
        let made = call(|error| unsafe { (self.entries.node_new)(name.as_ptr(), name.len() as i32, error) });
        self.made(Kind::Node, name, made);
    }

    fn make_counting(&mut self) {
        let name = self.random.text(40);
        let made = call(|error| unsafe { (self.entries.counting_new)(name.as_ptr(), name.len() as i32, error) });
        self.made(Kind::Counting, name, made);
    }

    fn make_text(&mut self) {
        let text = self.random.text(40);
        let made = call(|error| unsafe { (self.entries.box_text)(text.as_ptr(), text.len() as i32, error) });
        self.made(Kind::Text, text, made);
    }

    fn make_door(&mut self) {
        let made = call(|error| unsafe { (self.entries.door_new)(error) });
        let object = self.model.add(Kind::Door, String::new());
        self.model.hold(made.expect("a door"), object, true);
    }

    fn make_exception(&mut self) {
        let message = self.random.text(40);
        let thrown = call(|error| unsafe { (self.entries.throw)(message.as_ptr(), message.len() as i32, 1, error) });
        let Failure { code, exception } = thrown.expect_err("it throws");
        assert_eq!(code, EXCEPTION);
        self.made(Kind::Exception, message, Ok(exception));
    }

    fn made(&mut self, kind: Kind, text: String, handle: Result<isize, Failure>) {
        let object = self.model.add(kind, text);
        self.model.hold(handle.expect("it can be made"), object, false);
    }

    fn clone(&mut self) {
        let handle = self.any();
        let cloned = call(|error| unsafe { (self.entries.clone)(handle, error) });
        match self.model.object(handle) {
            Ok(_) => {
                assert_eq!(cloned, Ok(handle));
                self.model.count_up(handle);
            }
            Err(_) if handle == 0 => assert_eq!(cloned, Ok(0)),
            Err(code) => assert_eq!(cloned, refused(code)),
        }
    }

    fn free(&mut self) {
        let handle = self.any();
        self.free_one(handle);
    }

    fn free_one(&mut self, handle: isize) {
        let freed = call(|error| unsafe { (self.entries.free)(handle, error) });
        match self.model.object(handle) {
            Ok(_) => {
                assert_eq!(freed, Ok(()));
                self.model.release(handle);
            }
            Err(_) if handle == 0 => assert_eq!(freed, Ok(())),
            Err(code) => assert_eq!(freed, refused(code)),
        }
    }

    fn dispose(&mut self) {
        let handle = self.any();
        let disposed = call(|error| unsafe { (self.entries.dispose)(handle, error) });
        match self.model.object(handle) {
            Ok(object) => {
                assert_eq!(disposed, Ok(()));
                self.model.disown(handle);
                self.model.get_mut(object).closed = true;
            }
            Err(code) => assert_eq!(disposed, refused(code)),
        }
    }

    fn name(&mut self) {
        let (handle, capacity) = (self.any(), self.random.below(100));
        let name = call_for_text(capacity, |text, error| unsafe { (self.entries.node_name)(handle, text, error) });
        self.is_text(self.model.object_of(handle, Kind::is_node), name);
    }

    fn texts(&mut self) {
        let (handle, capacity) = (self.any(), self.random.below(100));
        let text = call_for_text(capacity, |text, error| unsafe { (self.entries.unbox_text)(handle, text, error) });
        self.is_text(self.model.object_of(handle, |kind| kind == Kind::Text), text);
        let message =
            call_for_text(capacity, |text, error| unsafe { (self.entries.exception_message)(handle, text, error) });
        self.is_text(self.model.object_of(handle, |kind| kind == Kind::Exception), message);
    }

    fn is_text(&self, expected: Result<Id, i32>, text: Result<Option<String>, Failure>) {
        match expected {
            Ok(object) => assert_eq!(text, Ok(Some(self.model.get(object).text.clone()))),
            Err(code) => assert_eq!(text, refused(code)),
        }
    }

    fn next(&mut self) {
        let handle = self.any();
        let next = call(|error| unsafe { (self.entries.node_next)(handle, error) });
        match self.model.object_of(handle, Kind::is_node).map(|object| self.model.get(object).next) {
            Ok(None) => assert_eq!(next, Ok(0)),
            Ok(Some(object)) => self.model.hold(next.expect("the next node"), object, false),
            Err(code) => assert_eq!(next, refused(code)),
        }
    }

    fn set_next(&mut self) {
        let (handle, next) = (self.any(), self.any());
        let set = call(|error| unsafe { (self.entries.node_set_next)(handle, next, error) });
        match (self.model.object_of(handle, Kind::is_node), self.node_or_null(next)) {
            (Ok(object), Ok(next)) => {
                assert_eq!(set, Ok(()));
                self.model.get_mut(object).next = next;
            }
            (Err(code), _) | (Ok(_), Err(code)) => assert_eq!(set, refused(code)),
        }
    }

    fn same(&mut self) {
        let (one, other) = (self.any(), self.any());
        let same = call(|error| unsafe { (self.entries.node_same)(one, other, error) });
        match (self.model.object_of(one, Kind::is_node), self.node_or_null(other)) {
            (Ok(one), Ok(other)) => assert_eq!(same, Ok((Some(one) == other).into())),
            (Err(code), _) | (Ok(_), Err(code)) => assert_eq!(same, refused(code)),
        }
        let equal = call(|error| unsafe { (self.entries.equals)(one, other, error) });
        match (self.model.object(one), self.model.object(other)) {
            (Ok(one), Ok(other)) => assert_eq!(equal, Ok(self.equal(one, other).into())),
            (Err(code), _) | (Ok(_), Err(code)) => assert_eq!(equal, refused(code)),
        }
    }

    /// As `Equals` of the fixture has it.
    fn equal(&self, one: Id, other: Id) -> bool {
        let (left, right) = (self.model.get(one), self.model.get(other));
        let by_text =
            left.kind.is_node() && right.kind.is_node() || left.kind == Kind::Text && right.kind == Kind::Text;
        one == other || by_text && left.text == right.text
    }

    fn node_or_null(&self, handle: isize) -> Result<Option<Id>, i32> {
        if handle == 0 { Ok(None) } else { self.model.object_of(handle, Kind::is_node).map(Some) }
    }

    fn kinds(&mut self) {
        let handle = self.any();
        let is = call(|error| unsafe { (self.entries.node_is)(handle, error) });
        match self.model.object(handle) {
            Ok(object) => assert_eq!(is, Ok(self.model.get(object).kind.is_node().into())),
            Err(code) => assert_eq!(is, refused(code)),
        }
        let index = self.random.below(8) as i32 - 2;
        let item = call(|error| unsafe { (self.entries.counting_item)(handle, index, error) });
        match self.model.object_of(handle, |kind| kind == Kind::Counting) {
            Ok(_) if (0..4).contains(&index) => assert_eq!(item, Ok(0)),
            Ok(_) => self.is_exception(item.expect_err("no such index")),
            Err(code) => assert_eq!(item, refused(code)),
        }
    }

    fn list(&mut self) {
        let handles: Vec<isize> = (0..self.random.below(8)).map(|_| self.any()).collect();
        let length = self.random.below(handles.len() + 1);
        let list: Result<Vec<isize>, _> =
            call_for_list(|list, error| unsafe { (self.entries.nodes)(handles.as_ptr(), length as i32, list, error) });
        let expected: Result<Vec<_>, i32> = handles[..length].iter().map(|handle| self.node_or_null(*handle)).collect();
        match expected {
            Ok(objects) => {
                let list = list.expect("a list");
                assert_eq!(list.len(), objects.len());
                for (handle, object) in list.into_iter().rev().zip(objects) {
                    match object {
                        Some(object) => self.model.hold(handle, object, false),
                        None => assert_eq!(handle, 0),
                    }
                }
            }
            Err(code) => assert_eq!(list, refused(code)),
        }
    }

    /// Lengths that no buffer has, and buffers that are not there.
    fn lengths(&mut self) {
        let bytes = [1u8, 2, 3, 4];
        let length = self.random.below(9) as i32 - 4;
        let handle = self.any();
        let values = if length == ITSELF { ptr::without_provenance(handle as usize) } else { bytes.as_ptr() };
        let list: Result<Vec<u8>, _> =
            call_for_list(|list, error| unsafe { (self.entries.bytes)(values, length, list, error) });
        match usize::try_from(length) {
            Ok(length) => assert!(list.expect("a list").iter().rev().eq(&bytes[..length])),
            Err(_) if length == ITSELF => {
                let code = self.model.object_of(handle, |_| false).expect_err("none of the objects is an array");
                assert_eq!(list, refused(code));
            }
            Err(_) => self.is_exception(list.expect_err("no list is so long")),
        }
        let length = -1 - self.random.below(1 << 31) as i32;
        let node = call(|error| unsafe { (self.entries.node_new)(bytes.as_ptr(), length, error) });
        self.is_exception(node.expect_err("no text is so long"));
        let text = call(|error| unsafe { (self.entries.box_text)(ptr::null(), length, error) });
        self.is_exception(text.expect_err("nothing has no length"));
        let text = call(|error| unsafe { (self.entries.box_text)(ptr::null(), 0, error) });
        assert_eq!(text, Ok(0), "null is null");
        let text = call(|error| unsafe { (self.entries.box_text)(b"\xff\xfe".as_ptr(), 2, error) });
        self.is_exception(text.expect_err("no UTF-8"));
    }

    fn is_exception(&mut self, Failure { code, exception }: Failure) {
        assert_eq!(code, EXCEPTION);
        call(|error| unsafe { (self.entries.free)(exception, error) }).expect("an exception");
    }

    /// Without an error to report to.
    fn unreported(&mut self) {
        let handle = self.any();
        let is = unsafe { (self.entries.node_is)(handle, ptr::null_mut()) };
        let expected = self.model.object_of(handle, Kind::is_node).is_ok();
        assert_eq!(is, expected.into());
    }

    fn doors(&mut self) {
        let handle = self.any();
        let closed = call(|error| unsafe { (self.entries.door_is_closed)(handle, error) });
        match self.model.object_of(handle, |kind| kind == Kind::Door) {
            Ok(object) => assert_eq!(closed, Ok(self.model.get(object).closed.into())),
            Err(code) => assert_eq!(closed, refused(code)),
        }
        let open = call(|error| unsafe { (self.entries.doors_open)(error) });
        assert_eq!(open, Ok(self.model.open_doors() as i32));
        let text = call_for_text(8, |text, error| unsafe { (self.entries.to_string)(handle, text, error) });
        match self.model.object(handle) {
            Ok(_) => assert!(text.is_ok_and(|text| text.is_some())),
            Err(code) => assert_eq!(text, refused(code)),
        }
    }
}

fn refused<T>(code: i32) -> Result<T, Failure> {
    Err(Failure { code, exception: 0 })
}
