import Diplomacy

/// Puts the lines of a calendar together and makes events of them.
struct CalendarWork {
  private let file: String
  private var open: [String] = []
  private var current: CalendarComponent?
  private var fault: String?
  private var title: String?
  private var hasCalendar = false
  /// How many calendars have begun and not ended.
  private var unclosed = 0
  private var waiting: [(row: CalendarRow, component: CalendarComponent)] = []
  private var occurrences: [CalendarComponent] = []
  /// The UIDs that were used, and the lines of their events.
  private var seen: [String: (line: Int, sum: Int)] = [:]
  private let versions: CalendarVersions
  /// The count so far.
  private(set) var report = SetReport()

  init(file: String, _ versions: CalendarVersions) {
    self.file = file
    self.versions = versions
  }

  /// Notes a line that is none.
  mutating func note(fault text: String, _ line: Int) {
    guard current != nil, open.last == "VEVENT", fault == nil else { return }
    fault = "line \(line), \(CellFault.quoted(text)), has no name with a colon behind it"
  }

  /// Takes a line; the event that it ends, where it ends one.
  mutating func take(_ line: ContentLine, _ number: Int) -> CalendarComponent? {
    switch line.name {
    case "BEGIN":
      let name = line.value.uppercased().trimmed
      if name == "VCALENDAR" || name == "VEVENT" { hasCalendar = true }
      if name == "VCALENDAR" { unclosed += 1 }
      if name == "VEVENT", let current, fault == nil {
        // An event within an event is the next one: the line that ends this is missing.
        fault = "END:VEVENT is missing before line \(number), where the next event begins"
        self.current = CalendarComponent(line: current.line)
      }
      if name == "VEVENT", current == nil {
        current = CalendarComponent(line: number)
        fault = nil
      } else if current != nil {
        current?.inner.append(name)
      }
      // Hostile nesting costs no more than a count.
      if open.count < 64 { open.append(name) }
      return nil
    case "END":
      let name = line.value.uppercased().trimmed
      if name == "VCALENDAR" { unclosed -= 1 }
      if open.last == name { open.removeLast() }
      guard name == "VEVENT" else {
        if current == nil, open.last == "VCALENDAR", name.hasPrefix("V"), name != "VTIMEZONE" {
          report.count(
            "components left out that are no events (\(name))",
            one: "component left out that is no event (\(name))")
        }
        return nil
      }
      defer { current = nil }
      return current
    default:
      if open.last == "VEVENT" { current?.lines.append(line) }
      if open.last == "VCALENDAR", ["NAME", "X-WR-CALNAME"].contains(line.name), title == nil {
        title = line.text
      }
      return nil
    }
  }

  /// Makes records of an event and hands them on, unless it has to wait for another.
  mutating func make(
    _ component: CalendarComponent, emit: (ImportedRow) throws -> Void,
    reject: (SkippedRow) throws -> Void
  ) throws {
    report.rows += 1
    if let fault {
      self.fault = nil
      return try reject(skipped(component, nil, fault))
    }
    if versions.hasLater(component) {
      return report.count(
        "earlier versions of an event left out", one: "earlier version of an event left out")
    }
    if component.first("STATUS")?.value.uppercased() == "CANCELLED" {
      return report.count("cancelled events left out", one: "cancelled event left out")
    }
    // Its series may come later: some programs write the exceptions first.
    if component.occurrence != nil, component.uid != nil { return occurrences.append(component) }
    try take(component, emit: emit, reject: reject)
  }

  private mutating func take(
    _ component: CalendarComponent, emit: (ImportedRow) throws -> Void,
    reject: (SkippedRow) throws -> Void
  ) throws {
    let row = CalendarRow(component, calendar: title ?? SetNaming.base(of: file))
    if let earlier = seen[row.key] {
      if earlier.sum == component.sum {
        return report.count(
          "events that are the same as an earlier one",
          one: "event that is the same as an earlier one"
        )
      }
      return try reject(
        skipped(component, row.key, "its UID was used by the event on line \(earlier.line)"))
    }
    seen[row.key] = (component.line, component.sum)
    guard row.parents.allSatisfy({ seen[$0] != nil }) else {
      waiting.append((row, component))
      return
    }
    try hand(row, component, links: row.parents, emit: emit, reject: reject)
  }

  /// Hands on what waited.
  mutating func finish(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws {
    guard hasCalendar else {
      throw InputError(file: file, reason: "is no calendar: it has no line BEGIN:VCALENDAR")
    }
    if let current {
      try reject(skipped(current, nil, "the event is cut short: END:VEVENT does not come"))
    } else if unclosed > 0 {
      throw InputError(file: file, reason: "is cut short: END:VCALENDAR does not come")
    }
    // Of a series that is there its first day stands for all; else an occurrence stands for itself.
    let alone = occurrences.filter { seen[$0.uid ?? ""] == nil }
    if alone.count < occurrences.count {
      report.count(
        "changed occurrences of a repeated event left out",
        one: "changed occurrence of a repeated event left out", occurrences.count - alone.count)
    }
    for component in alone { try take(component, emit: emit, reject: reject) }
    let held = Set(waiting.map(\.row.key))
    var done = Set(seen.keys).subtracting(held)
    var isLoosed = false
    while !waiting.isEmpty {
      let ready = waiting.filter { isLoosed || $0.row.parents.allSatisfy(done.contains) }
      if ready.isEmpty {
        isLoosed = true
        continue
      }
      let keys = Set(ready.map(\.row.key))
      waiting.removeAll { keys.contains($0.row.key) }
      for (row, component) in ready {
        let links = row.parents.filter(done.contains)
        if links.count < row.parents.count { report.losses.note("RELATED-TO", of: "event") }
        try hand(row, component, links: links, emit: emit, reject: reject)
        done.insert(row.key)
      }
    }
  }

  private mutating func hand(
    _ row: CalendarRow, _ component: CalendarComponent, links: [String],
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws {
    let records: [Record]
    do throws(CellFault) {
      records = try row.records(linkedTo: links)
    } catch {
      return try reject(skipped(component, row.key, error.reason))
    }
    for loss in row.losses { report.losses.note(loss, of: "event") }
    try emit(
      ImportedRow(
        records: records, origin: Origin(name: CalendarSet.originName, key: row.key),
        line: component.line))
  }

  private func skipped(
    _ component: CalendarComponent, _ key: String?, _ reason: String
  ) -> SkippedRow {
    SkippedRow(
      file: file, line: component.line, key: key, reason: reason, text: component.text)
  }
}
