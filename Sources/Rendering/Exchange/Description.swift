import Chronology
import Diplomacy

/// What is to be said of an event beside its title, in plain lines, for programs that have a box
/// for a description and nothing finer.
struct Description {
  private let dates: DateWords
  private let narrator: Narrator

  init(dates: DateWords) {
    self.dates = dates
    narrator = Narrator(dates: dates, notes: true)
  }

  /// What even a description leaves out.
  static let unsaid: [EventField] = [.codes, .identifiers, .accounts, .excerpts]

  /// The title with who speaks before it: each event is to be read by itself.
  func headline(_ entry: TimelineEntry) -> String { words(entry).headline }

  /// The lines; the date comes first where it is less exact than a day.
  func lines(_ entry: TimelineEntry) -> [String] {
    let words = words(entry)
    var lines: [String] = []
    if !entry.date.isUndated, !entry.isDayCertain {
      lines.append("Date: \(dates.full(entry.date))")
    }
    if let given = entry.date.given { lines.append("Date as given: “\(given)”") }
    lines += [words.capacity].compactMap { $0 } + words.parties + words.details
    if let statement = entry.event.statement {
      lines += [statement.quote, statement.original, statement.translation]
        .compactMap { $0 }.map { "“\($0)”" }
    }
    if !words.tail.isEmpty { lines.append(words.tail.map(\.text).joined(separator: ", ")) }
    return lines
  }

  /// The sources, each with its locator.
  func sources(_ entry: TimelineEntry) -> [String] {
    entry.sources.map { [$0.label, $0.citation.locator].compactMap { $0 }.joined(separator: ", ") }
  }

  /// The words as they are where nothing has been told before.
  private func words(_ entry: TimelineEntry) -> EntryWords {
    var narrator = narrator
    return narrator.words(for: entry)
  }
}
