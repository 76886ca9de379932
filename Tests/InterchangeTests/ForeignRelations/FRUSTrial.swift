import Diplomacy

@testable import Interchange

/// A made-up volume, and texts in which names are marked: "Ambassador [LA1|Lee]".
struct FRUSTrial {
  var volume = FRUSVolume()
  /// A day of 1960.
  var day: Int64 { volume.day }

  init(_ persons: [(id: String, name: String, description: String)] = []) {
    volume.id = "frus1960v01"
    volume.subseries = "1960–1962"
    for person in persons {
      volume.persons[person.id] = FRUSPerson(
        id: person.id, name: person.name, description: person.description, day: volume.day)
    }
  }

  /// A text of words with marks: `[LA1|Lee]`, `[LA1|Lee|from]`.
  static func text(_ marked: String) -> FRUSText {
    var text = FRUSText()
    for (index, piece) in marked.split(separator: "[", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard index > 0, let close = piece.firstIndex(of: "]") else {
        text.append(String(piece))
        continue
      }
      let fields = piece[..<close].split(separator: "|").map(String.init)
      text.begin(person: fields.first, part: fields.count > 2 ? fields[2] : nil)
      text.append(fields.count > 1 ? fields[1] : "")
      text.end()
      text.append(String(piece[piece.index(after: close)...]))
    }
    return text
  }

  /// The parties of a line, as "KEY as CAPACITY for STATE".
  func parties(_ marked: String, role: Role = .participant) -> [String] {
    var rows = RowRecords()
    return describe(
      FRUSParties(volume: volume, day: day).read(Self.text(marked), role: role, in: &rows))
  }

  /// The event that a document becomes.
  func event(
    _ head: String, participants: [String]? = nil, opening: String? = nil
  ) -> Event? {
    var document = FRUSDocument(id: "d1", number: "1", subtype: nil, line: 1)
    document.head = Self.text(head)
    document.participants = participants?.map { .init(text: Self.text($0), side: nil) }
    document.opening = opening
    var records = FRUSRecords(volume: volume)
    for case .event(let event) in records.row(of: document, withPersons: false).records {
      return event
    }
    return nil
  }

  /// The source that a document is.
  func source(_ head: String) -> Source? {
    var document = FRUSDocument(id: "d1", number: "1", subtype: nil, line: 1)
    document.head = Self.text(head)
    var records = FRUSRecords(volume: volume)
    for case .source(let source) in records.row(of: document, withPersons: false).records
    where source.within != nil {
      return source
    }
    return nil
  }

  func describe(_ all: [Participation]) -> [String] {
    all.map { part in
      let who =
        part.actor?.text.split { ":/".contains($0) }.last.map(String.init)
        ?? part.note.map { "“\($0)”" } ?? "-"
      var words = who + (part.capacity.map { " as \($0)" } ?? "")
      if case .actor(let state) = part.principal {
        words += " for \(state.text.drop { $0 != ":" }.dropFirst())"
      }
      return part.role == .participant ? words : "\(part.role): \(words)"
    }
  }
}
