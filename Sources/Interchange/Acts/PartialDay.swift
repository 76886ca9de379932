import Chronology

/// A day of which perhaps only the month or the year is known.
struct PartialDay: Hashable {
  /// The first day on which it can lie.
  let earliest: CivilDate
  /// The last day on which it can lie.
  let latest: CivilDate
  /// EDTF: `1902-05-21`, `1902-05`, `1902`.
  let text: String

  /// Whether it is one day.
  var isDay: Bool { earliest == latest }

  /// A year, with what is known of it; nil where there is no such day.
  init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year), month != nil || day == nil,
      let first = CivilDate(year: Int64(year), month: month ?? 1, day: day ?? 1)
    else { return nil }
    earliest = first
    if day != nil {
      latest = first
      text = "\(first)"
    } else if let month {
      let next = CivilDate(
        year: Int64(month == 12 ? year + 1 : year), month: month == 12 ? 1 : month + 1, day: 1)
      guard let next else { return nil }
      latest = CivilDate(dayNumber: next.dayNumber - 1)
      text = String("\(first)".dropLast(3))
    } else {
      guard let last = CivilDate(year: Int64(year), month: 12, day: 31) else { return nil }
      latest = last
      text = String("\(first)".dropLast(6))
    }
  }

  /// A day.
  init(_ day: CivilDate) {
    (earliest, latest, text) = (day, day, "\(day)")
  }

  /// The first of several: one that is a day where it is sure to be before all others, else the
  /// month or the year in which it lies.
  static func first(of days: [PartialDay]) -> PartialDay? {
    guard let open = days.min(by: { $0.earliest < $1.earliest }),
      let sure = days.min(by: { $0.latest < $1.latest })
    else { return nil }
    return sure.earliest == open.earliest ? sure : open
  }

  /// The last of several, as sure as they are.
  static func last(of days: [PartialDay]) -> PartialDay? {
    guard let open = days.max(by: { $0.latest < $1.latest }),
      let sure = days.max(by: { $0.earliest < $1.earliest })
    else { return nil }
    return sure.latest == open.latest ? sure : open
  }

  /// What went on from one to another: of what lies within one month or year, that; nil where the
  /// other is before it.
  static func span(_ first: PartialDay, _ last: PartialDay) -> EDTF? {
    guard last.latest >= first.earliest else { return nil }
    return first == last ? EDTF(first.text) : EDTF("\(first.text)/\(last.text)")
  }
}

extension CodedCells {
  /// A number for which -9 and its like stand where it is not known.
  func known(_ column: String) throws(CodedFault) -> Int? {
    guard let number = try number(column), number >= 0 else { return nil }
    return number
  }

  /// A day of three columns, of which month and day may be unknown (-9).
  func partialDay(
    _ year: String, _ month: String, _ day: String? = nil
  ) throws(CodedFault) -> PartialDay {
    _ = try text(year)
    let parts = (
      year: try number(year) ?? 0, month: try known(month), day: try day.flatMap(known)
    )
    guard let found = PartialDay(year: parts.year, month: parts.month, day: parts.day) else {
      let columns = [year, month, day].compactMap(\.self)
      let cells = columns.map { self[$0] ?? "" }
      throw CodedFault(
        "columns \(columns.joined(separator: ", ")): \(cells.joined(separator: "-")) is no day")
    }
    return found
  }
}

extension Optional where Wrapped == String {
  fileprivate func flatMap(
    _ read: (String) throws(CodedFault) -> Int?
  ) throws(CodedFault) -> Int? {
    guard let self else { return nil }
    return try read(self)
  }
}
