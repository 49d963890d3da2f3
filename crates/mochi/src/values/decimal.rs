use super::parse::parsed;
use crate::Error;
use std::cmp::Ordering;
use std::hash::{Hash, Hasher};
use std::{fmt, str::FromStr};

/// `System.Decimal`: 96 bits of digits, a sign, and how many of the digits are behind the point, up to 28.
///
/// As in .NET, `1.0` and `1.00` are equal and keep their zeros. Its arithmetic is .NET's: [`checked_add`](Self::checked_add) and
/// the like, and the operators. [`parts`](Self::parts) are what `rust_decimal` and `bigdecimal` are made from.
#[derive(Clone, Copy, Default)]
#[repr(C)]
pub struct Decimal {
    /// `decimal.GetBits`, in its order.
    low: u32,
    middle: u32,
    high: u32,
    flags: u32,
}

const NEGATIVE: u32 = 1 << 31;
pub(super) const MAX_SCALE: u32 = 28;

impl Decimal {
    /// `digits` with so many of them behind the point; `None` above 96 bits or 28 digits.
    #[must_use]
    pub fn from_parts(is_negative: bool, digits: u128, scale: u32) -> Option<Self> {
        let flags = scale << 16 | if is_negative { NEGATIVE } else { 0 };
        let [low, middle, high] = [0, 32, 64].map(|shift| (digits >> shift) as u32);
        (digits >> 96 == 0 && scale <= MAX_SCALE).then_some(Self { low, middle, high, flags })
    }

    /// Whether it has a minus, its digits, and how many of them are behind the point.
    #[must_use]
    pub fn parts(self) -> (bool, u128, u32) {
        let digits = u128::from(self.high) << 64 | u128::from(self.middle) << 32 | u128::from(self.low);
        (self.flags & NEGATIVE != 0, digits, self.flags >> 16 & 0xff)
    }

    /// What is before the point, and what is behind it in units of the 28th digit.
    fn split(self) -> (u128, u128) {
        let (_, digits, scale) = self.parts();
        let one = 10_u128.pow(scale);
        (digits / one, digits % one * 10_u128.pow(MAX_SCALE.saturating_sub(scale)))
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let negative = |value: Self| value.parts().0 && value.split() != (0, 0);
        match (negative(*self), negative(*other)) {
            (false, false) => self.split().cmp(&other.split()),
            (true, true) => other.split().cmp(&self.split()),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
        }
    }
}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let split = self.split();
        (self.parts().0 && split != (0, 0), split).hash(state);
    }
}

macro_rules! integers {
    ($($integer:ty)*) => {
        $(impl From<$integer> for Decimal {
            fn from(value: $integer) -> Self {
                let value = i128::from(value);
                Self::from_parts(value < 0, value.unsigned_abs(), 0).unwrap_or_default()
            }
        })*
    };
}

// All of them fit.
integers!(i8 u8 i16 u16 i32 u32 i64 u64);

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (is_negative, digits, scale) = self.parts();
        let one = 10_u128.pow(scale);
        let mut text = (digits / one).to_string();
        if scale > 0 {
            text.push_str(&format!(".{:0width$}", digits % one, width = scale as usize));
        }
        f.pad_integral(!(is_negative && digits > 0), "", &text)
    }
}

impl FromStr for Decimal {
    type Err = Error;

    /// Reads `-12.50`: digits with a point, neither groups nor an exponent. What has more digits than fit is refused.
    fn from_str(text: &str) -> Result<Self, Error> {
        let (is_negative, number) = text.strip_prefix('-').map_or((false, text), |number| (true, number));
        let value = || {
            let (whole, behind) = number.split_once('.').unwrap_or((number, ""));
            let has_digits = !whole.is_empty() && !number.ends_with('.');
            let digits = format!("{whole}{behind}");
            let are_digits = has_digits && digits.bytes().all(|digit| digit.is_ascii_digit());
            let digits = are_digits.then(|| digits.parse().ok())??;
            Self::from_parts(is_negative, digits, u32::try_from(behind.len()).ok()?)
        };
        parsed(value(), text, "`Decimal`")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Decimal {
        text.parse().expect(text)
    }

    #[test]
    fn texts() {
        for text in ["0", "1.00", "-12.50", "0.0000000000000000000000000001", "79228162514264337593543950335", "-7.9"] {
            assert_eq!(value(text).to_string(), text);
        }
        assert_eq!(format!("{:>6}", value("1.5")), "   1.5");
        for text in
            ["", "-", ".", "1.", ".5", "1e3", "79228162514264337593543950336", "1,0", "0.00000000000000000000000000001"]
        {
            assert!(text.parse::<Decimal>().is_err(), "{text}");
        }
    }

    #[test]
    fn order_is_that_of_numbers() {
        let sorted = [
            "-79228162514264337593543950335",
            "-1.5",
            "-1.49",
            "0",
            "0.01",
            "1",
            "1.1",
            "2",
            "79228162514264337593543950335",
        ];
        assert!(sorted.map(value).is_sorted());
        assert_eq!(value("1.0"), value("1.00"));
        assert_eq!(value("-0"), value("0.0"));
        assert_eq!(Decimal::from(-7_i64), value("-7"));
    }
}
