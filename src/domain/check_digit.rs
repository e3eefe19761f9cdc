//! Check digits: all of them weighted sums modulo 11, with the check digit last.
//!
//! The rules and the numbers they were tried on are those of the registers: Norwegian organization and bank account
//! numbers, Danish CVR numbers, and Finnish business ids.

use crate::text::Message;

/// Weights of the first eight digits of a Norwegian organization number.
pub(super) const ORG_NUMBER: &[u32] = &[3, 2, 7, 6, 5, 4, 3, 2];
/// Weights of the first seven digits of a Danish CVR number.
pub(super) const CVR: &[u32] = &[2, 7, 6, 5, 4, 3, 2];
/// Weights of the first seven digits of a Finnish business id.
pub(super) const Y_TUNNUS: &[u32] = &[7, 9, 10, 5, 8, 4, 2];
/// Weights of the first ten digits of a Norwegian bank account number.
const BBAN: &[u32] = &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/// What is doubtful about a text of digits whose last digit is the check digit of the others; other characters in it are
/// ignored.
pub(super) fn doubts(text: &str, weights: &[u32]) -> Vec<Message> {
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    // 000000000 and 999999999 pass the sum (contract, section 14).
    if all_the_same(&digits) {
        return vec![Message::new("domain-all-same-digits")];
    }
    mismatch(&digits, weights).into_iter().collect()
}

/// The same for a Norwegian bank account. Where its fifth and sixth digits are zero, only the last five digits count
/// (the exception in ECBS TR 201).
pub(super) fn account_doubts(digits: &str) -> Vec<Message> {
    match digits.get(4..6) {
        // Noughts alone pass every check, and are no account.
        Some("00") if digits.chars().any(|digit| digit != '0') => {
            let tail: Vec<u32> = digits
                .chars()
                .skip(6)
                .filter_map(|c| c.to_digit(10))
                .collect();
            mismatch(&tail, &BBAN[6..]).into_iter().collect()
        }
        _ => doubts(digits, BBAN),
    }
}

fn all_the_same(digits: &[u32]) -> bool {
    digits.windows(2).all(|pair| pair[0] == pair[1])
}

fn mismatch(digits: &[u32], weights: &[u32]) -> Option<Message> {
    let (&found, body) = digits.split_last()?;
    match expected(body, weights) {
        Some(expected) if expected == found => None,
        Some(expected) => Some(
            Message::new("domain-check-digit")
                .with("expected", expected.to_string())
                .with("found", found.to_string()),
        ),
        None => Some(Message::new("domain-check-digit-none")),
    }
}

/// The check digit that belongs to these digits; `None` where the sum leaves 10, since such numbers are never issued.
fn expected(digits: &[u32], weights: &[u32]) -> Option<u32> {
    let sum: u32 = digits
        .iter()
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum();
    match sum % 11 {
        0 => Some(0),
        // Eleven less one is 10, which is no digit.
        1 => None,
        rest => Some(11 - rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(found: Vec<Message>, expect: &str) {
        let told: Vec<String> = found
            .iter()
            .map(|message| {
                let values: Vec<String> = message
                    .arguments()
                    .iter()
                    .map(|(_, value)| format!("{value:?}"))
                    .collect();
                format!("{} {}", message.id(), values.join(" "))
                    .trim()
                    .to_owned()
            })
            .collect();
        assert_eq!(told.join("; "), expect);
    }

    #[test]
    fn the_numbers_of_the_registers_pass() {
        for number in [
            "918713867",
            "923609016",
            "984851006",
            "974760673",
            "912660680",
            "915501680",
            "818511752",
            "810004622",
            "988077917",
            "918035443",
            "311122339",
            "314455665",
            "317788991",
            "313007006",
            "211122331",
            "313496058",
            "311780352",
        ] {
            check(doubts(number, ORG_NUMBER), "");
        }
        for number in ["13585628", "10150817", "38292188", "37978833"] {
            check(doubts(number, CVR), "");
        }
        for number in ["2077474-0", "0112038-9", "1234567-1"] {
            check(doubts(number, Y_TUNNUS), "");
        }
        for number in ["86011117947", "12345678903"] {
            check(account_doubts(number), "");
        }
    }

    #[test]
    fn examples_that_fail_are_told_which_digit_it_should_be() {
        let digit = |expected: u8, found: u8| {
            format!("domain-check-digit Text(\"{expected}\") Text(\"{found}\")")
        };
        check(doubts("987654321", ORG_NUMBER), &digit(5, 1));
        check(doubts("987654322", ORG_NUMBER), &digit(5, 2));
        check(doubts("123456789", ORG_NUMBER), &digit(5, 9));
        check(doubts("112233445", ORG_NUMBER), "domain-check-digit-none");
        check(doubts("12345678", CVR), &digit(4, 8));
        check(doubts("1234567-8", Y_TUNNUS), &digit(1, 8));
        check(account_doubts("12345678901"), &digit(3, 1));
        check(account_doubts("12345678910"), &digit(1, 0));
        assert_eq!(account_doubts("00000000000").len(), 1, "noughts alone");
        for number in ["776655441", "987123456", "991812633"] {
            assert_eq!(doubts(number, ORG_NUMBER).len(), 1, "{number}");
        }
        for number in ["87654321", "28671339"] {
            assert_eq!(doubts(number, CVR).len(), 1, "{number}");
        }
    }

    #[test]
    fn repeated_digits_are_doubted_although_their_sum_fits() {
        for number in ["000000000", "999999999"] {
            check(doubts(number, ORG_NUMBER), "domain-all-same-digits");
        }
    }

    #[test]
    fn an_account_with_zeros_in_the_middle_is_checked_by_its_last_digits() {
        // 1 2 3 4 weighted 5 4 3 2 give 30, which leaves 8: the check digit is 3.
        check(account_doubts("99990012343"), "");
        check(
            account_doubts("99990012344"),
            "domain-check-digit Text(\"3\") Text(\"4\")",
        );
    }
}
