import Diplomacy

/// A person whom PLOVER names for a body of states, with or without the office before the name.
struct PLOVERPerson {
  /// The name without the office.
  let name: String
  /// The office as written; nil where there is none.
  let office: String?
  private let body: String

  /// Reads a name that stands for a body; nil where it is no person's.
  init?(body: String?, named text: String) {
    guard body == "IGO" else { return nil }
    self.body = "IGO"
    let end = Self.titles.compactMap { text.ranges(of: $0).last?.upperBound }.max()
    name = end.map { CodedCells.trimmed(text[$0...]) } ?? text
    office = end.map { CodedCells.trimmed(text[..<$0]) }
    // Without an office before it a name has to look like one: two or three words, none of a body.
    let words = name.split(separator: " ")
    let isPlain = words.allSatisfy { word in
      word.first?.isUppercase == true && !word.dropFirst().contains(where: \.isUppercase)
    }
    guard (2...3).contains(words.count), isPlain,
      ICEWSActor(name: name, country: nil, sectors: []).kind == .person
    else { return nil }
  }

  /// The key of the person, whose record is added to the row.
  func add(to row: inout RowRecords) -> Ref {
    let identifier = Identifier(scheme: "plover-actor", value: "\(body)|\(name)")
    return row.add(identifier) { key in
      Actor(ref: key, kind: .person, names: [Name(name)], identifiers: [identifier])
    }
  }

  private static let titles = ["Secretary-General ", "Secretary General "]
}
