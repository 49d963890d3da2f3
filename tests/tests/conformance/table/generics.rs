//! Closed instances of generic types, the library's and the framework's.

use crate::case::{Case, Seen, throws};
use crate::steps::cases;
use crate::value::{NULL, list, repeated, words};

pub(super) fn cases() -> Vec<Case> {
    [own(), lists(), dictionaries(), iteration()].concat()
}

fn own() -> Vec<Case> {
    cases! {
        "own/number" => {
            let shelf = ShelfOfI32.new(5);
            ShelfOfI32.get_Thing(shelf) => 5;
            ShelfOfI32.Swap(shelf, i32::MIN) => 5;
            ShelfOfI32.Holds(shelf, i32::MIN) => true;
            ShelfOfI32.Twice(shelf) => list([i32::MIN.into(), i32::MIN.into()]);
            ShelfOfI32.Told(shelf) => "Int32";
            let same = Shelves.I32(shelf);
            ShelfOfI32.set_Thing(same, 1);
            ShelfOfI32.get_Thing(shelf) => 1;
        }
        "own/bool" => {
            let shelf = ShelfOfBool.new(true);
            ShelfOfBool.Swap(shelf, false) => true;
            ShelfOfBool.get_Thing(shelf) => false;
            ShelfOfBool.Told(shelf) => "Boolean";
            ShelfOfBool.Holds(shelf, true) => false;
            ShelfOfBool.Twice(shelf) => list([false.into(), false.into()]);
            ShelfOfBool.set_Thing(shelf, true);
            let same = Shelves.Bool(shelf);
            ShelfOfBool.get_Thing(same) => true;
        }
        "own/text" => {
            let shelf = ShelfOfText.new("one");
            ShelfOfText.Swap(shelf, "two\0") => "one";
            ShelfOfText.get_Thing(shelf) => "two\0";
            ShelfOfText.Twice(shelf) => list(["two\0".into(), "two\0".into()]);
            ShelfOfText.Holds(shelf, "one") => false;
            ShelfOfText.Told(shelf) => "String";
            ShelfOfText.set_Thing(shelf, repeated("x", 1000));
            let same = Shelves.Text(shelf);
            ShelfOfText.get_Thing(same) => repeated("x", 1000);
        }
        "own/null text" => {
            let shelf = ShelfOfText.new(NULL);
            ShelfOfText.get_Thing(shelf) => Seen::Broken;
            ShelfOfText.Holds(shelf, NULL) => true;
        }
        "own/object" => {
            let one = Node.new("one");
            let two = Node.new("two");
            let shelf = ShelfOfNode.new(one);
            let taken = ShelfOfNode.Swap(shelf, two);
            Objects.AreSame(one, taken) => true;
            let thing = ShelfOfNode.get_Thing(shelf);
            Objects.AreSame(two, thing) => true;
            ShelfOfNode.Holds(shelf, two) => true;
            ShelfOfNode.Twice(shelf) => list([two.into(), two.into()]);
            ShelfOfNode.Told(shelf) => "Node";
            ShelfOfNode.set_Thing(shelf, one);
            let same = Shelves.Node(shelf);
            ShelfOfNode.Holds(same, one) => true;
        }
        "own/decimal" => {
            let shelf = ShelfOfDecimal.new(words(150, 2 << 48));
            ShelfOfDecimal.get_Thing(shelf) => words(150, 2 << 48);
            ShelfOfDecimal.Swap(shelf, words(1, 0)) => words(150, 2 << 48);
            ShelfOfDecimal.Holds(shelf, words(10, 1 << 48)) => true;
            ShelfOfDecimal.Twice(shelf) => list([words(1, 0), words(1, 0)]);
            ShelfOfDecimal.Told(shelf) => "Decimal";
            ShelfOfDecimal.set_Thing(shelf, words(0, 0));
            let same = Shelves.Decimal(shelf);
            ShelfOfDecimal.get_Thing(same) => words(0, 0);
        }
        "own/enumeration" => {
            let shelf = ShelfOfWideI16.new(-5);
            ShelfOfWideI16.get_Thing(shelf) => -5;
            ShelfOfWideI16.Swap(shelf, 7) => -5;
            ShelfOfWideI16.Holds(shelf, 7) => true;
            ShelfOfWideI16.Twice(shelf) => list([7.into(), 7.into()]);
            ShelfOfWideI16.Told(shelf) => "WideI16";
            ShelfOfWideI16.set_Thing(shelf, 0);
            let same = Shelves.Wide(shelf);
            ShelfOfWideI16.get_Thing(same) => 0;
        }
        "own/one in another" => {
            let inner = ShelfOfI32.new(5);
            let outer = ShelfOfShelfOfI32.new(inner);
            let thing = ShelfOfShelfOfI32.get_Thing(outer);
            ShelfOfI32.get_Thing(thing) => 5;
            ShelfOfShelfOfI32.Holds(outer, inner) => true;
            ShelfOfShelfOfI32.Told(outer) => "Shelf`1";
            ShelfOfShelfOfI32.Twice(outer) => list([inner.into(), inner.into()]);
            ShelfOfShelfOfI32.set_Thing(outer, inner);
            let same = Shelves.Nested(outer);
            let taken = ShelfOfShelfOfI32.Swap(same, inner);
            Objects.AreSame(inner, taken) => true;
        }
        "own/two arguments" => {
            let pair = PairOfTextAndI32.new("key", 7);
            PairOfTextAndI32.get_Key(pair) => "key";
            let same = Shelves.Named(pair);
            PairOfTextAndI32.get_Value(same) => 7;
        }
        "own/instances are types of their own" => {
            let shelf = ShelfOfI32.new(5);
            let any = Shelves.Any(shelf);
            TypeName of any => "Conformance.Shelf`1[System.Int32]";
        }
    }
}

fn lists() -> Vec<Case> {
    let index =
        "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')";
    cases! {
        "list/made here" => {
            let numbers = ListOfI32.new();
            ListOfI32.Add(numbers, 3);
            ListOfI32.Add(numbers, -1);
            ListOfI32.get_Count(numbers) => 2;
            ListOfI32.get_Item(numbers, 1) => -1;
            ListOfI32.set_Item(numbers, 1, 4);
            ListOfI32.ToArray(numbers) => list([3.into(), 4.into()]);
            ListOfI32.Contains(numbers, 4) => true;
            ListOfI32.Remove(numbers, 3) => true;
            ListOfI32.Insert(numbers, 0, 9);
            Collections.Sum(numbers) => 13;
            ListOfI32.Clear(numbers);
            ListOfI32.get_Count(numbers) => 0;
        }
        "list/made there" => {
            let numbers = Collections.Numbers(1000);
            ListOfI32.get_Count(numbers) => 1000;
            ListOfI32.get_Item(numbers, 999) => 999;
            Collections.Sum(numbers) => 499_500;
        }
        "list/an index that it has not" => {
            let numbers = Collections.Numbers(3);
            ListOfI32.get_Item(numbers, 3) => throws("System.ArgumentOutOfRangeException", index);
        }
        "list/of texts" => {
            let words = Collections.Words();
            ListOfText.Add(words, "four");
            ListOfText.get_Item(words, 3) => "four";
            ListOfText.ToArray(words) => list(["one".into(), "two".into(), "three".into(), "four".into()]);
            Collections.Joined(words) => "one two three four";
        }
    }
}

fn dictionaries() -> Vec<Case> {
    cases! {
        "dictionary/made here" => {
            let map = DictionaryOfTextAndI32.new();
            DictionaryOfTextAndI32.Add(map, "one", 1);
            DictionaryOfTextAndI32.set_Item(map, "two", 2);
            DictionaryOfTextAndI32.TryAdd(map, "one", 3) => false;
            DictionaryOfTextAndI32.ContainsKey(map, "two") => true;
            DictionaryOfTextAndI32.get_Count(map) => 2;
            Collections.Told(map) => "one=1 two=2";
        }
        "dictionary/made there" => {
            let map = Collections.Lengths();
            DictionaryOfTextAndI32.get_Item(map, "three") => 5;
            DictionaryOfTextAndI32.TryGetValue(map, "two") => 3;
            DictionaryOfTextAndI32.TryGetValue(map, "four") => NULL;
        }
        "dictionary/a key that it has not" => {
            let map = Collections.Lengths();
            DictionaryOfTextAndI32.get_Item(map, "four") => throws(
                "System.Collections.Generic.KeyNotFoundException",
                "The given key 'four' was not present in the dictionary.",
            );
        }
        "dictionary/twice the same key" => {
            let map = Collections.Lengths();
            DictionaryOfTextAndI32.Add(map, "one", 1) => throws(
                "System.ArgumentException",
                "An item with the same key has already been added. Key: one",
            );
        }
    }
}

fn iteration() -> Vec<Case> {
    cases! {
        "iteration/numbers" => {
            let lazy = Collections.Lazy(3);
            let walk = IEnumerableOfI32.GetEnumerator(lazy);
            IEnumerator.MoveNext(walk) => true;
            IEnumeratorOfI32.get_Current(walk) => 0;
            IEnumerator.MoveNext(walk) => true;
            IEnumerator.MoveNext(walk) => true;
            IEnumeratorOfI32.get_Current(walk) => 4;
            IEnumerator.MoveNext(walk) => false;
            dispose walk;
        }
        "iteration/of a list" => {
            let words = Collections.Words();
            let walk = IEnumerableOfText.GetEnumerator(words);
            IEnumerator.MoveNext(walk) => true;
            IEnumeratorOfText.get_Current(walk) => "one";
            ListOfText.Add(words, "four");
            IEnumerator.MoveNext(walk) => throws(
                "System.InvalidOperationException",
                "Collection was modified; enumeration operation may not execute.",
            );
        }
        "iteration/one that fails" => {
            let failing = Collections.Failing();
            let walk = IEnumerableOfText.GetEnumerator(failing);
            IEnumerator.MoveNext(walk) => true;
            IEnumeratorOfText.get_Current(walk) => "first";
            IEnumerator.MoveNext(walk) => throws("System.InvalidOperationException", "no second");
            IEnumerator.MoveNext(walk) => false;
        }
    }
}
