//! How a parameter is passed: `ref`, `out` and `in` are one type in a signature, and told apart by what its row says.

use mochi_metadata::{Param, ParamAttributes};

use crate::attributes;
use crate::model::{Nullability, Passing, Slot};
use crate::nullability::{self, given, given_when, taken};
use crate::signature::Sig;

/// How a parameter of this type is passed; the slot is told what the attributes say of null.
pub(super) fn of(sig: &Sig, row: Option<Param<'_>>, slot: &mut Slot) -> Passing {
    let attributes = nullability::on(row);
    if !matches!(sig, Sig::ByRef(_)) {
        slot.annotate(attributes.and_then(taken));
        return Passing::Value;
    }
    let flags = row.map_or(ParamAttributes(0), Param::flags);
    if is_read(row) {
        slot.annotate(attributes.and_then(taken));
        return Passing::In;
    }
    if flags.contains(ParamAttributes::OUT) && !flags.contains(ParamAttributes::IN) {
        slot.annotate(attributes.clone().and_then(given));
        let mut when_true = slot.clone();
        when_true.annotate(attributes.clone().and_then(|on| given_when(true, on)));
        nullable_where_either(
            slot,
            [true, false].map(|answer| attributes.clone().and_then(|on| given_when(answer, on))),
        );
        return Passing::Out { when_true: when_true.nullability };
    }
    nullable_where_either(slot, [attributes.clone().and_then(taken), attributes.and_then(given)]);
    Passing::Ref
}

/// Whether nobody writes to what is passed by reference: `in`, `ref readonly`.
pub(super) fn is_read(row: Option<Param<'_>>) -> bool {
    let is = |name| nullability::on(row).is_some_and(|on| attributes::has(on, name));
    is(attributes::IS_READ_ONLY) || is(attributes::REQUIRES_LOCATION)
}

/// One variable stands for both, and so is null where one of them may be.
fn nullable_where_either(slot: &mut Slot, said: [Option<Nullability>; 2]) {
    if said.contains(&Some(Nullability::Nullable)) {
        slot.annotate(Some(Nullability::Nullable));
    }
}
