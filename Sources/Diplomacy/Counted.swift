/// Numbers of things in English.
public enum Counted {
  /// "1 source", "2 entries".
  public static func words(_ count: Int, _ noun: String) -> String {
    "\(count) \(count == 1 ? noun : plural(of: noun))"
  }

  /// "reports", "treaties"; what ends in s is left as it is.
  public static func plural(of noun: String) -> String {
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
      return noun.dropLast() + "ies"
    }
    return noun.hasSuffix("s") ? noun : noun + "s"
  }
}
