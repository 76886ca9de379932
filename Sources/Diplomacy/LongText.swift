/// Text from a file, cut for a message: a megabyte of it would hide what is said of it.
public enum LongText {
  /// How many characters a line of a message may have.
  static let most = 600
  /// How many of them are kept of its end, where a message says what to do.
  private static let end = 200

  /// A line without its middle, where it is a very long one.
  public static func cut(_ text: String) -> String {
    guard text.utf8.count > most, text.unicodeScalars.count > most else { return text }
    let scalars = text.unicodeScalars
    return String(scalars.prefix(most - end - 1)) + "…" + String(scalars.suffix(end))
  }
}
