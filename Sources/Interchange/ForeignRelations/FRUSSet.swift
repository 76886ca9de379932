import Diplomacy
import Foundation

/// The volumes of the Foreign Relations of the United States, read a document at a time.
final class FRUSSet: SetReader {
  private let xml: XMLReader
  private let path: String
  private var volume = FRUSVolume()
  private let work = FRUSWork()
  private var chapters: [(depth: Int, head: String)] = []
  private var depth = 0

  /// The name under which documents are known again.
  static let originName = "frus"

  /// Opens a volume.
  init(file: String) throws(XMLError) {
    path = file
    xml = try XMLReader(file: file)
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var isTEI = false
    while let event = try xml.next() {
      switch event {
      case .text: continue
      case .end:
        depth -= 1
        while let last = chapters.last, last.depth > depth { chapters.removeLast() }
      case .start(let name, let attributes):
        guard isTEI || name == "TEI" || name == "TEI.2" else {
          throw XMLError(
            file: xml.file, line: xml.line,
            reason: "has <\(name)> where <TEI> is expected: no volume of the series")
        }
        isTEI = true
        depth += 1
        if name == "teiHeader" {
          try readHeader()
        } else if name == "head" {
          try readChapter()
        } else if name == "div", isDocument(attributes) {
          try readDocument(attributes, emit, reject)
        } else if name == "div", attributes["id"] == "persons" {
          try readPersons()
        }
      }
    }
    guard isTEI else { throw XMLError(.empty(xml.file)) }
    return work.report
  }

  private func isDocument(_ attributes: [String: String]) -> Bool {
    attributes["type"] == "document"
      || ["historical-document", "editorial-note"].contains(attributes["subtype"] ?? "")
  }

  /// A chapter's heading, without its footnotes.
  private func readChapter() throws(XMLError) {
    var text = FRUSText()
    try walk { event, path in
      if case .text(let piece) = event, !path.contains("note") { text.append(piece) }
    }
    chapters.append((depth, text.text))
  }

  private func readHeader() throws(XMLError) {
    var header = FRUSHeader()
    try walk { event, path in header.take(event, path) }
    volume = header.volume
    if volume.id.isEmpty, path != "-" {
      let name = URL(fileURLWithPath: path).lastPathComponent
      volume.id = String(name.prefix { $0 != "." })
    }
  }

  private func readPersons() throws(XMLError) {
    var list = FRUSPersonList(day: volume.day)
    try walk { event, path in list.take(event, path) }
    list.add(to: &volume)
  }

  private func readDocument(
    _ attributes: [String: String],
    _ emit: (ImportedRow) throws -> Void, _ reject: (SkippedRow) throws -> Void
  ) throws {
    let number = attributes["n"]
    var document = FRUSDocument(
      id: attributes["id"] ?? number.map { "n\($0)" } ?? "", number: number,
      subtype: attributes["subtype"], line: xml.line)
    document.chapters = chapters.map(\.head)
    if let first = attributes["doc-dateTime-min"], let last = attributes["doc-dateTime-max"] {
      document.days = .init(attributes: ["from": first, "to": last], print: "")
    }
    document = try FRUSDocumentReader.read(xml, into: document)
    depth -= 1
    try work.take(document, of: volume, file: xml.file, emit, reject)
  }

  /// Reads on to the end of the element that has just begun.
  private func walk(_ body: (XMLEvent, [String]) -> Void) throws(XMLError) {
    var path: [String] = []
    while let event = try xml.next() {
      switch event {
      case .start(let name, _):
        path.append(name)
        body(event, path)
      case .text: body(event, path)
      case .end:
        if path.isEmpty {
          depth -= 1
          return
        }
        body(event, path)
        path.removeLast()
      }
    }
    throw XMLError(file: xml.file, line: xml.line, reason: "ends too early")
  }
}
