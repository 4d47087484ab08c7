/// A pattern of `LIKE … ESCAPE '\'` for texts that hold `part`, whatever it is made of. Letters of ASCII are compared
/// without regard to their case if both sides are `lower`, alike in both databases.
pub(crate) fn holding(part: &str) -> String {
    let mut pattern = String::from("%");
    for c in part.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}
