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

  /// The first line of a name.
  func first(_ name: String) -> ContentLine? { lines.first { $0.name == name } }

  /// All lines of a name.
  func all(_ name: String) -> [ContentLine] { lines.filter { $0.name == name } }
}
