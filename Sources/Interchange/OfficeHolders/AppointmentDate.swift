import Chronology
import Diplomacy

/// One of the four dates of an appointment, with the words that the list puts before it.
struct AppointmentDate: Hashable, Sendable {
  /// What happened on it.
  enum Role: String, CaseIterable, Sendable {
    /// The commission was signed.
    case appointed
    /// The appointee came to the post.
    case arrived
    /// Credentials were presented, or duty was entered on.
    case started
    /// The post was left, or the duty.
    case ended
  }

  /// The role.
  var role: Role
  /// The date as the list has it; empty where it has none.
  var text: String
  /// The words before it: "Left post on or soon after"; empty where there are none.
  var note: String
  /// The date alone, without its words; nil where there is none.
  let plain: EDTF?
  /// The date as its words have it: "on or before" has no first day.
  let edtf: EDTF?
  /// The date as an end of an interval, which takes no bounds: about the day.
  let end: String

  /// Reads a date; nil where it is none: `0000-00-00`.
  init?(_ role: Role, text: String, note: String) {
    self.role = role
    self.text = text
    self.note = note
    guard !text.isEmpty else {
      plain = nil
      edtf = nil
      end = ""
      return
    }
    guard let date = Self.date(text) else { return nil }
    plain = date
    let words = AppointmentWords(note)
    edtf = words.date(of: date) ?? date
    end = edtf == date ? text : edtf?.description == "\(text)?" ? "\(text)?" : "\(text)~"
  }

  /// A year, a month or a day; no year 0, for none of them has it.
  static func date(_ text: String) -> EDTF? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4, parts[0] != "0000",
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
    else { return nil }
    return EDTF(text)
  }

  /// The date under its role, with its words as they were given; nil where nothing is said.
  var dated: RoleDate? {
    guard edtf != nil || !note.isEmpty else { return nil }
    let words = [note, text].filter { !$0.isEmpty }.joined(separator: " ")
    return RoleDate(
      role: role.rawValue, date: HistoricalDate(edtf, given: note.isEmpty ? nil : words))
  }

  /// Whether it lies wholly before another.
  func isBefore(_ other: AppointmentDate) -> Bool {
    guard let last = plain?.latest.day, let first = other.plain?.earliest.day else { return false }
    return last < first
  }
}

/// How sure the words before a date make it: "on or soon after", "about", "between May 22 and".
enum AppointmentWords: Hashable {
  case plain, probable, approximate, onOrAfter, onOrBefore
  /// From another day up to the date; the year is nil where it is the date's own.
  case between(year: String?, monthAndDay: String)
  /// Another day or the date.
  case either(monthAndDay: String)

  /// Reads the words, of which the last count: the date follows them.
  init(_ note: String) {
    var words = note.lowercased().filter { $0 != "," && $0 != "." }
    while words.last == " " { words.removeLast() }
    let last = words.split(separator: " ").suffix(2).joined(separator: " ")
    if let match = note.firstMatch(
      of: #/[Bb]etween ([A-Z][a-z]+ \d{1,2})(?:, (\d{4}))?,? and$/#),
      let day = Self.monthAndDay(match.1)
    {
      self = .between(year: match.2.map(String.init), monthAndDay: day)
    } else if let match = note.firstMatch(of: #/ on ([A-Z][a-z]+ \d{1,2}) or$/#),
      let day = Self.monthAndDay(match.1)
    {
      self = .either(monthAndDay: day)
    } else if ["about", "approximately"].contains(where: words.hasSuffix) {
      self = .approximate
    } else if ["soon after", "shortly after", "or after"].contains(last) || words == "after" {
      self = .onOrAfter
    } else if ["shortly before", "or before"].contains(last) || words.hasSuffix(" before") {
      self = .onOrBefore
    } else {
      self = words.hasPrefix("probably") ? .probable : .plain
    }
  }

  private static func monthAndDay(_ text: Substring) -> String? {
    ProseDate.first(in: String(text))?.edtf(year: 2000).map { String("\($0)".dropFirst(5)) }
  }

  /// The date that the words make of one.
  func date(of date: EDTF) -> EDTF? {
    switch self {
    case .plain: date
    case .probable: EDTF("\(date)?")
    case .approximate: EDTF("\(date)~")
    case .onOrAfter: EDTF("[\(date)..]")
    case .onOrBefore: EDTF("[..\(date)]")
    case .between(let year, let day): EDTF("[\(year ?? Self.year(date))-\(day)..\(date)]")
    case .either(let day): EDTF("[\(Self.year(date))-\(day),\(date)]")
    }
  }

  private static func year(_ date: EDTF) -> String { String("\(date)".prefix(4)) }
}
