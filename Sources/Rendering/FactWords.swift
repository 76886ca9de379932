import Chronology
import Diplomacy

/// Puts an event's further dates, its figures and the words of a statement into short sentences.
enum FactWords {
  /// The roles of dates that say something of the source rather than of the event.
  static let ofTheSource: Set<String> = ["published", "declassified"]

  /// The further dates, by their roles: "ratified by Israel 2 April 1979, by Egypt 10 April 1979".
  ///
  /// - Parameter isShown: Which roles are wanted.
  static func dates(
    of entry: TimelineEntry, _ dates: DateWords, where isShown: (String) -> Bool
  ) -> String? {
    var roles: [(role: String, words: [String])] = []
    for dated in entry.event.dates where isShown(dated.role) && !isPlacing(dated, entry) {
      let by = dated.by.map { ref in
        "by \(OfficeOfTheDay.definite(entry.dateNames[ref] ?? ref.text)) "
      }
      // Two calendars of one day are two accounts of it: each is told in its own words.
      let isOfOther = dated.date.calendar != .gregorian
      let given = isOfOther ? dated.date.given.map { " (\($0))" } ?? "" : ""
      let words = (by ?? "") + dates.full(dated.date) + given
      if let place = roles.firstIndex(where: { $0.role == dated.role }) {
        roles[place].words.append(words)
      } else {
        roles.append((dated.role, [words]))
      }
    }
    let words = roles.map { "\($0.role.spaced) \($0.words.joined(separator: ", "))" }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  /// Whether a date is the one at which the entry stands, which is told already.
  private static func isPlacing(_ dated: RoleDate, _ entry: TimelineEntry) -> Bool {
    guard let placing = entry.placing, placing.role == dated.role else { return false }
    return dated.date.edtf == entry.date.edtf
  }

  /// The figures: "dead: 1,000,000; days: 200".
  ///
  /// - Parameter whole: Whether those are wanted, too, that the title or the summary speaks of.
  static func figures(of entry: TimelineEntry, whole: Bool) -> String? {
    let figures = entry.event.figures.filter { whole || !isSaid($0, in: entry) }
    if figures.isEmpty { return nil }
    return figures.map { "\($0.name): \(number(of: $0))" }.joined(separator: "; ")
  }

  private static func isSaid(_ figure: Figure, in entry: TimelineEntry) -> Bool {
    [entry.title, entry.event.summary ?? ""].contains { PartyWords.mentions(figure.name, in: $0) }
  }

  /// The number of a figure, with how far sources agree: "1,000 (900 to 1,200)".
  static func number(of figure: Figure) -> String {
    let best = figure.best.map(number)
    let range: String? =
      switch (figure.low.map(number), figure.high.map(number)) {
      case (let low?, let high?): "\(low) to \(high)"
      case (let low?, nil): "at least \(low)"
      case (nil, let high?): "at most \(high)"
      case (nil, nil): nil
      }
    return best.map { best in range.map { "\(best) (\($0))" } ?? best } ?? range ?? "no number"
  }

  /// A number as people write it: whole where it is, with commas between the thousands.
  static func number(_ value: Double) -> String {
    guard let whole = Int64(exactly: value), value.magnitude < 1e15 else { return "\(value)" }
    return (whole < 0 ? "-" : "") + DateWording.grouped(whole.magnitude)
  }

  /// The words of a statement in quotation marks, beyond those that its gist has: as the source
  /// prints them, the original, and a translation.
  static func quotations(of entry: TimelineEntry) -> [String] {
    guard let statement = entry.event.statement else { return [] }
    let all = [
      ("", statement.quote), ("in the original: ", statement.original),
      ("in translation: ", statement.translation),
    ]
    var lines: [String] = []
    var seen: Set<String> = []
    for case (let label, let words?) in all
    where !entry.title.contains(words) && seen.insert(words).inserted {
      lines.append((lines.isEmpty ? "" : label) + quoted(words))
    }
    return lines
  }

  /// Words in quotation marks, unless they bring their own.
  private static func quoted(_ words: String) -> String {
    words.hasPrefix("“") && words.hasSuffix("”") ? words : "“\(words)”"
  }
}
