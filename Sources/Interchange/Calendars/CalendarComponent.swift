/// A component of a calendar: the lines between BEGIN and END, without those of components in it.
struct CalendarComponent: Sendable {
  /// The line on which it begins.
  let line: Int
  /// Its lines.
  var lines: [ContentLine] = []
  /// The names of what is within it: alarms.
  var inner: [String] = []

  /// What it was read from, without what is within it, for a person to mend.
  var text: String {
    (["BEGIN:VEVENT"] + lines.map(\.whole) + ["END:VEVENT"]).joined(separator: "\n")
  }

  /// The UID by which other components name it; nil where it has none.
  var uid: String? {
    guard let uid = first("UID")?.text.trimmed, !uid.isEmpty else { return nil }
    return uid
  }

  /// Which occurrence of a repeated event it changes, as written; nil where it is no such change.
  var occurrence: String? { first("RECURRENCE-ID")?.value.trimmed }

  /// Which version of the event it is.
  var sequence: Int { first("SEQUENCE").flatMap { Int($0.value.trimmed) } ?? 0 }

  /// A sum of what it says, which only holds within this run.
  var sum: Int {
    var hasher = Hasher()
    for line in lines where line.name != "DTSTAMP" { hasher.combine(line.whole) }
    return hasher.finalize()
  }

  /// The first line of a name.
  func first(_ name: String) -> ContentLine? { lines.first { $0.name == name } }

  /// All lines of a name.
  func all(_ name: String) -> [ContentLine] { lines.filter { $0.name == name } }
}
