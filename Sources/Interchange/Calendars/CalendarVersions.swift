import Diplomacy

/// The versions of the events of a calendar: of one UID the highest SEQUENCE is the event
/// (RFC 5546, section 2.1.4).
struct CalendarVersions {
  private var highest: [Int: Int] = [:]

  /// Knows of no versions.
  init() {}

  /// Looks through a calendar.
  init(of file: String, _ encoding: TextEncoding) throws(InputError) {
    var lines = ContentLines(try InputFile(file), encoding)
    var work = CalendarWork(file: file, CalendarVersions())
    while let (text, line) = try lines.next() {
      guard let content = ContentLine(text), let component = work.take(content, line),
        component.sequence > 0, let place = Self.place(component)
      else { continue }
      highest[place] = max(highest[place] ?? 0, component.sequence)
    }
  }

  /// Whether there is a later version of an event than this.
  func hasLater(_ component: CalendarComponent) -> Bool {
    guard !highest.isEmpty, let place = Self.place(component), let other = highest[place] else {
      return false
    }
    return other > component.sequence
  }

  private static func place(_ component: CalendarComponent) -> Int? {
    guard let uid = component.uid else { return nil }
    var hasher = Hasher()
    hasher.combine(uid)
    hasher.combine(component.occurrence)
    return hasher.finalize()
  }
}
