import Diplomacy
import Foundation

/// Documents of the Foreign Relations of the United States as JSON Lines, one a line, with the lists of
/// persons beside them.
final class FRUSLines: SetReader {
  private let files: [String]
  private let encoding: TextEncoding
  private let work = FRUSWork()
  private var volumes: [String: FRUSVolume] = [:]

  /// How the names of such files end.
  static let endings = [".jsonl", ".jsonl.gz", ".jsonl.xz"]

  /// Whether a file is of this form, by its name.
  static func has(_ file: String) -> Bool { endings.contains(where: file.hasSuffix) }

  init(files: [String], encoding: TextEncoding) {
    self.files = files
    self.encoding = encoding
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    // Persons first: documents name them by ids.
    let lists = try files.filter(hasPersons)
    for file in lists {
      try each(file, reject) { line, _ in
        take(person: line)
        return true
      }
    }
    for file in files where !lists.contains(file) {
      try each(file, reject) { line, number in
        let name = line.text("volume") ?? ""
        let volume = volumes[name] ?? FRUSVolume(named: name)
        volumes[name] = volume
        try work.take(
          Self.document(line, of: volume, number), of: volume, file: file, emit, reject)
        return true
      }
    }
    return work.report
  }

  /// Whether a file has persons, as its first line tells.
  private func hasPersons(_ file: String) throws -> Bool {
    var found = false
    func ignore(_ row: SkippedRow) {}
    try each(file, ignore) { line, _ in
      found = line.text("description") != nil && line.text("head") == nil
      return false
    }
    return found
  }

  /// Goes through a file's lines until the body has seen enough.
  private func each(
    _ file: String, _ reject: (SkippedRow) throws -> Void,
    _ body: (JSONLine, Int) throws -> Bool
  ) throws {
    var lines = LineReader(try InputFile(file), encoding: encoding)
    let decoder = JSONDecoder()
    while let bytes = try lines.bytes() {
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      guard let text = encoding.text(bytes) else { throw lines.fault(LineReader.reason(bytes)) }
      let data = Array(text.utf8)
      let tree = try? decoder.decode(FieldTree.self, from: Data(data))
      guard let line = tree.flatMap(JSONLine.init) else {
        let reason = tree == nil ? "is not JSON: \(JSONFault.reason(data))" : "is no object"
        try reject(SkippedRow(file: file, line: lines.line, key: nil, reason: reason))
        continue
      }
      guard try body(line, lines.line) else { return }
    }
  }

  private func take(person line: JSONLine) {
    guard let id = line.text("id"), let name = line.text("name"), let of = line.text("volume")
    else { return }
    var volume = volumes[of] ?? FRUSVolume(named: of)
    if volume.persons[id] == nil {
      volume.persons[id] = FRUSPerson(
        id: id, name: name, description: line.text("description") ?? "", day: volume.day)
    }
    volumes[of] = volume
  }

  private static func document(
    _ line: JSONLine, of volume: FRUSVolume, _ number: Int
  ) -> FRUSDocument {
    var document = FRUSDocument(
      id: line.text("id") ?? "", number: line.text("n"), subtype: line.text("subtype"),
      line: number)
    document.head = words(line.text("head"))
    document.places = line.texts("places")
    let dates = line.lines("dates")
    document.date = dates.first.map { date in
      .init(attributes: date.scalars, print: date.text("text") ?? "")
    }
    document.hasMoreDates = dates.count > 1
    document.subjects = line.texts("subject")
    document.sourceNote = line.text("source")
    document.summary = line.text("summary")
    document.opening = opening(line.text("text_head") ?? "")
    document.mentions = line.texts("persons_mentioned").count
    for part in ["from", "to"] {
      for party in line.lines(part) {
        guard let name = party.text("text") else { continue }
        let isMarked = document.head.mark(name, person: party.text("person_id"), part: part)
        if isMarked { continue }
        var text = words(name)
        text.mark(name, person: party.text("person_id"))
        if part == "from" {
          document.senders.append(text)
        } else {
          document.addressees.append(text)
        }
      }
    }
    let participants = line.lines("participants")
    if !participants.isEmpty { take(participants, into: &document, volume) }
    return document
  }

  private static func take(
    _ lines: [JSONLine], into document: inout FRUSDocument, _ volume: FRUSVolume
  ) {
    var items: [FRUSDocument.Item] = []
    var group: String?
    var side: String?
    for line in lines {
      if let head = line.text("group"), head != group {
        group = head
        document.note(listHead: head)
        side = FRUSDocument.isSide(listHead: head) ? head : nil
      }
      var text = words(line.text("text"))
      for id in line.texts("person_ids") {
        guard let person = volume.persons[id] else { continue }
        mark(person, in: &text)
      }
      // The lines do not say what is printed apart.
      let isBody =
        text.text.firstMatch(of: #/(?:Side|Embassy|Delegation|Department of State)$/#) != nil
      if let found = FRUSDocument.side(text, isApart: isBody) {
        side = found
      } else if !text.isEmpty {
        items.append(.init(text: text, side: side))
      }
    }
    document.participants = items
  }

  /// Marks a person's name in a line that names it in full, or by its last words: "Governor Harriman".
  private static func mark(_ person: FRUSPerson, in text: inout FRUSText) {
    let names = person.name.split(separator: " ").map(String.init)
    for first in names.indices {
      for last in names.indices.reversed() where last >= first {
        let name = names[first...last].joined(separator: " ").trimmingCharacters(in: [","])
        if name.count > 2, text.mark(name, person: person.id) { return }
      }
    }
  }

  private static func words(_ text: String?) -> FRUSText {
    var words = FRUSText()
    words.append(text ?? "")
    return words
  }

  /// The first words of a text, without an editors' omission and a salutation before them.
  private static func opening(_ text: String) -> String? {
    let bare = text.replacing(#/^(?:\s*\[[^\]]*\])+\s*/#, with: "")
      .replacing(#/^Dear [^:,]{1,60}[:,]\s*/#, with: "")
    // Of some the source note stands before the text.
    return FRUSDocument.isOpening(bare) && !bare.hasPrefix("Source: ") ? bare : nil
  }
}

/// An object of a line of JSON, its values by their keys.
private struct JSONLine {
  private var values: [String: FieldTree] = [:]

  init?(_ tree: FieldTree) {
    guard case .map(let entries) = tree.content else { return nil }
    for entry in entries { values[entry.key] = entry.value }
  }

  /// A text that is not empty.
  func text(_ key: String) -> String? {
    values[key]?.scalar.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The texts of a list.
  func texts(_ key: String) -> [String] {
    guard case .list(let items) = values[key]?.content else { return [] }
    return items.compactMap(\.scalar).filter { !$0.isEmpty }
  }

  /// The objects of a list.
  func lines(_ key: String) -> [JSONLine] {
    guard case .list(let items) = values[key]?.content else { return [] }
    return items.compactMap { JSONLine($0) }
  }

  /// All that is a single value.
  var scalars: [String: String] { values.compactMapValues(\.scalar) }
}
