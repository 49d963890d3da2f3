//! Who disposes what.

use crate::case::{Case, throws};
use crate::steps::cases;

pub(super) fn cases() -> Vec<Case> {
    cases! {
        "the owner disposes" => {
            let door = Door.new();
            Door.get_Open() => 1;
            free door;
            Door.get_Open() => 0;
        }
        "the last owner disposes, once" => {
            let door = Door.new();
            let second = clone door;
            free door;
            Door.get_Open() => 1;
            Door.get_Closed(second) => 0;
            free second;
            Door.get_Open() => 0;
        }
        "what was lent stays open" => {
            let house = House.new();
            let front = House.get_Front(house);
            free front;
            House.get_FrontClosed(house) => 0;
            House.Close(house);
        }
        "what a method made is lent" => {
            let made = House.Make();
            Door.get_Open() => 1;
            let second = clone made;
            free made;
            Door.get_Open() => 1;
            dispose second;
            Door.get_Open() => 0;
        }
        "disposed explicitly" => {
            let door = Door.new();
            dispose door;
            Door.get_Open() => 0;
            Door.get_Closed(door) => 1;
        }
        "what is lent can be disposed" => {
            let house = House.new();
            let front = House.get_Front(house);
            dispose front;
            House.get_FrontClosed(house) => 1;
        }
        "an owner that has disposed does not do it again" => {
            let door = Door.new();
            dispose door;
            let second = clone door;
            free door;
            Door.get_Closed(second) => 1;
        }
        "a cast owns as well" => {
            let door = Door.new();
            let second = door as Door;
            free door;
            Door.get_Open() => 1;
            free second;
            Door.get_Open() => 0;
        }
        "the library's own method disposes" => {
            let door = Door.new();
            Door.Dispose(door);
            Door.get_Open() => 0;
            Door.Dispose(door);
            Door.get_Closed(door) => 2;
        }
        "disposed on another thread" => {
            let door = Door.new();
            thread { free door; Door.get_Open() => 0; }
        }
        "what is not disposable is let go" => {
            let one = Node.new("one");
            dispose one;
            Node.get_Name(one) => "one";
        }
        "disposing throws" => {
            let door = StuckDoor.new();
            dispose door => throws("System.InvalidOperationException", "stuck");
            StuckDoor.Dispose(door) => throws("System.InvalidOperationException", "stuck");
        }
    }
}
