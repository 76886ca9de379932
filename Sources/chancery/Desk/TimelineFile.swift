import Foundation
import Rendering

/// A timeline in a file of its own; a picture as SVG as it was drawn, else made by rsvg-convert.
enum TimelineFile {
  private static let endings: [String: TimelineFormat] = [
    "txt": .text, "md": .markdown, "tex": .latex, "htm": .html,
  ]

  /// The format that a file's name asks for; nil where it asks for none.
  static func format(of path: String) -> TimelineFormat? {
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    return TimelineFormat(rawValue: ending) ?? endings[ending]
  }

  /// Writes a timeline to a file, or a picture to standard output where none is named.
  static func write(_ text: String, as format: TimelineFormat, to file: OutputFile?) throws {
    // What is converted cannot be looked through any more.
    try Console.prove(text)
    let data =
      format.isConverted ? try SVGConversion.convert(text, to: format.rawValue) : Data(text.utf8)
    guard let file, !file.isStandardOutput else { return Console.picture(data) }
    try file.write(data)
  }
}
