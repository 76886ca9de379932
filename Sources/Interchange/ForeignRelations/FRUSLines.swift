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
        let name = line["volume"]?.words ?? ""
        let volume = volumes[name] ?? FRUSVolume(named: name)
        volumes[name] = volume
        let document = Self.document(line, of: volume, number)
        try work.take(document, of: volume, file: file, { try emit($0.keepingHours) }, reject)
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
      found = line["description"]?.words != nil && line["head"]?.words == nil
      return false
    }
    return found
  }

  /// Goes through a file's lines until the body has seen enough.
  private func each(
    _ file: String, _ reject: (SkippedRow) throws -> Void,
    _ body: (FieldTree, Int) throws -> Bool
  ) throws {
    var lines = LineReader(try InputFile(file), encoding: encoding)
    let decoder = JSONDecoder()
    while let bytes = try lines.bytes() {
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      guard let text = encoding.text(bytes) else { throw lines.fault(LineReader.reason(bytes)) }
      let data = Array(text.utf8)
      let tree = try? decoder.decode(FieldTree.self, from: Data(data))
      guard let line = tree, case .map = line.content else {
        let reason = tree == nil ? "is not JSON: \(JSONFault.reason(data))" : "is no object"
        try reject(SkippedRow(file: file, line: lines.line, key: nil, reason: reason))
        continue
      }
      guard try body(line, lines.line) else { return }
    }
  }

  private func take(person line: FieldTree) {
    guard let id = line["id"]?.words, let name = line["name"]?.words, let of = line["volume"]?.words
    else { return }
    var volume = volumes[of] ?? FRUSVolume(named: of)
    if volume.persons[id] == nil {
      volume.persons[id] = FRUSPerson(
        id: id, name: name, description: line["description"]?.words ?? "", day: volume.day)
    }
    volumes[of] = volume
  }

  private static func document(
    _ line: FieldTree, of volume: FRUSVolume, _ number: Int
  ) -> FRUSDocument {
    var document = FRUSDocument(
      id: line["id"]?.words ?? "", number: line["n"]?.words, subtype: line["subtype"]?.words,
      line: number)
    document.head = words(line["head"]?.words)
    document.places = texts(line["places"])
    let dates = line["dates"]?.items ?? []
    document.date = dates.first.map { date in
      .init(attributes: scalars(date), print: date["text"]?.words ?? "")
    }
    document.hasMoreDates = dates.count > 1
    document.subjects = texts(line["subject"])
    document.sourceNote = line["source"]?.words
    if let source = document.sourceNote, !source.hasPrefix("Source:") {
      document.medium = FRUSForm.medium(reference: source)
    }
    document.summary = line["summary"]?.words
    document.opening = opening(line["text_head"]?.words ?? "")
    document.mentions = texts(line["persons_mentioned"]).count
    for part in ["from", "to"] {
      for party in line[part]?.items ?? [] {
        guard let name = party["text"]?.words else { continue }
        let isMarked = document.head.mark(name, person: party["person_id"]?.words, part: part)
        if isMarked { continue }
        var text = words(name)
        text.mark(name, person: party["person_id"]?.words)
        if part == "from" {
          document.senders.append(text)
        } else {
          document.addressees.append(text)
        }
      }
    }
    let participants = line["participants"]?.items ?? []
    if !participants.isEmpty { take(participants, into: &document, volume) }
    return document
  }

  private static func take(
    _ lines: [FieldTree], into document: inout FRUSDocument, _ volume: FRUSVolume
  ) {
    var roll = FRUSRoll()
    roll.begin()
    var group: String?
    for line in lines {
      if let head = line["group"]?.words, head != group {
        group = head
        document.note(listHead: head)
        roll.head(head)
      }
      var text = words(line["text"]?.words)
      for id in texts(line["person_ids"]) {
        guard let person = volume.persons[id] else { continue }
        mark(person, in: &text)
      }
      // The lines do not say what is printed apart.
      let isBody = text.text.firstMatch(of: Self.body) != nil
      roll.add(text, isApart: isBody)
    }
    roll.close()
    document.participants = roll.items
  }

  private static let juniors: Set<String> = ["Jr.", "Sr.", "II", "III", "IV"]

  /// Marks a person's name in a line that names it in full, or by its last words: "Governor Harriman".
  private static func mark(_ person: FRUSPerson, in text: inout FRUSText) {
    var names = person.name.split(separator: " ").map { $0.trimmingCharacters(in: [","]) }
    while let last = names.last, names.count > 1, Self.juniors.contains(last) { names.removeLast() }
    guard let given = names.first, let surname = names.last else { return }
    // What ends with the surname counts first, also in capitals: another may have the same given name.
    for surname in [surname, surname.uppercased()] {
      let whole = names.dropLast() + [surname]
      if text.mark(whole.joined(separator: " "), person: person.id) { return }
      // The line may leave out what stands between the first name and the last.
      if names.count > 2, text.mark("\(given) \(surname)", person: person.id) { return }
      for first in whole.indices.dropFirst() {
        let name = whole[first...].joined(separator: " ")
        if name.count > 2, text.mark(name, person: person.id) { return }
      }
    }
    for first in names.indices {
      for last in names.indices.dropLast().reversed() where last >= first {
        let name = names[first...last].joined(separator: " ")
        guard name.count > 2, !isOfAnother(name, in: text.text) else { continue }
        if text.mark(name, person: person.id) { return }
      }
    }
  }

  /// Whether a part of a name stands before another name: "Robert" in "Robert Giles".
  private static func isOfAnother(_ name: String, in text: String) -> Bool {
    guard let range = text.range(of: name) else { return false }
    let rest = text[range.upperBound...]
    return rest.first == " " && rest.dropFirst().first?.isUppercase == true
  }

  private static func texts(_ list: FieldTree?) -> [String] {
    (list?.items ?? []).compactMap(\.words)
  }

  /// All that is a single value.
  private static func scalars(_ object: FieldTree) -> [String: String] {
    guard case .map(let entries) = object.content else { return [:] }
    return Dictionary(
      entries.compactMap { entry in entry.value.scalar.map { (entry.key, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private static func words(_ text: String?) -> FRUSText {
    var words = FRUSText()
    words.append(text ?? "")
    return words
  }

  /// The first words of a text, without an editors' omission and a salutation before them.
  private static func opening(_ text: String) -> String? {
    let bare = text.replacing(Self.omission, with: "")
      .replacing(Self.salutation, with: "")
    // Of some the source note stands before the text.
    return FRUSDocument.isOpening(bare) && !bare.hasPrefix("Source: ") ? bare : nil
  }
}

extension ImportedRow {
  /// The row, whose event keeps the hours that the volume itself has and the lines do not.
  fileprivate var keepingHours: ImportedRow {
    var row = self
    for case .event(let event) in records where event.time == nil {
      row.untold.formUnion(["time", "zone"])
    }
    return row
  }
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSLines {
  nonisolated(unsafe) private static let body = #/(?:Side|Embassy|Delegation|Department of State)$/#
  nonisolated(unsafe) private static let omission = #/^(?:\s*\[[^\]]*\])+\s*/#
  nonisolated(unsafe) private static let salutation = #/^Dear [^:,]{1,60}[:,]\s*/#
}
