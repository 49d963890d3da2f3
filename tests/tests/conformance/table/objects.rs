//! Members, interfaces, casts, bases, nullability.

use super::TYPED;
use crate::case::{Case, Failure, Seen, throws};
use crate::steps::cases;
use crate::value::NULL;

pub(super) fn cases() -> Vec<Case> {
    [members(), interfaces(), casts(), identity(), nullability(), types()].concat()
}

fn members() -> Vec<Case> {
    cases! {
        "members/method" => { let one = Node.new("one"); Node.Describe(one) => "Node one"; }
        "members/field" => { let one = Node.new("one"); Node.get_Number(one) => 42; }
        "members/property" => {
            let one = Node.new("one");
            Node.get_Name(one) => "one";
            Node.set_Name(one, "other");
            Node.get_Name(one) => "other";
        }
        "members/nullable property" => {
            let one = Node.new("one");
            let two = Node.new("two");
            Node.get_Next(one) => NULL;
            Node.set_Next(one, two);
            let next = Node.get_Next(one);
            Node.get_Name(next) => "two";
            Node.set_Next(one, NULL);
            Node.get_Next(one) => NULL;
        }
        "members/static field" => {
            Node.get_Shared() => 7;
            Node.set_Shared(i64::MIN);
            Node.get_Shared() => i64::MIN;
            Node.set_Shared(7);
        }
        "members/indexer" => {
            let one = CountingNode.new("one");
            CountingNode.set_Item(one, 3, -5);
            CountingNode.get_Item(one, 3) => -5;
            CountingNode.get_Item(one, 0) => 0;
            CountingNode.get_Item(one, 4)
                => throws("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
        }
    }
}

fn interfaces() -> Vec<Case> {
    cases! {
        "interfaces/class for interface" => {
            let one = Node.new("one");
            Objects.NameOf(one) => "one";
        }
        "interfaces/derived class for interface" => {
            let one = CountingNode.new("one");
            Objects.NameOf(one) => "one";
            Objects.CountOf(one) => 1;
        }
        "interfaces/derived class for base" => {
            let one = CountingNode.new("one");
            let node = Objects.AsNode(one);
            Node.Describe(node) => "CountingNode one";
        }
        "interfaces/member of an interface" => {
            let one = CountingNode.new("one");
            let named = Objects.AsNamed(one);
            INamed.get_Name(named) => "one";
        }
        "interfaces/class that nobody can name" => {
            let named = Objects.Hidden("secret");
            INamed.get_Name(named) => "secret";
            named is Node => false;
            named is INamed => true;
        }
        "interfaces/one that it has not" => only_in_c(TYPED) {
            let one = Node.new("one");
            Objects.CountOf(one) => Failure::WrongType;
        }
    }
}

fn casts() -> Vec<Case> {
    cases! {
        "casts/to the class it is of" => {
            let one = CountingNode.new("one");
            let node = Objects.AsNode(one);
            let counting = node as CountingNode;
            CountingNode.Count(counting) => 1;
        }
        "casts/to a base" => {
            let one = CountingNode.new("one");
            let node = one as Node;
            Node.Describe(node) => "CountingNode one";
        }
        "casts/from an interface to another" => {
            let one = CountingNode.new("one");
            let named = Objects.AsNamed(one);
            let counted = named as ICounted;
            ICounted.Count(counted) => 1;
        }
        "casts/from any object" => {
            let one = Node.new("one");
            let object = Objects.AsObject(one);
            let node = object as Node;
            Node.IsSame(one, node) => true;
        }
        "casts/to a derived class that it is not of" => {
            let one = Node.new("one");
            one as CountingNode => Failure::WrongType;
            Node.get_Name(one) => "one";
        }
        "casts/to an interface that it has not" => {
            let one = Node.new("one");
            one as ICounted => Failure::WrongType;
        }
        "casts/to an unrelated class" => {
            let text = Boxes.Text("text");
            text as Node => Failure::WrongType;
        }
    }
}

fn identity() -> Vec<Case> {
    cases! {
        "identity/the same object" => {
            let one = Node.new("one");
            let same = Node.Itself(one);
            Node.IsSame(one, same) => true;
            Objects.AreSame(one, same) => true;
        }
        "identity/another object" => {
            let one = Node.new("one");
            let two = Node.new("two");
            Node.IsSame(one, two) => false;
            Node.IsSame(one, NULL) => false;
            Objects.AreSame(NULL, NULL) => true;
        }
        "identity/equality is the object's own" => {
            let one = Node.new("one");
            let equal = Node.new("one");
            let two = Node.new("two");
            one == equal => true;
            one == two => false;
        }
        "identity/text is the object's own" => { let one = Node.new("one"); Text of one => "<one>"; }
        "identity/hash is the object's own" => only_in_c("`Hash` feeds a hasher") {
            let three = Node.new("three"); Hash of three => 5;
        }
    }
}

fn nullability() -> Vec<Case> {
    cases! {
        "nullability/null there and back" => { Objects.NodeOrNull(NULL) => NULL; }
        "nullability/an object there and back" => {
            let one = Node.new("one");
            Objects.NodeOrNull(one) => Seen::Object;
        }
        "nullability/null for an interface" => { Objects.NameOrNobody(NULL) => "nobody"; }
        "nullability/null for any object" => {
            Objects.AsObjectOrNull(NULL) => NULL;
            Objects.Describe(NULL) => "null";
        }
        "nullability/null against a promise" => { Objects.Broken() => Seen::Broken; }
        "nullability/null where none is allowed" => only_in_c(TYPED) { Objects.AsNode(NULL) => Failure::Handle; }
        "nullability/null as a receiver" => only_in_c(TYPED) { Node.get_Name(NULL) => Failure::Handle; }
    }
}

fn types() -> Vec<Case> {
    cases! {
        "types/of the object itself" => {
            let one = CountingNode.new("one");
            let named = Objects.AsNamed(one);
            TypeName of named => "Conformance.CountingNode";
        }
        "types/is" => {
            let one = CountingNode.new("one");
            one is CountingNode => true;
            one is Node => true;
            one is INamed => true;
            one is ICounted => true;
            one is Door => false;
        }
        "types/is not of a derived class" => {
            let one = Node.new("one");
            one is CountingNode => false;
            one is ICounted => false;
        }
        "types/of an object of the framework" => {
            let text = Boxes.Text("text");
            TypeName of text => "System.String";
            text is Node => false;
        }
        "types/object in a property of type object" => {
            let one = Node.new("one");
            let two = CountingNode.new("two");
            Node.set_Tag(one, two);
            let tag = Node.get_Tag(one);
            TypeName of tag => "Conformance.CountingNode";
            Text of tag => "<two>";
        }
    }
}
