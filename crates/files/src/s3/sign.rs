use calendar::Timestamp;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// What is signed of a request (AWS Signature Version 4).
pub struct Signed<'a> {
    pub method: &'a str,
    /// Path, not yet encoded.
    pub path: &'a str,
    /// Names and values, not yet encoded.
    pub query: &'a [(&'a str, &'a str)],
    /// Headers in lower case, sorted, with `host`.
    pub headers: &'a [(&'a str, &'a str)],
    /// SHA-256 of the body, in hexadecimal digits.
    pub body: &'a str,
}

/// Who signs.
pub struct Signer<'a> {
    pub access_key: &'a str,
    pub secret_key: &'a str,
    pub region: &'a str,
}

/// A point in time as it is signed: `20261122T070000Z`.
pub fn stamp(now: Timestamp) -> String {
    let digits: String = now.to_string().chars().take(19).filter(|c| !matches!(c, '-' | ':')).collect();
    digits + "Z"
}

impl Signer<'_> {
    /// The header `Authorization` of a request at the time `stamp`.
    pub fn authorization(&self, signed: &Signed<'_>, stamp: &str) -> String {
        let day = stamp.get(..8).unwrap_or(stamp);
        let scope = format!("{day}/{}/s3/aws4_request", self.region);
        let names = signed.headers.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(";");
        let headers: String = signed.headers.iter().map(|(name, value)| format!("{name}:{}\n", value.trim())).collect();
        let canonical =
            [signed.method, &encoded(signed.path, true), &query(signed.query), &headers, &names, signed.body]
                .join("\n");
        let to_sign =
            format!("AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{}", hex::encode(Sha256::digest(canonical.as_bytes())));
        let parts = [day, self.region, "s3", "aws4_request", &to_sign];
        let signature = parts.iter().fold(format!("AWS4{}", self.secret_key).into_bytes(), |key, part| mac(&key, part));
        let signature = hex::encode(signature);
        format!("AWS4-HMAC-SHA256 Credential={}/{scope}, SignedHeaders={names}, Signature={signature}", self.access_key)
    }
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    // HMAC takes keys of any length; there is nothing that could fail.
    Hmac::<Sha256>::new_from_slice(key)
        .map(|mut mac| {
            mac.update(text.as_bytes());
            mac.finalize().into_bytes().to_vec()
        })
        .unwrap_or_default()
}

/// A query as it is signed and sent: encoded and sorted.
pub fn query(query: &[(&str, &str)]) -> String {
    let mut pairs: Vec<String> =
        query.iter().map(|(name, value)| format!("{}={}", encoded(name, false), encoded(value, false))).collect();
    pairs.sort();
    pairs.join("&")
}

/// Everything but letters, digits and `-._~` as `%XX`; slashes of a path stay.
pub fn encoded(text: &str, is_path: bool) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
            b'/' if is_path => "/".to_owned(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIGNER: Signer<'_> = Signer {
        access_key: "AKIAIOSFODNN7EXAMPLE",
        secret_key: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        region: "us-east-1",
    };
    const EMPTY: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    const HOST: (&str, &str) = ("host", "examplebucket.s3.amazonaws.com");
    const DATE: (&str, &str) = ("x-amz-date", "20130524T000000Z");

    fn signature(signed: &Signed<'_>) -> String {
        let header = SIGNER.authorization(signed, "20130524T000000Z");
        header.rsplit_once("Signature=").map(|(_, signature)| signature.to_owned()).unwrap_or_default()
    }

    /// The examples of "Signature Calculations for the Authorization Header", Amazon S3 API reference.
    #[test]
    fn the_signatures_are_those_of_the_reference() {
        let content = ("x-amz-content-sha256", EMPTY);
        let get = Signed {
            method: "GET",
            path: "/test.txt",
            query: &[],
            headers: &[HOST, ("range", "bytes=0-9"), content, DATE],
            body: EMPTY,
        };
        assert_eq!(signature(&get), "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
        let body = "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072";
        let put = Signed {
            method: "PUT",
            path: "/test$file.text",
            query: &[],
            headers: &[
                ("date", "Fri, 24 May 2013 00:00:00 GMT"),
                HOST,
                ("x-amz-content-sha256", body),
                DATE,
                ("x-amz-storage-class", "REDUCED_REDUNDANCY"),
            ],
            body,
        };
        assert_eq!(signature(&put), "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
        let list = Signed {
            method: "GET",
            path: "/",
            query: &[("prefix", "J"), ("max-keys", "2")],
            headers: &[HOST, content, DATE],
            body: EMPTY,
        };
        assert_eq!(signature(&list), "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    #[test]
    fn the_time_is_written_as_it_is_signed() {
        let at: Timestamp = "2026-11-22T07:08:09.123456Z".parse().expect("a timestamp");
        assert_eq!(stamp(at), "20261122T070809Z");
    }
}
