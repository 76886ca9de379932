/// An entry of the list: who was to hold an office, and four dates of it.
struct AppointmentEntry: Hashable, Sendable {
  /// The list's id, which is not unique: it is good together with the office's.
  var id: String
  /// Which of the entries with that id it is, from 1.
  var number = 1
  /// The office.
  var office: Office
  /// The id of the person.
  var person: String
  /// The list's id of the territory at the time, where the list has one.
  var territory: String?
  /// The dates, by their roles in order.
  var dates: [AppointmentDate]
  /// What the list says of it.
  var note: String?
  /// Other offices held at the same time, and where the holder lived.
  var concurrent: String?
  /// The line of the file on which it begins.
  var line: Int

  /// The key under which it is known again.
  var key: String { "\(office.id)/\(id)" + (number > 1 ? "/\(number)" : "") }

  /// The date of a role, where the list has one.
  subscript(_ role: AppointmentDate.Role) -> AppointmentDate? {
    dates.first { $0.role == role && $0.plain != nil }
  }

  /// Whether it is said to end before it starts.
  var endsBeforeItStarts: Bool {
    guard let ended = self[.ended], let started = self[.started] else { return false }
    return ended.isBefore(started)
  }

  /// Reads the dates of an entry.
  ///
  /// - Throws: ``CodedFault`` where a date is none.
  static func dates(
    _ field: (AppointmentDate.Role) -> (text: String?, note: String?)
  ) throws(CodedFault) -> [AppointmentDate] {
    var dates: [AppointmentDate] = []
    for role in AppointmentDate.Role.allCases {
      let (text, note) = field(role)
      guard let date = AppointmentDate(role, text: text ?? "", note: note ?? "") else {
        throw CodedFault(column: role.rawValue, text, "is no date (YYYY, YYYY-MM or YYYY-MM-DD)")
      }
      dates.append(date)
    }
    return dates
  }
}
