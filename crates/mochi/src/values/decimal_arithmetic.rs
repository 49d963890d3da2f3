//! Arithmetic of decimals, as .NET's: exact where the digits suffice, else the nearest; of two as near the even one.

use super::Decimal;
use super::decimal::MAX_SCALE;
use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Neg, Rem, Sub};

/// The first number of digits that do not fit.
const LIMIT: u128 = 1 << 96;

/// A number of 256 bits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Wide {
    high: u128,
    low: u128,
}

impl Wide {
    /// Of two numbers below 2^97.
    fn product(left: u128, right: u128) -> Self {
        let halves = |number: u128| (number >> 64, number & u128::from(u64::MAX));
        let ((left_high, left_low), (right_high, right_low)) = (halves(left), halves(right));
        let (middle_high, middle_low) = halves(left_high * right_low + left_low * right_high);
        let (low, carry) = (left_low * right_low).overflowing_add(middle_low << 64);
        Self { high: left_high * right_high + middle_high + u128::from(carry), low }
    }

    fn plus(self, other: Self) -> Self {
        let (low, carry) = self.low.overflowing_add(other.low);
        Self { high: self.high + other.high + u128::from(carry), low }
    }

    /// Less one that is no larger.
    fn minus(self, other: Self) -> Self {
        let (low, borrow) = self.low.overflowing_sub(other.low);
        Self { high: self.high - other.high - u128::from(borrow), low }
    }

    /// Without its last digit, and that.
    fn shortened(self) -> (Self, u128) {
        let (high, mut rest) = (self.high / 10, self.high % 10);
        let mut half = |number: u128| {
            let number = rest << 64 | number;
            rest = number % 10;
            number / 10
        };
        let low = half(self.low >> 64) << 64 | half(self.low & u128::from(u64::MAX));
        (Self { high, low }, rest)
    }

    /// With as many of its digits as there is room for.
    fn rounded(mut self, is_negative: bool, mut scale: u32) -> Option<Decimal> {
        let (mut last, mut has_rest) = (0, false);
        while self.high != 0 || self.low >= LIMIT || scale > MAX_SCALE {
            scale = scale.checked_sub(1)?;
            has_rest |= last != 0;
            (self, last) = self.shortened();
        }
        self.low += u128::from(is_up(last.cmp(&5), has_rest, self.low));
        if self.low == LIMIT {
            self.rounded(is_negative, scale)
        } else {
            Decimal::from_parts(is_negative, self.low, scale)
        }
    }
}

/// Whether what is cut off, compared with a half, makes the digits before it one more.
fn is_up(cut: Ordering, has_rest: bool, digits: u128) -> bool {
    match cut {
        Ordering::Less => false,
        Ordering::Equal => has_rest || digits & 1 == 1,
        Ordering::Greater => true,
    }
}

impl Decimal {
    /// The sum; `None` where it is too large.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let ((left_sign, left, left_scale), (right_sign, right, right_scale)) = (self.parts(), other.parts());
        let scale = left_scale.max(right_scale);
        let left = Wide::product(left, 10_u128.pow(scale - left_scale));
        let right = Wide::product(right, 10_u128.pow(scale - right_scale));
        match (left_sign == right_sign, left >= right) {
            (true, _) => left.plus(right).rounded(left_sign, scale),
            (false, true) => left.minus(right).rounded(left_sign, scale),
            (false, false) => right.minus(left).rounded(right_sign, scale),
        }
    }

    /// The difference; `None` where it is too large.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(-other)
    }

    /// The product; `None` where it is too large.
    #[must_use]
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        let ((left_sign, left, left_scale), (right_sign, right, right_scale)) = (self.parts(), other.parts());
        Wide::product(left, right).rounded(left_sign != right_sign, left_scale + right_scale)
    }

    /// The quotient; `None` where it is too large, or the divisor is zero.
    #[must_use]
    pub fn checked_div(self, other: Self) -> Option<Self> {
        let ((left_sign, left, left_scale), (right_sign, right, right_scale)) = (self.parts(), other.parts());
        let (mut digits, mut rest) = (left.checked_div(right)?, left % right);
        let mut scale = i64::from(left_scale) - i64::from(right_scale);
        while scale < 0 || rest != 0 && scale < i64::from(MAX_SCALE) {
            let longer = digits * 10 + rest * 10 / right;
            if longer >= LIMIT {
                break;
            }
            (digits, rest, scale) = (longer, rest * 10 % right, scale + 1);
        }
        digits += u128::from(is_up((rest * 2).cmp(&right), false, digits));
        Wide { high: 0, low: digits }.rounded(left_sign != right_sign, u32::try_from(scale).ok()?)
    }

    /// What is left of a division without digits behind the point, with the sign of the dividend; `None` where the divisor is zero.
    #[must_use]
    pub fn checked_rem(self, other: Self) -> Option<Self> {
        let ((is_negative, left, left_scale), (_, right, right_scale)) = (self.parts(), other.parts());
        let scale = left_scale.max(right_scale);
        let mut divisor = right;
        for _ in right_scale..scale {
            if divisor > left {
                return Some(self);
            }
            divisor *= 10;
        }
        let mut rest = left.checked_rem(divisor)?;
        for _ in left_scale..scale {
            rest = rest * 10 % divisor;
        }
        Self::from_parts(is_negative, rest, scale)
    }
}

impl Neg for Decimal {
    type Output = Self;

    fn neg(self) -> Self {
        let (is_negative, digits, scale) = self.parts();
        Self::from_parts(!is_negative, digits, scale).unwrap_or_default()
    }
}

macro_rules! operators {
    ($($operator:ident $name:ident $checked:ident;)*) => {
        $(
            /// Panics where the integers of Rust would: the result is too large, or the divisor is zero.
            impl $operator for Decimal {
                type Output = Self;

                fn $name(self, other: Self) -> Self {
                    self.$checked(other).expect(concat!("`Decimal::", stringify!($checked), "` has a result"))
                }
            }
        )*
    };
}

operators! {
    Add add checked_add;
    Sub sub checked_sub;
    Mul mul checked_mul;
    Div div checked_div;
    Rem rem checked_rem;
}

#[cfg(test)]
mod tests {
    use super::*;

    const LARGEST: &str = "79228162514264337593543950335";

    fn value(text: &str) -> Decimal {
        text.parse().expect(text)
    }

    #[track_caller]
    fn check(result: Option<Decimal>, text: &str) {
        assert_eq!(result.map(|of| of.to_string()).as_deref(), Some(text));
    }

    #[test]
    fn sums() {
        check(value("1.10").checked_add(value("2.2")), "3.30");
        check(value("1").checked_sub(value("1.5")), "-0.5");
        check(
            value("0.0000000000000000000000000001").checked_add(value("10000000000")),
            "10000000000.000000000000000000",
        );
        check(value("7").checked_sub(value("0.0000000000000000000000000001")), "6.9999999999999999999999999999");
        assert_eq!(value(LARGEST).checked_add(value("1")), None);
        check(value(LARGEST).checked_add(value("0.4")), LARGEST);
        assert_eq!(value(LARGEST).checked_add(value("0.5")), None, "the even one is too large");
    }

    #[test]
    fn products() {
        check(value("1.5").checked_mul(value("-1.50")), "-2.250");
        check(value("0.33333333333333333333333333").checked_mul(value("0.5")), "0.166666666666666666666666665");
        check(value("0.00000000000005").checked_mul(value("0.000000000000005")), "0.0000000000000000000000000002");
        assert_eq!(value(LARGEST).checked_mul(value("1.1")), None);
    }

    #[test]
    fn quotients() {
        check(value("1").checked_div(value("3")), "0.3333333333333333333333333333");
        check(value("2").checked_div(value("-3")), "-0.6666666666666666666666666667");
        check(value("1").checked_div(value("0.008")), "125");
        assert_eq!(value("1").checked_div(value("0.00")), None);
        assert_eq!(value(LARGEST).checked_div(value("0.1")), None);
        check(value("-7.5").checked_rem(value("2")), "-1.5");
        check(value("7").checked_rem(value("0.3")), "0.1");
        assert_eq!(value("7").checked_rem(value("0.00")), None);
        assert_eq!(value("1.5") + value("1.5") * value("2") - value("0.5") / value("2"), value("4.25"));
    }
}
