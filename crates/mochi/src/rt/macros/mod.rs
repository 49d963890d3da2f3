//! What generated code is written in.

mod bytes;
mod call;
mod class;
mod enumeration;
mod function;
mod generic;
mod implement;
mod implement_open;
mod inherit;
mod iterate;
mod open;
mod operator;
mod options;
mod package;
mod plain;
mod record;
mod stream;
mod subscribe;
mod taken;
mod task;
mod thunk;
mod variable;
mod wrap;
mod wrap_closed;
mod wrap_open;
