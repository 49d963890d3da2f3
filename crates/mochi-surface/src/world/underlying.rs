//! The integer behind an enumeration (II.14.3).

use super::{DefId, World};
use crate::model::Scalar;
use crate::signature::Sig;

impl World<'_> {
    /// The underlying type; `None` where it is none of C#'s.
    pub(crate) fn underlying(&self, id: DefId) -> Option<Scalar> {
        let Sig::Scalar(scalar) = Sig::primitive(self.row(id).enum_underlying_type().ok()??) else { return None };
        match scalar {
            Scalar::I8
            | Scalar::U8
            | Scalar::I16
            | Scalar::U16
            | Scalar::I32
            | Scalar::U32
            | Scalar::I64
            | Scalar::U64 => Some(scalar),
            Scalar::ISize | Scalar::USize | Scalar::F32 | Scalar::F64 => None,
        }
    }
}
