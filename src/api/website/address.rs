//! Which addresses of the internet may be looked at: those that anybody else can reach too, and no others.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether an address belongs to the public internet. Loopback, private, link-local, shared, documentation, multicast and
/// reserved addresses do not, in either family and however they are wrapped into each other (IANA's registries of special
/// purpose addresses).
#[must_use]
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

const fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = matches!(
        (a, b, c),
        // This network, private use, loopback, link-local.
        (0 | 10 | 127, _, _) | (172, 16..=31, _) | (192, 168, _) | (169, 254, _)
        // Shared by carriers; protocol assignments; documentation; relays of 6to4; benchmarks.
        | (100, 64..=127, _) | (192, 0, 0 | 2) | (192, 88, 99) | (198, 18 | 19, _)
        | (198, 51, 100) | (203, 0, 113)
        // Multicast, reserved, broadcast.
        | (224..=255, _, _)
    );
    !special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    if let Some(inner) = address.to_ipv4_mapped() {
        return is_public_v4(inner);
    }
    let [a, b, c, d, e, f, g, h] = address.segments();
    // A translated address (RFC 6052) reaches whatever IPv4 address it wraps.
    if (a, b, c, d, e, f) == (0x64, 0xff9b, 0, 0, 0, 0) {
        let ([one, two], [three, four]) = (g.to_be_bytes(), h.to_be_bytes());
        return is_public_v4(Ipv4Addr::new(one, two, three, four));
    }
    // Only 2000::/3 is given out; in it stand protocol assignments with Teredo, documentation, and 6to4, which wraps too.
    let is_given_out = (a & 0xe000) == 0x2000;
    let special = match a {
        0x2001 => b < 0x200 || b == 0xdb8,
        0x2002 => true,
        0x3fff => b < 0x1000,
        _ => false,
    };
    is_given_out && !special
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(texts: &[&str], expect: bool) {
        for text in texts {
            let address: IpAddr = text.parse().unwrap();
            assert_eq!(is_public(address), expect, "{text}");
        }
    }

    #[test]
    fn the_ends_of_every_special_range_of_the_old_family() {
        check(
            &[
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.0.0",
                "169.254.169.254",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
            ],
            false,
        );
    }

    #[test]
    fn what_lies_just_beside_them_is_public() {
        check(
            &[
                "1.0.0.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "192.0.3.1",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
            ],
            true,
        );
    }

    #[test]
    fn the_new_family() {
        check(
            &[
                "::",
                "::1",
                "::2",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "100::1",
                "2001::1",
                "2001:1ff::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:0808:0808::1",
                "3fff::1",
                "4000::1",
                "64:ff9b:1::1",
                "5f00::1",
            ],
            false,
        );
        check(
            &[
                "2000::1",
                "2001:200::1",
                "2a00:1450:400f::1",
                "2606:4700::1",
                "3ffe::1",
            ],
            true,
        );
    }

    #[test]
    fn an_old_address_inside_a_new_one_counts_as_what_it_is() {
        check(
            &[
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::127.0.0.1",
                "64:ff9b::192.168.0.1",
                "::127.0.0.1",
                "::8.8.8.8",
            ],
            false,
        );
        check(&["::ffff:8.8.8.8", "64:ff9b::8.8.8.8"], true);
    }

    proptest! {
        /// The standard library's own judgement of the plain cases is never contradicted.
        #[test]
        fn nothing_the_standard_library_calls_local_is_public(bits: u32) {
            let address = Ipv4Addr::from(bits);
            let is_local = address.is_loopback() || address.is_private() || address.is_link_local()
                || address.is_broadcast() || address.is_documentation() || address.is_unspecified()
                || address.is_multicast();
            prop_assert!(!is_local || !is_public(IpAddr::V4(address)));
            let mapped = IpAddr::V6(address.to_ipv6_mapped());
            prop_assert_eq!(is_public(mapped), is_public(IpAddr::V4(address)));
        }

        #[test]
        fn only_what_is_given_out_is_public(bits: u128) {
            let address = Ipv6Addr::from(bits);
            let is_local = address.is_loopback() || address.is_unspecified() || address.is_multicast()
                || address.is_unique_local() || address.is_unicast_link_local();
            prop_assert!(!is_local || !is_public(IpAddr::V6(address)));
        }
    }
}
