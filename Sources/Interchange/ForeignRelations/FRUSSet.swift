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
    var words = ""
    var type: String?
    var found = FRUSVolume()
    try walk { event, path in
      switch event {
      case .start(_, let attributes):
        words = ""
        type = attributes["type"]
      case .text(let piece): if words.utf8.count < 10_000 { words += piece }
      case .end(let name):
        let text = TextTokens.tidy(words)
        words = ""
        guard !text.isEmpty else { return }
        switch (name, type) {
        case ("title", "complete"): found.title = text
        case ("title", "subseries"):
          found.subseries = text.replacing(Self.hyphen) { "\($0.1)–\($0.2)" }
        case ("title", "volumenumber"): found.number = text
        case ("title", _) where found.title.isEmpty && path.contains("titleStmt"):
          found.title = text
        case ("editor", _): found.editors.append(text)
        case ("publisher", _): found.publisher = text
        case ("pubPlace", _): found.place = text
        case ("date", _) where path.contains("publicationStmt"):
          found.year = text.firstMatch(of: Self.year).map { String($0.0) }
        case ("idno", "frus"): found.id = text
        case ("idno", "isbn-13"): found.isbn = text
        default: break
        }
      }
    }
    volume = found
    if volume.id.isEmpty, path != "-" {
      let name = URL(fileURLWithPath: path).lastPathComponent
      volume.id = String(name.prefix { $0 != "." })
    }
  }

  private func readPersons() throws(XMLError) {
    var id: String?
    var name = FRUSText()
    var rest = FRUSText()
    let day = volume.day
    var found: [String: FRUSPerson] = [:]
    try walk { event, path in
      switch event {
      case .start("item", _):
        id = nil
        name = FRUSText()
        rest = FRUSText()
      case .start("persName", let attributes): id = id ?? attributes["id"]
      case .text(let piece):
        guard path.contains("item"), !path.contains("note") else { return }
        if path.contains("persName"), rest.isEmpty {
          name.append(piece)
        } else {
          rest.append(piece)
        }
      case .end("item"):
        guard let key = id, !name.isEmpty, found[key] == nil else { return }
        found[key] = FRUSPerson(id: key, name: name.text, description: rest.text, day: day)
      case .start, .end: break
      }
    }
    volume.persons.merge(found) { first, _ in first }
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

// Patterns are made once: making one costs more than looking for it.
extension FRUSSet {
  nonisolated(unsafe) private static let hyphen = #/(\d)-(\d)/#
  nonisolated(unsafe) private static let year = #/\b1[89]\d\d\b|\b20\d\d\b/#
}
