import Foundation

/// The text of a registered copy: a plain text, Markdown, HTML, XML or PDF file.
public enum RegisteredText {
  /// No text of more bytes is searched.
  private static let most = 64 << 20

  /// What a file holds.
  enum Format: Hashable {
    case text, markdown, html, xml, pdf
  }

  /// Reads what the file says, without what marks it up.
  ///
  /// - Complexity: O(n) in the file.
  public static func read(_ path: String) throws(TextFileError) -> String {
    let file = try RegularFile(path)
    let data = try file.all(limit: most)
    switch format(path, data) {
    case .pdf: return try PDFText.read(path)
    case .html: return try HTMLText.read(data, path: path)
    case .xml: return try XMLText.read(path)
    case .markdown: return MarkdownText.plain(try decoded(data, path))
    case .text: return try decoded(data, path)
    }
  }

  /// What a file holds, by its name, else by how it begins.
  static func format(_ path: String, _ data: Data) -> Format {
    let start = String(decoding: data.prefix(1_000), as: UTF8.self).lowercased()
    if start.hasPrefix("%pdf-") { return .pdf }
    switch URL(fileURLWithPath: path).pathExtension.lowercased() {
    case "html", "htm", "xhtml": return .html
    case "md", "markdown": return .markdown
    case "xml", "tei": return start.contains("<html") ? .html : .xml
    case "txt", "text": return .text
    default: break
    }
    if start.contains("<!doctype html") || start.contains("<html") { return .html }
    return start.hasPrefix("<?xml") ? .xml : .text
  }

  /// The text of bytes: UTF-8 or UTF-16, else the usual encoding of older Western files.
  private static func decoded(_ data: Data, _ path: String) throws(TextFileError) -> String {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]),
      let text = String(data: data, encoding: .utf16)
    {
      return text
    }
    guard !data.contains(0) else {
      throw TextFileError(
        file: path,
        reason: "is no text; texts, Markdown, HTML, XML and PDF files can be searched")
    }
    if let text = String(data: data, encoding: .utf8) { return text }
    guard let text = String(data: data, encoding: .windowsCP1252) else {
      throw TextFileError(file: path, reason: "is in an encoding that is not known; make it UTF-8")
    }
    return text
  }
}
