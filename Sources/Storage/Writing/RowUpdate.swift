import Diplomacy
internal import GRDB

/// Brings an event that an import made up to a newer version of its row: what nobody has changed
/// since, field by field.
struct RowUpdate {
  let change: Change
  let number: Int64

  /// What became of it.
  struct Outcome {
    /// Whether anything was altered.
    var isAltered = false
    /// The fields that differ and stay as they are, because somebody changed them.
    var kept: [String] = []
  }

  /// Compares the event with the row, and alters what may be altered.
  func apply(_ new: Event) throws -> Outcome {
    let rows = RecordRows(db: change.db, path: change.path)
    guard let stored = try rows.events([number]).first else { return Outcome() }
    let differing = Self.fields.filter { !$0.isSame(stored, new) }
    guard !differing.isEmpty else { return Outcome() }
    let touched = try touched()
    var outcome = Outcome()
    var event = stored
    for field in differing {
      if touched.isDisjoint(with: field.columns) {
        field.take(&event, new)
        outcome.isAltered = true
      } else {
        outcome.kept.append(field.name)
      }
    }
    if outcome.isAltered, let handle = stored.handle {
      try change.replace(handle, with: .event(event))
    }
    return outcome
  }

  /// The columns of the event, and the tables of its parts, that changes which stand have altered
  /// since the import, other imports excepted.
  private func touched() throws -> Set<String> {
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

    init<Value: Equatable>(
      _ name: String, _ columns: Set<String>, _ path: WritableKeyPath<Event, Value>,
      _ normal: @escaping (Value) -> Value = { $0 }
    ) {
      self.name = name
      self.columns = columns
      isSame = { normal($0[keyPath: path]) == normal($1[keyPath: path]) }
      take = { $0[keyPath: path] = $1[keyPath: path] }
    }
  }

  private static var fields: [Field] {
    [
      Field("kind", ["kind"], \.kind), Field("title", ["title"], \.title),
      Field("short title", ["short"], \.short),
      Field("date", ["date", "date_given", "date_calendar", "dateline"], \.date),
      Field("time", ["time"], \.time), Field("zone", ["zone"], \.zone),
      Field("place", ["place_id"], \.place), Field("summary", ["summary"], \.summary),
      Field("participants", ["participation"], \.participations),
      Field("dates", ["event_date"], \.dates), Field("topics", ["event_topic"], \.topics),
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
