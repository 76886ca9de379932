import Diplomacy
import Foundation

/// Reads JSON Lines, a line at a time: memory does not grow with the file.
public struct JSONLinesReader: Sendable {
  /// What the file is called in messages.
  public let file: String
  /// The number of the line read last, from 1.
  public private(set) var line = 0

  static let decoder = JSONDecoder()

  /// Makes a reader at the beginning of a file.
  public init(file: String) { self.file = file }

  /// Reads the next line; nil where it is empty.
  ///
  /// - Throws: ``InterchangeError`` with every problem of the line; the next line can still be read.
  public mutating func read(_ text: String) throws(InterchangeError) -> LocatedRecord? {
    line += 1
    return try record(Array(text.utf8))
  }

  /// Reads the next line as bytes, which have to be UTF-8; nil where it is empty.
  ///
  /// - Throws: ``InterchangeError`` with every problem of the line; the next line can still be read.
  public mutating func read(bytes: [UInt8]) throws(InterchangeError) -> LocatedRecord? {
    line += 1
    // The decoder would take text with null characters for UTF-16.
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
      throw InterchangeError(problems: [
        .init(file: file, line: line, message: "is not UTF-8; save the file as UTF-8")
      ])
    }
    return try record(bytes)
  }

  private func record(_ bytes: [UInt8]) throws(InterchangeError) -> LocatedRecord? {
    if bytes.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 || $0 == 10 }) { return nil }
    let reading = Reading(file: file)
    var record: Record?
    var isNamed = false
    do {
      let tree = try JSONLinesReader.decoder.decode(FieldTree.self, from: Data(bytes))
      isNamed = tree.has("ref")
      record = self.record(tree.on(line: line), reading)
    } catch {
      reading.note(line, "is not JSON: \(JSONFault.reason(bytes))")
    }
    try reading.finish()
    return record.map { LocatedRecord(record: $0, file: file, line: line, isNamed: isNamed) }
  }

  private func record(_ node: FieldTree, _ reading: Reading) -> Record? {
    let nouns = RecordSection.allCases.map(\.noun)
    guard case .map(var entries) = node.content,
      let place = entries.firstIndex(where: { $0.key == "record" }),
      let noun = entries[place].value.scalar
    else {
      reading.note(
        line, "a line is an object with the key \"record\": \(TextList.or(nouns))")
      return nil
    }
    guard let section = RecordSection(noun: noun) else {
      reading.note(
        line, "record \(shown(noun)) is not known\(Nearest.advice(for: noun, among: nouns))")
      return nil
    }
    entries.remove(at: place)
    return section.read(FieldTree(.map(entries), line: line), reading)
  }
}
