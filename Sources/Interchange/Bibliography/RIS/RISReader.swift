import Diplomacy

/// Reads RIS: a tag of two letters a line, records from TY to ER.
///
/// A line without a tag goes on with the value before it.
struct RISReader {
  private let text: String
  private let reading: Reading

  init(_ text: String, _ reading: Reading) {
    self.text = text
    self.reading = reading
  }

  /// Reads the records; what is wrong with the file is noted in the reading.
  ///
  /// Words outside of records, as databases write them before the first and number them, are
  /// skipped and counted where there are records.
  func read(into items: inout BibliographicItems) {
    var record: RISRecord?
    var outside: (line: Int, count: Int, words: String)?
    defer {
      if let outside {
        if items.isUntouched {
          reading.note(
            outside.line, "\(outside.words) stands outside of a record, which begins with TY")
        } else {
          items.remark(
            outside.line,
            "\(outside.count == 1 ? "a line" : "\(outside.count) lines") outside of records, of "
              + "which this is the first, \(outside.count == 1 ? "is" : "are") left out")
        }
      }
    }
    var rest = text[...]
    var number = 0
    while !rest.isEmpty {
      // A return and a line feed are one break, whatever the file has.
      let line = rest.prefix { !$0.isNewline }
      rest = rest[line.endIndex...].dropFirst()
      number += 1
      guard let (tag, value) = Self.tagged(line) else {
        let words = line.trimmedOfSpace
        if words.isEmpty { continue }
        if record?.goOn(words) != true {
          outside = outside.map { ($0.line, $0.count + 1, $0.words) } ?? (number, 1, shown(words))
        }
        continue
      }
      switch (tag, record) {
      case ("TY", let open?):
        reading.note(
          open.line,
          "the record that begins here is not closed: ER is missing before line \(number)")
        record = RISRecord(type: value, line: number)
      case ("TY", nil): record = RISRecord(type: value, line: number)
      case ("ER", let open?):
        items.append(open.item(&items))
        record = nil
      case (_, nil): reading.note(number, "\(tag) stands outside of a record, which begins with TY")
      case (_, .some): record?.add(tag, value)
      }
    }
    if let record {
      reading.note(record.line, "the record that begins here is not closed: ER is missing")
    }
  }

  /// The tag and the value of a line such as `AU  - Putnam, Robert D.`.
  private static func tagged(_ line: Substring) -> (tag: String, value: String)? {
    let scalars = Array(line.unicodeScalars.prefix(8))
    guard scalars.count >= 5, ("A"..."Z").contains(scalars[0]),
      ("A"..."Z").contains(scalars[1]) || ("0"..."9").contains(scalars[1])
    else { return nil }
    // Two spaces stand before the dash; some programs write one.
    let dash = scalars.dropFirst(2).prefix { $0 == " " }.count + 2
    guard dash > 2, dash < 6, dash < scalars.count, scalars[dash] == "-",
      dash + 1 == scalars.count || scalars[dash + 1] == " "
    else { return nil }
    let value = line.unicodeScalars.dropFirst(dash + 1)
    return (String(String.UnicodeScalarView(scalars.prefix(2))), String(value).trimmedOfSpace)
  }
}

/// The lines of one record.
struct RISRecord {
  let type: String
  let line: Int
  private(set) var values: [String: [String]] = [:]
  private var order: [String] = []

  init(type: String, line: Int) {
    self.type = type
    self.line = line
  }

  mutating func add(_ tag: String, _ value: String) {
    if values[tag] == nil { order.append(tag) }
    values[tag, default: []].append(value)
    last = tag
  }

  private var last: String?

  /// Adds words to the value before them; false where there is none.
  mutating func goOn(_ words: String) -> Bool {
    guard let last, let count = values[last]?.count, count > 0 else { return false }
    values[last]?[count - 1] += " \(words)"
    return true
  }

  /// The tags in the order in which they came first.
  var tags: [String] { order }
}

extension StringProtocol {
  /// The text without the spaces and tabs at its ends.
  var trimmedOfSpace: String {
    var text = unicodeScalars[...]
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(String.UnicodeScalarView(text))
  }
}
