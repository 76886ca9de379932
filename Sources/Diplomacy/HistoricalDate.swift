public import Chronology

/// A date as a chronicle keeps it: the EDTF it was understood as, beside the words it was given in.
///
/// No EDTF means *undated*. The words, the calendar and the dateline are kept so that the reading
/// can be checked and done again.
public struct HistoricalDate: Hashable, Sendable {
  /// The date as understood; nil when the record is undated.
  public var edtf: EDTF?
  /// The words that were given, where they differ from the EDTF.
  public var given: String?
  /// The calendar that the words were written in.
  public var calendar: DateCalendar
  /// The day against which relative words were read.
  public var dateline: CivilDate?

  /// Makes a date from its parts.
  public init(
    _ edtf: EDTF?, given: String? = nil, calendar: DateCalendar = .gregorian,
    dateline: CivilDate? = nil
  ) {
    self.edtf = edtf
    self.given = given
    self.calendar = calendar
    self.dateline = dateline
  }

  /// The date of which nothing is known.
  public static let undated = HistoricalDate(nil)

  /// Whether nothing is known of it.
  public var isUndated: Bool { edtf == nil }

  /// Whether it is a date that lies too far away to be counted in days.
  public var isBeyondCounting: Bool {
    guard let edtf, !edtf.isInterval else { return false }
    return edtf.earliest.day == nil && edtf.latest.day == nil
  }

  /// The first day on which it can lie, where there is one.
  public var earliest: Int64? { edtf?.earliest.day }

  /// The last day on which it can lie, where there is one.
  public var latest: Int64? { edtf?.latest.day }
}

/// A further date of an event, by its role: a treaty signed, ratified and in force.
public struct RoleDate: Hashable, Sendable {
  /// What happened on it: drafted, sent, received, signed, ratified, in-force, ends, published, ...
  public var role: String
  /// When.
  public var date: HistoricalDate
  /// Whose date it is: the party that ratified then, the one that learnt of it; nil for the event's.
  public var by: Ref?

  /// Makes a dated role.
  public init(role: String, date: HistoricalDate, by: Ref? = nil) {
    self.role = role
    self.date = date
    self.by = by
  }

  /// The role of the day on which an actor came to know of an event.
  public static let learnt = "learnt"

  /// The roles that help and completion offer; a chronicle may use others.
  public static let usual = [
    "drafted", "sent", "received", "read", "initialled", "signed", "ratified", "in-force", "ends",
    "denounced", "published", "declassified", learnt,
  ]
}
