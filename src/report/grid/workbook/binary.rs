//! Numbers and texts in the records of binary workbooks, least byte first.

use super::{Outcome, broken};

/// The rest of a record. Whatever would read beyond its end is refused as damage.
#[derive(Clone, Copy)]
pub(super) struct Bytes<'a> {
    rest: &'a [u8],
}

impl<'a> Bytes<'a> {
    pub(super) const fn new(rest: &'a [u8]) -> Self {
        Self { rest }
    }

    pub(super) const fn len(&self) -> usize {
        self.rest.len()
    }

    /// # Errors
    /// When there are fewer bytes, as everywhere here.
    pub(super) fn take(&mut self, count: usize) -> Outcome<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or_else(broken)?;
        self.rest = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Outcome<[u8; N]> {
        self.take(N)?.try_into().map_err(|_| broken())
    }

    pub(super) fn skip(&mut self, count: usize) -> Outcome<()> {
        self.take(count).map(|_| ())
    }

    pub(super) fn u8(&mut self) -> Outcome<u8> {
        self.array::<1>().map(|[byte]| byte)
    }

    pub(super) fn u16(&mut self) -> Outcome<u16> {
        self.array().map(u16::from_le_bytes)
    }

    pub(super) fn u24(&mut self) -> Outcome<u32> {
        let [low, middle, high] = self.array()?;
        Ok(u32::from_le_bytes([low, middle, high, 0]))
    }

    pub(super) fn u32(&mut self) -> Outcome<u32> {
        self.array().map(u32::from_le_bytes)
    }

    pub(super) fn f64(&mut self) -> Outcome<f64> {
        self.array().map(f64::from_le_bytes)
    }

    /// A number in four bytes: the upper part of a double or a whole number, and perhaps a hundredth of it.
    pub(super) fn rk(&mut self) -> Outcome<f64> {
        let bits = self.u32()?;
        // RkNumber of [MS-XLS]: bit 1 tells a whole number, bit 0 a hundredth.
        let number = if bits & 2 == 0 {
            f64::from_bits(u64::from(bits & !3) << 32)
        } else {
            f64::from(bits.cast_signed() >> 2)
        };
        Ok(if bits & 1 == 0 {
            number
        } else {
            number / 100.0
        })
    }

    /// A text of UTF-16 with its length before it, in four bytes. No length is none: `FFFFFFFF`.
    pub(super) fn wide(&mut self) -> Outcome<String> {
        let count = self.u32()?;
        if count == u32::MAX {
            return Ok(String::new());
        }
        let bytes = (count as usize).checked_mul(2).ok_or_else(broken)?;
        Ok(utf16(self.take(bytes)?))
    }
}

/// The text of UTF-16, least byte first.
pub(super) fn utf16(bytes: &[u8]) -> String {
    // An odd byte at the end belongs to no character.
    let (pairs, _) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| u16::from_le_bytes(*pair));
    char::decode_utf16(units)
        .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}
