//! What generated code is written in.

mod call;
mod class;
mod enumeration;
mod extend;
mod generic;
mod implement;
mod iterate;
mod open;
mod operator;
mod options;
mod package;
mod stream;
mod subscribe;
mod task;
mod variable;
mod wrap;
mod wrap_closed;
mod wrap_open;
