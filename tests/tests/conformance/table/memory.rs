//! What a handle keeps from the collector, and for how long.

use crate::case::{Case, throws};
use crate::steps::cases;
use crate::value::NULL;

pub(super) fn cases() -> Vec<Case> {
    let watched = || throws("Conformance.OddException", "watched");
    cases! {
        "a handle keeps its object" => {
            let one = Node.new("one");
            Memory.Watch(one);
            Memory.IsAlive() => true;
        }
        "a freed handle lets go" => {
            let one = Node.new("one");
            Memory.Watch(one);
            free one;
            Memory.IsAlive() => false;
        }
        "one freed on another thread lets go" => {
            let one = Node.new("one");
            Memory.Watch(one);
            thread { free one; }
            Memory.IsAlive() => false;
        }
        "a clone keeps it" => {
            let one = Node.new("one");
            let two = clone one;
            Memory.Watch(one);
            free one;
            Memory.IsAlive() => true;
            free two;
            Memory.IsAlive() => false;
        }
        "an object keeps what it refers to" => {
            let one = Node.new("one");
            let two = Node.new("two");
            Node.set_Next(one, two);
            Memory.Watch(two);
            free two;
            Memory.IsAlive() => true;
            Node.set_Next(one, NULL);
            Memory.IsAlive() => false;
        }
        "an owner that has disposed lets go" => {
            let door = Door.new();
            Memory.Watch(door);
            dispose door;
            Memory.IsAlive() => true;
            free door;
            Memory.IsAlive() => false;
        }
        "an error lets go of its exception" => {
            Memory.ThrowWatched() => watched();
            Memory.IsAlive() => false;
        }
        "a list lets go" => {
            let one = Memory.WatchedList()[0];
            Memory.IsAlive() => true;
            free one;
            Memory.IsAlive() => false;
        }
    }
}
