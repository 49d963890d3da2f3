//! Who disposes what.

use crate::case::{Case, case, throws};
use crate::steps::steps;

pub(super) fn cases() -> Vec<Case> {
    vec![
        case(
            "the owner disposes",
            steps! {
                let door = Door.new();
                Door.get_Open() => 1;
                free door;
                Door.get_Open() => 0;
            },
        ),
        case(
            "the last owner disposes, once",
            steps! {
                let door = Door.new();
                let second = clone door;
                free door;
                Door.get_Open() => 1;
                Door.get_Closed(second) => 0;
                free second;
                Door.get_Open() => 0;
            },
        ),
        case(
            "what was lent stays open",
            steps! {
                let house = House.new();
                let front = House.get_Front(house);
                free front;
                House.get_FrontClosed(house) => 0;
                House.Close(house);
            },
        ),
        case(
            "what a method made is lent",
            steps! {
                let made = House.Make();
                Door.get_Open() => 1;
                let second = clone made;
                free made;
                Door.get_Open() => 1;
                dispose second;
                Door.get_Open() => 0;
            },
        ),
        case(
            "disposed explicitly",
            steps! {
                let door = Door.new();
                dispose door;
                Door.get_Open() => 0;
                Door.get_Closed(door) => 1;
            },
        ),
        case(
            "what is lent can be disposed",
            steps! {
                let house = House.new();
                let front = House.get_Front(house);
                dispose front;
                House.get_FrontClosed(house) => 1;
            },
        ),
        case(
            "an owner that has disposed does not do it again",
            steps! {
                let door = Door.new();
                dispose door;
                let second = clone door;
                free door;
                Door.get_Closed(second) => 1;
            },
        ),
        case(
            "a cast owns as well",
            steps! {
                let door = Door.new();
                let second = door as Door;
                free door;
                Door.get_Open() => 1;
                free second;
                Door.get_Open() => 0;
            },
        ),
        case(
            "the library's own method disposes",
            steps! {
                let door = Door.new();
                Door.Dispose(door);
                Door.get_Open() => 0;
                Door.Dispose(door);
                Door.get_Closed(door) => 2;
            },
        ),
        case(
            "disposed on another thread",
            steps! {
                let door = Door.new();
                thread { free door; Door.get_Open() => 0; }
            },
        ),
        case(
            "what is not disposable is let go",
            steps! {
                let one = Node.new("one");
                dispose one;
                Node.get_Name(one) => "one";
            },
        ),
        case(
            "disposing throws",
            steps! {
                let door = StuckDoor.new();
                dispose door => throws("System.InvalidOperationException", "stuck");
            },
        ),
    ]
}
