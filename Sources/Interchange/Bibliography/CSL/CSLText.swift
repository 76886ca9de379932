/// Texts of CSL, which may have a little markup in them: italics, small capitals, what stands above
/// or below the line.
enum CSLText {
  /// Compiled once: titles are read by the thousand.
  nonisolated(unsafe) private static let mark =
    #/<\/?(?:i|b|em|strong|sup|sub|sc)>|<span(?: [^<>]*)?>|<\/span>/#

  /// A text without its markup.
  static func plain(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "<")) ? text.replacing(mark, with: "") : text
  }
}
