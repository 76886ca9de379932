import Diplomacy
import Interchange
import Rendering
import Storage

/// What an import did.
struct ImportReport {
  private var events = 0
  /// How many records of the chronicle's own formats have been read, and how many of the sorts
  /// that are counted.
  private var read = (all: 0, counted: 0)
  /// What the change did, which only its end tells.
  var outcome = Change.Outcome()
  private var unchanged = 0
  private var updated = 0
  private var rows: Int?
  private var works: (added: Int, containers: Int, unchanged: Int)?
  private var set = SetReport()
  private var left = 0
  /// Whether rows are of standard input, to which nothing gives a name.
  var hasUnnamed = false
  /// How many rows that were left out are listed one by one.
  private static let most = 50
  /// The rows that were left out, each with its reason, and what else a person should know.
  private(set) var skipped: [String] = []

  mutating func count(_ record: Record) {
    read.all += 1
    if record.kind != nil { read.counted += 1 }
  }

  mutating func note(_ rows: RowImport) {
    events += rows.added
    unchanged += rows.unchanged
    updated += rows.updated
    self.rows = self.rows ?? 0
    if rows.untied > 0 {
      set.count(
        "rows about events that are not there", one: "row about an event that is not there",
        rows.untied)
    }
    if rows.elsewhere > 0 {
      set.count(
        "rows with another latitude and longitude than their places have, which stay",
        one: "row with another latitude and longitude than its place has, which stay",
        rows.elsewhere)
    }
    for item in rows.kept.prefix(Self.most) {
      skipped.append(
        "\(item.event) (\(item.origin.name) \(item.origin.key)) was changed here and differs in the "
          + "file; kept as it is: \(item.fields.joined(separator: ", "))")
    }
    if rows.kept.count > Self.most {
      let more = rows.kept.count - Self.most
      skipped.append(
        "and \(more) more \(more == 1 ? "event that was" : "events that were") changed here")
    }
  }

  /// Takes in what a reader said at the end of a file.
  mutating func note(_ set: SetReport) {
    rows = (rows ?? 0) + set.rows
    self.set.add(set)
  }

  /// Takes in a row that was left out.
  mutating func note(_ skipped: SkippedRow) {
    left += 1
    if left <= Self.most { self.skipped.append("\(skipped)") }
  }

  mutating func note(_ done: BibliographyImport, _ reading: BibliographyReading) {
    let before = works ?? (0, 0, 0)
    works = (
      before.added + done.added, before.containers + done.containers,
      before.unchanged + done.unchanged
    )
    skipped += reading.remarks + done.remarks
    set.losses.add(reading.losses)
  }

  /// What was left out on purpose and what has no place here, a line each.
  var remarks: [String] {
    var lines = set.words
    if left > Self.most { lines.insert("and \(left - Self.most) more", at: 0) }
    if works == nil, !set.losses.isEmpty { lines.append("no place for: \(set.losses.words)") }
    return lines
  }

  /// The report in words.
  var words: String {
    if let works {
      let whole = works.added == 1 ? "it is" : "they are"
      let parts = works.containers == 0 ? "" : " and \(works.containers) that \(whole) part of"
      let left = set.losses.isEmpty ? "" : "; no place for: \(set.losses.words)"
      return Counted.words(works.added, "source")
        + " added\(parts), \(works.unchanged) there already\(left)"
    }
    let outcome = rows == nil ? records : table
    return (rows.map { "\(Counted.words($0, "row")): " } ?? "") + outcome
  }

  /// What came of the rows of a data set: most have events, some sets have none.
  private var table: String {
    let isOfEvents = events + updated + unchanged > 0
    guard isOfEvents else {
      let out = left > 0 ? ", \(Counted.words(left, "row")) left out" : ""
      return (TallyWords.words(outcome.tallies) ?? "nothing new") + out
    }
    let also = TallyWords.words(outcome.tallies.filter { $0.key != .event })
    return "\(Counted.words(events, "event")) added, "
      + (updated > 0 ? "\(updated) brought up to date, " : "")
      + "\(unchanged) there already, \(Counted.words(left, "row")) left out"
      + (also.map { "; also \($0)" } ?? "")
  }

  /// What came of the records of a chronicle's own formats.
  private var records: String {
    let there = read.counted - outcome.tallies.values.reduce(0) { $0 + $1.added + $1.altered }
    let already = there > 0 ? "\(Counted.words(there, "record")) there already" : nil
    let came =
      TallyWords.words(outcome.tallies)
      ?? (outcome.hasEffect ? "what the chronicle says of itself altered" : "nothing new")
    return [came, already].compactMap { $0 }.joined(separator: ", ")
  }
}
