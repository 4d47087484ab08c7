use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// To which addresses messages go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// By https to public addresses.
    #[default]
    Public,
    /// Also, by http or https, to the machine itself: for tests, and for who tries things out.
    Loopback,
}

impl Reach {
    /// Whether a message may go to this address.
    pub fn admits(self, address: IpAddr) -> bool {
        is_public(address) || self == Reach::Loopback && address.to_canonical().is_loopback()
    }
}

/// Blocks of IPv4 that are not public (IANA IPv4 Special-Purpose Address Registry, RFC 6890 and its successors; multicast,
/// RFC 5771; reserved, RFC 1112): the first address, and how many bits it has in common with the others.
const PRIVATE_V4: [([u8; 4], u32); 16] = [
    ([0, 0, 0, 0], 8),
    ([10, 0, 0, 0], 8),
    ([100, 64, 0, 0], 10),
    ([127, 0, 0, 0], 8),
    ([169, 254, 0, 0], 16),
    ([172, 16, 0, 0], 12),
    ([192, 0, 0, 0], 24),
    ([192, 0, 2, 0], 24),
    ([192, 88, 99, 0], 24),
    ([192, 168, 0, 0], 16),
    ([198, 18, 0, 0], 15),
    ([198, 51, 100, 0], 24),
    ([203, 0, 113, 0], 24),
    ([224, 0, 0, 0], 4),
    ([240, 0, 0, 0], 4),
    // Public by its number, but answered by the host of a virtual machine in Azure, with what configures it.
    ([168, 63, 129, 16], 32),
];

/// Of what is global unicast (RFC 4291, 2000::/3), the blocks that are not public or lead to an IPv4 address within them:
/// protocol assignments with Teredo and benchmarking (RFC 2928), documentation (RFC 3849, RFC 9637), 6to4 (RFC 3056).
const PRIVATE_V6: [([u16; 2], u32); 4] =
    [([0x2001, 0x0000], 23), ([0x2001, 0x0db8], 32), ([0x2002, 0x0000], 16), ([0x3fff, 0x0000], 20)];

/// Whether an address is one that anybody on the internet may have, and none of a private network, of the machine
/// itself, of a provider's metadata, or of many. What is not known to be public is not.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let bits = address.to_bits();
    !PRIVATE_V4.iter().any(|(first, length)| shares(bits, Ipv4Addr::from(*first).to_bits(), *length))
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    // Everything else is loopback, unspecified, IPv4-mapped, NAT64, unique local, link-local, multicast, or not assigned.
    let [first, second, ..] = address.segments();
    let bits = u32::from(first) << 16 | u32::from(second);
    let block = |[first, second]: &[u16; 2]| u32::from(*first) << 16 | u32::from(*second);
    shares(bits, 0x2000_0000, 3) && !PRIVATE_V6.iter().any(|(first, length)| shares(bits, block(first), *length))
}

/// Whether two numbers have their first `length` bits in common.
fn shares(one: u32, other: u32, length: u32) -> bool {
    (one ^ other).leading_zeros() >= length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_public() {
        for text in ["1.1.1.1", "100.63.255.255", "100.128.0.0", "172.15.0.1", "172.32.0.1", "192.0.3.1", "198.20.0.1"]
        {
            assert!(is_public(text.parse().expect(text)), "{text}");
        }
        for text in ["2606:4700:4700::1111", "2001:200::1", "2a00:1450:4007::1", "2003::1", "3fff:1000::1"] {
            assert!(is_public(text.parse().expect(text)), "{text}");
        }
    }

    #[test]
    fn what_is_not() {
        for text in [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "100.64.0.1",
            "100.100.100.200",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.0.1",
            "168.63.129.16",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.192",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "239.1.1.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:8.8.8.8",
            "64:ff9b::7f00:1",
            "64:ff9b::8.8.8.8",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:2::1",
            "2001:db8::1",
            "2002:7f00:1::1",
            "3fff::1",
            "5f00::1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!is_public(text.parse().expect(text)), "{text}");
        }
    }

    #[test]
    fn only_the_operator_opens_the_machine_itself() {
        for (text, opened) in
            [("127.0.0.1", true), ("::1", true), ("::ffff:127.0.0.1", true), ("10.0.0.1", false), ("0.0.0.0", false)]
        {
            let address = text.parse().expect(text);
            assert_eq!((Reach::Public.admits(address), Reach::Loopback.admits(address)), (false, opened), "{text}");
        }
    }
}
