//! Numbers that pass their check and belong to nobody: Norwegian ones from the range for synthetic data (first digit 2 or
//! 3), Danish and Finnish ones from ranges that are not given out (first digit 9).

use crate::sandbox::dice::Dice;

/// An organization number of nine digits.
pub(crate) fn norwegian(dice: &mut Dice) -> u32 {
    loop {
        let stem = dice.between(2, 3) * 10_000_000 + dice.below(10_000_000);
        if let Some(check) = check_digit(stem, &[3, 2, 7, 6, 5, 4, 3, 2]) {
            return stem * 10 + check;
        }
    }
}

/// Whether nine digits pass the Norwegian check.
pub(crate) fn is_norwegian(id: &str) -> bool {
    let Ok(number) = id.parse::<u32>() else {
        return false;
    };
    id.len() == 9
        && id.bytes().all(|byte| byte.is_ascii_digit())
        && check_digit(number / 10, &[3, 2, 7, 6, 5, 4, 3, 2]) == Some(number % 10)
}

/// A CVR number of eight digits.
pub(crate) fn danish(dice: &mut Dice) -> String {
    loop {
        let stem = 9_000_000 + dice.below(1_000_000);
        if let Some(check) = check_digit(stem, &[2, 7, 6, 5, 4, 3, 2]) {
            return format!("{stem}{check}");
        }
    }
}

/// A Y-tunnus: seven digits, a hyphen, a check digit.
pub(crate) fn finnish(dice: &mut Dice) -> String {
    loop {
        let stem = 9_000_000 + dice.below(1_000_000);
        if let Some(check) = check_digit(stem, &[7, 9, 10, 5, 8, 4, 2]) {
            return format!("{stem}-{check}");
        }
    }
}

/// The digit that makes the weighted sum a multiple of 11; `None` where that would be 10 (such numbers are not given out).
fn check_digit(stem: u32, weights: &[u32]) -> Option<u32> {
    let mut rest = stem;
    let mut sum = 0;
    // From the right, where a remainder by ten begins.
    for weight in weights.iter().rev() {
        sum += weight * (rest % 10);
        rest /= 10;
    }
    match sum % 11 {
        0 => Some(0),
        1 => None,
        remainder => Some(11 - remainder),
    }
}
