import Diplomacy
internal import GRDB

/// Brings events that an import made up to newer versions of their rows: what nobody has changed
/// since, field by field.
struct RowUpdate {
  let change: Change

  /// What became of an event.
  enum Outcome {
    /// It is as the row has it, or another's: one that it was merged into.
    case unchanged
    /// What could be altered has been; the fields that differ and stay, because somebody changed
    /// them.
    case compared(isAltered: Bool, kept: [String])
  }

  /// Compares events with their rows, and alters what may be altered.
  ///
  /// - Parameter rows: The events as the rows have them, with the numbers of those that are there,
  ///   and the fields of which the rows tell nothing.
  func apply(_ rows: [(event: Event, untold: Set<String>)]) throws -> [Outcome] {
    let reading = RecordRows(
      db: try change.db, path: change.path, filled: try FilledTables(change.db))
    var stored: [Int64: Event] = [:]
    for event in try reading.events(rows.compactMap(\.event.number)) {
      if let number = event.number { stored[number] = event }
    }
    return try rows.map { row, untold in
      guard let number = row.number, let event = stored[number], event.origin == row.origin else {
        return .unchanged
      }
      return try apply(row, to: event, number, untold)
    }
  }

  private func apply(
    _ new: Event, to stored: Event, _ number: Int64, _ untold: Set<String>
  ) throws -> Outcome {
    let differing = Self.fields.filter { field in
      // What the row does not tell may still fill what is not there at all.
      (!untold.contains(field.name) || field.isSame(stored, Self.blank))
        && !field.isSame(stored, new)
    }
    guard !differing.isEmpty else { return .unchanged }
    let touched = try touched(number)
    var (event, kept, isAltered): (Event, [String], Bool) = (stored, [], false)
    for field in differing {
      if touched.isDisjoint(with: field.columns) {
        field.take(&event, new)
        isAltered = true
      } else if !field.isSilent(new) {
        kept.append(field.name)
      }
    }
    if isAltered, let handle = stored.handle {
      try change.replace(handle, with: .event(event))
    }
    return .compared(isAltered: isAltered, kept: kept)
  }

  /// The columns of the event, and the tables of its parts, that changes which stand have altered
  /// since the import, other imports excepted.
  private func touched(_ number: Int64) throws -> Set<String> {
    var touched: Set<String> = []
    for row in try change.db.rows(
      """
      SELECT DISTINCT c.tbl, k.key FROM change_row c JOIN change h ON h.id = c.change_id
      LEFT JOIN json_each(coalesce(c.after, c.before)) k ON c.tbl = 'event'
      WHERE c.kind = 'event' AND c.record_id = ? AND h.stands = 1 AND h.undoes IS NULL
        AND h.command NOT LIKE 'chancery import %'
      """, [number])
    {
      let table: String = row["tbl"]
      let column: String? = row["key"]
      touched.insert(table == "event" ? column ?? "" : table)
    }
    return touched
  }

  /// A field of an event that a row can bring: how it is compared and taken over, and where it is
  /// stored.
  private struct Field {
    let name: String
    let columns: Set<String>
    let isSame: (Event, Event) -> Bool
    let take: (inout Event, Event) -> Void
    /// Whether the row says nothing of it, so that what somebody has put there is no difference.
    var isSilent: (Event) -> Bool = { _ in false }

    init<Value: Equatable>(
      _ name: String, _ columns: Set<String>, _ path: WritableKeyPath<Event, Value>,
      _ normal: @escaping (Value) -> Value = { $0 }
    ) {
      self.name = name
      self.columns = columns
      isSame = { normal($0[keyPath: path]) == normal($1[keyPath: path]) }
      take = { $0[keyPath: path] = $1[keyPath: path] }
    }

    /// The further dates of the event, or those of its parties, of which one table may tell and
    /// not the other.
    init(_ name: String, _ columns: Set<String>, ofParties: Bool) {
      self.name = name
      self.columns = columns
      isSame = { dates($0, ofParties: ofParties) == dates($1, ofParties: ofParties) }
      take = { event, new in
        let (own, parties) = ofParties ? (event, new) : (new, event)
        event.dates = dates(own, ofParties: false) + dates(parties, ofParties: true)
      }
    }
  }

  /// The event's own further dates, or those of its parties.
  private static func dates(_ event: Event, ofParties: Bool) -> [RoleDate] {
    event.dates.filter { ($0.by != nil) == ofParties }
  }

  /// The note, where people write what they think of an event, and why they have rejected it.
  private static var note: Field {
    var field = Field("note", ["note"], \.note) { Event.Status.withoutRejection($0) }
    field.isSilent = { $0.note == nil }
    return field
  }

  /// An event that says nothing.
  private static let blank = Event(kind: .event, date: .undated)

  private static var fields: [Field] {
    [
      Field("kind", ["kind"], \.kind), Field("title", ["title"], \.title),
      Field("short title", ["short"], \.short),
      Field("date", ["date", "date_given", "date_calendar", "dateline"], \.date),
      Field("time", ["time"], \.time), Field("zone", ["zone"], \.zone),
      Field("place", ["place_id"], \.place), Field("summary", ["summary"], \.summary), note,
      Field("participants", ["participation"], \.participations),
      Field("dates", ["event_date"], ofParties: false),
      Field("dates of parties", ["event_date"], ofParties: true),
      Field("topics", ["event_topic"], \.topics),
      Field("figures", ["figure"], \.figures), Field("codes", ["event_code"], \.codes),
      Field("identifiers", ["identifier"], \.identifiers),
      Field("sources", ["citation"], \.citations),
      Field("links", ["link"], \.links) { links in
        links.map { link in
          var link = link
          link.number = nil
          return link
        }
      },
      Field(
        "meeting", ["level", "channel", "setting", "agenda", "outcome"], \.meeting,
        { $0 == Meeting() ? nil : $0 }),
      Field("visit", ["style", "agenda", "outcome"], \.visit, { $0 == Visit() ? nil : $0 }),
      Field(
        "statement", ["statement", "statement_about", "attribution"], \.statement,
        { $0 == Diplomacy.Statement() ? nil : $0 }),
    ]
  }
}
