//! Members, interfaces, casts, bases, nullability.

use super::TYPED;
use crate::case::{Case, Failure, Seen, case, throws};
use crate::steps::steps;
use crate::value::NULL;

pub(super) fn cases() -> Vec<Case> {
    [members(), interfaces(), casts(), identity(), nullability(), types()].concat()
}

fn members() -> Vec<Case> {
    vec![
        case("members/method", steps! { let one = Node.new("one"); Node.Describe(one) => "Node one"; }),
        case("members/field", steps! { let one = Node.new("one"); Node.get_Number(one) => 42; }),
        case(
            "members/property",
            steps! {
                let one = Node.new("one");
                Node.get_Name(one) => "one";
                Node.set_Name(one, "other");
                Node.get_Name(one) => "other";
            },
        ),
        case(
            "members/nullable property",
            steps! {
                let one = Node.new("one");
                let two = Node.new("two");
                Node.get_Next(one) => NULL;
                Node.set_Next(one, two);
                let next = Node.get_Next(one);
                Node.get_Name(next) => "two";
                Node.set_Next(one, NULL);
                Node.get_Next(one) => NULL;
            },
        ),
        case(
            "members/static field",
            steps! {
                Node.get_Shared() => 7;
                Node.set_Shared(i64::MIN);
                Node.get_Shared() => i64::MIN;
                Node.set_Shared(7);
            },
        ),
        case(
            "members/indexer",
            steps! {
                let one = CountingNode.new("one");
                CountingNode.set_Item(one, 3, -5);
                CountingNode.get_Item(one, 3) => -5;
                CountingNode.get_Item(one, 0) => 0;
                CountingNode.get_Item(one, 4)
                    => throws("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
            },
        ),
    ]
}

fn interfaces() -> Vec<Case> {
    vec![
        case(
            "interfaces/class for interface",
            steps! {
                let one = Node.new("one");
                Objects.NameOf(one) => "one";
            },
        ),
        case(
            "interfaces/derived class for interface",
            steps! {
                let one = CountingNode.new("one");
                Objects.NameOf(one) => "one";
                Objects.CountOf(one) => 1;
            },
        ),
        case(
            "interfaces/derived class for base",
            steps! {
                let one = CountingNode.new("one");
                let node = Objects.AsNode(one);
                Node.Describe(node) => "CountingNode one";
            },
        ),
        case(
            "interfaces/member of an interface",
            steps! {
                let one = CountingNode.new("one");
                let named = Objects.AsNamed(one);
                INamed.get_Name(named) => "one";
            },
        ),
        case(
            "interfaces/class that nobody can name",
            steps! {
                let named = Objects.Hidden("secret");
                INamed.get_Name(named) => "secret";
                named is Node => false;
                named is INamed => true;
            },
        ),
        case(
            "interfaces/one that it has not",
            steps! {
                let one = Node.new("one");
                Objects.CountOf(one) => Failure::WrongType;
            },
        )
        .only_in_c(TYPED),
    ]
}

fn casts() -> Vec<Case> {
    vec![
        case(
            "casts/to the class it is of",
            steps! {
                let one = CountingNode.new("one");
                let node = Objects.AsNode(one);
                let counting = node as CountingNode;
                CountingNode.Count(counting) => 1;
            },
        ),
        case(
            "casts/to a base",
            steps! {
                let one = CountingNode.new("one");
                let node = one as Node;
                Node.Describe(node) => "CountingNode one";
            },
        ),
        case(
            "casts/from an interface to another",
            steps! {
                let one = CountingNode.new("one");
                let named = Objects.AsNamed(one);
                let counted = named as ICounted;
                ICounted.Count(counted) => 1;
            },
        ),
        case(
            "casts/from any object",
            steps! {
                let one = Node.new("one");
                let object = Objects.AsObject(one);
                let node = object as Node;
                Node.IsSame(one, node) => true;
            },
        ),
        case(
            "casts/to a derived class that it is not of",
            steps! {
                let one = Node.new("one");
                one as CountingNode => Failure::WrongType;
                Node.get_Name(one) => "one";
            },
        ),
        case(
            "casts/to an interface that it has not",
            steps! {
                let one = Node.new("one");
                one as ICounted => Failure::WrongType;
            },
        ),
        case(
            "casts/to an unrelated class",
            steps! {
                let text = Boxes.Text("text");
                text as Node => Failure::WrongType;
            },
        ),
    ]
}

fn identity() -> Vec<Case> {
    vec![
        case(
            "identity/the same object",
            steps! {
                let one = Node.new("one");
                let same = Node.Itself(one);
                Node.IsSame(one, same) => true;
                Objects.AreSame(one, same) => true;
            },
        ),
        case(
            "identity/another object",
            steps! {
                let one = Node.new("one");
                let two = Node.new("two");
                Node.IsSame(one, two) => false;
                Node.IsSame(one, NULL) => false;
                Objects.AreSame(NULL, NULL) => true;
            },
        ),
        case(
            "identity/equality is the object's own",
            steps! {
                let one = Node.new("one");
                let equal = Node.new("one");
                let two = Node.new("two");
                one == equal => true;
                one == two => false;
            },
        ),
        case("identity/text is the object's own", steps! { let one = Node.new("one"); Text of one => "<one>"; }),
        case("identity/hash is the object's own", steps! { let three = Node.new("three"); Hash of three => 5; })
            .only_in_c("`Hash` feeds a hasher"),
    ]
}

fn nullability() -> Vec<Case> {
    vec![
        case("nullability/null there and back", steps! { Objects.NodeOrNull(NULL) => NULL; }),
        case(
            "nullability/an object there and back",
            steps! {
                let one = Node.new("one");
                Objects.NodeOrNull(one) => Seen::Object;
            },
        ),
        case("nullability/null for an interface", steps! { Objects.NameOrNobody(NULL) => "nobody"; }),
        case(
            "nullability/null for any object",
            steps! {
                Objects.AsObjectOrNull(NULL) => NULL;
                Objects.Describe(NULL) => "null";
            },
        ),
        case("nullability/null against a promise", steps! { Objects.Broken() => Seen::Broken; }),
        case("nullability/null where none is allowed", steps! { Objects.AsNode(NULL) => Failure::Handle; })
            .only_in_c(TYPED),
        case("nullability/null as a receiver", steps! { Node.get_Name(NULL) => Failure::Handle; }).only_in_c(TYPED),
    ]
}

fn types() -> Vec<Case> {
    vec![
        case(
            "types/of the object itself",
            steps! {
                let one = CountingNode.new("one");
                let named = Objects.AsNamed(one);
                TypeName of named => "Conformance.CountingNode";
            },
        ),
        case(
            "types/is",
            steps! {
                let one = CountingNode.new("one");
                one is CountingNode => true;
                one is Node => true;
                one is INamed => true;
                one is ICounted => true;
                one is Door => false;
            },
        ),
        case(
            "types/is not of a derived class",
            steps! {
                let one = Node.new("one");
                one is CountingNode => false;
                one is ICounted => false;
            },
        ),
        case(
            "types/of an object of the framework",
            steps! {
                let text = Boxes.Text("text");
                TypeName of text => "System.String";
                text is Node => false;
            },
        ),
        case(
            "types/object in a property of type object",
            steps! {
                let one = Node.new("one");
                let two = CountingNode.new("two");
                Node.set_Tag(one, two);
                let tag = Node.get_Tag(one);
                TypeName of tag => "Conformance.CountingNode";
                Text of tag => "<two>";
            },
        ),
    ]
}
