use std::fmt;

/// `System.Half`: a floating-point number of 16 bits (IEEE 754 binary16), which becomes an [`f32`] without loss.
#[derive(Clone, Copy, Default)]
#[repr(transparent)]
pub struct Half(u16);

impl Half {
    /// The number of these bits.
    #[must_use]
    pub const fn from_bits(bits: u16) -> Self {
        Self(bits)
    }

    /// The bits of the number.
    #[must_use]
    pub const fn to_bits(self) -> u16 {
        self.0
    }

    /// The number nearest to it; the even one of two.
    #[must_use]
    pub fn from_f32(value: f32) -> Self {
        let bits = value.to_bits();
        let sign = (bits >> 16 & 0x8000) as u16;
        let magnitude = value.abs();
        if magnitude.is_nan() {
            return Self(sign | 0x7e00);
        }
        // Half way from the largest number to what would be the next.
        if magnitude >= 65_520.0 {
            return Self(sign | 0x7c00);
        }
        // Adding so much leaves room for exactly the digits that a number of this size has, and rounds.
        let exponent = (magnitude.to_bits() >> 23).max(113);
        let ulp = f32::from_bits((exponent + 13) << 23);
        let digits = (magnitude + ulp).to_bits() - ulp.to_bits();
        Self(sign | (((exponent - 113) << 10) + digits) as u16)
    }
}

impl From<Half> for f32 {
    fn from(value: Half) -> Self {
        let magnitude = u32::from(value.0 & 0x7fff);
        let number = if magnitude >= 0x7c00 {
            Self::from_bits(magnitude << 13 | 0x7f80_0000)
        } else {
            Self::from_bits(magnitude << 13) * Self::from_bits((127 + 112) << 23)
        };
        if value.0 & 0x8000 == 0 { number } else { -number }
    }
}

impl PartialEq for Half {
    fn eq(&self, other: &Self) -> bool {
        f32::from(*self) == f32::from(*other)
    }
}

impl PartialOrd for Half {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        f32::from(*self).partial_cmp(&f32::from(*other))
    }
}

impl fmt::Debug for Half {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&f32::from(*self), f)
    }
}

impl fmt::Display for Half {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&f32::from(*self), f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_found_again() {
        for bits in 0..=u16::MAX {
            let number = f32::from(Half::from_bits(bits));
            if number.is_nan() {
                assert!(f32::from(Half::from_f32(number)).is_nan());
            } else {
                assert_eq!(Half::from_f32(number).to_bits(), bits, "{number}");
            }
        }
    }

    #[test]
    fn between_two_the_nearest_and_then_the_even() {
        let around = |bits| [bits, bits + 1].map(|bits| f64::from(f32::from(Half::from_bits(bits))));
        for bits in (0..0x7bff).step_by(7) {
            let [low, high] = around(bits);
            let middle = ((low + high) / 2.0) as f32;
            assert_eq!(Half::from_f32(middle).to_bits(), bits + bits % 2);
            assert_eq!(Half::from_f32(f32::from_bits(middle.to_bits() - 1)).to_bits(), bits);
            assert_eq!(Half::from_f32(f32::from_bits(middle.to_bits() + 1)).to_bits(), bits + 1);
        }
        assert_eq!(Half::from_f32(65_519.9).to_bits(), 0x7bff);
        assert_eq!(Half::from_f32(65_520.0).to_bits(), 0x7c00);
    }
}
