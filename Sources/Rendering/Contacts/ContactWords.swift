import Chronology
import Diplomacy

/// Puts a table of contacts into words: its title, who somebody is, and when and where they last
/// were in touch.
struct ContactWords: Sendable {
  var dates: DateWords
  /// Whether the heading names one year; a day that is not exact may lie in another.
  var isOneYear: Bool { year != nil }
  private let year: Int64?

  init(_ table: ContactTable, dates: DateWords) {
    self.dates = dates
    let years = [table.window.first, table.window.last].compactMap { day in
      day.map { CivilDate(dayNumber: $0).year }
    }
    year = years.count == 2 && years[0] == years[1] ? years[0] : nil
  }

  /// The title with what was done, and one that is shorter: "Whom Vladimir Putin met and called",
  /// "Contacts of Vladimir Putin"; "Who met and called whom".
  static func titles(_ table: ContactTable) -> [String] {
    let verbs = TitleRule.list(table.channels.map(\.verb))
    let name = table.actor.map { OfficeOfTheDay.definite($0.name) }
    let short = name.map { "Contacts of \($0)" } ?? "Contacts of every pair"
    guard !verbs.isEmpty else { return [short] }
    return [name.map { "Whom \($0) \(verbs)" } ?? "Who \(verbs) whom", short]
  }

  /// The days of the table, cut short.
  func window(_ table: ContactTable) -> String {
    let ends = [table.window.first, table.window.last].map { day in
      day.map { CivilDate(dayNumber: $0).description } ?? ".."
    }
    guard ends != ["..", ".."] else { return table.rows.isEmpty ? "" : "undated" }
    let date = EDTF(ends[0] == ends[1] ? ends[0] : ends.joined(separator: "/"))
    return date?.english(DateWording(style: dates.style, abbreviated: true)) ?? ""
  }

  /// What stands beneath a name: the capacity, or who spoke for it.
  func beneath(_ side: ContactSide, _ row: ContactRow) -> String? {
    if !side.spokesmen.isEmpty { return spokesmen(side.spokesmen.map(\.name)) }
    if let capacity = side.capacity { return capacity }
    guard row.visits == row.counts.total else { return nil }
    return row.visits == 1 ? "known from a visit" : "known from \(row.visits) visits"
  }

  /// All of a few, else the three most frequent and how many more.
  private func spokesmen(_ names: [String]) -> String {
    guard names.count > 4 else { return TitleRule.list(names) }
    return names.prefix(3).joined(separator: ", ") + " and \(names.count - 3) others"
  }

  /// The day of the last contact.
  func day(_ moment: ContactMoment) -> String {
    let years = [moment.date?.earliest.date, moment.date?.latest.date].compactMap { $0?.year }
    let isIn = year.map { year in years.allSatisfy { $0 == year } } ?? false
    return moment.date?.english(
      DateWording(style: dates.style, abbreviated: true, weekday: true, omitYear: isOneYear && isIn)
    )
      ?? "undated"
  }

  /// Where the last contact was, or by what channel.
  func place(_ moment: ContactMoment) -> String {
    moment.channel == .inPerson ? moment.place?.name ?? "" : moment.channel.legend
  }
}
