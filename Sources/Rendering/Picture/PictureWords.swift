import Chronology
import Diplomacy

/// Puts an event into the words of a picture: a label, and all that is said when one points at it.
struct PictureWords: Hashable, Sendable {
  var dates: DateWords
  /// The most letters of a label and of a tooltip that are kept.
  static let longestLabel = 300
  static let longestTooltip = 1200

  /// The title, of a statement with its speakers: "Putin: content with the pace".
  func label(_ entry: TimelineEntry) -> String {
    let title = cut(entry.title, to: Self.longestLabel)
    var words = title.isEmpty ? entry.family.name.spaced : title
    if entry.family == .statement {
      let speakers = TitleRule.list(entry.parties(in: .speaker).map(\.short))
      if !speakers.isEmpty { words = "\(cut(speakers, to: 120)): \(words)" }
    }
    return entry.differing.isEmpty ? words : words + EntryWords.mark
  }

  /// Date, title, parties, place and sources, a line each.
  func tooltip(_ entry: TimelineEntry) -> String {
    var lines = [dates.shown(entry) == nil ? "undated" : dates.paragraph(entry, isUndated: true)]
    lines.append(label(entry))
    let parties = entry.parties.filter(\.participation.takesPart)
    if !parties.isEmpty {
      var words = parties.prefix(12).map { PartyWords.full($0) }
      if parties.count > 12 { words.append("and \(parties.count - 12) others") }
      lines.append(words.joined(separator: "; "))
    }
    if let place = entry.place { lines.append(place.name) }
    let sources = entry.sources.prefix(5).map { source in
      [source.label, source.citation.locator].compactMap { $0 }.joined(separator: ", ")
    }
    if !sources.isEmpty { lines.append("Source: " + sources.joined(separator: "; ")) }
    return cut(lines.joined(separator: "\n"), to: Self.longestTooltip)
  }

  /// A date beside a mark.
  func short(_ date: EDTF, omitYear: Bool) -> String {
    date.english(DateWording(style: dates.style, abbreviated: true, omitYear: omitYear))
  }

  private func cut(_ text: String, to limit: Int) -> String {
    // Counting bytes first spares counting the letters of most texts.
    if text.utf8.count <= limit || text.unicodeScalars.count <= limit { return text }
    // A letter can have any number of marks on it: scalars are counted, not letters.
    return String(text.unicodeScalars.prefix(limit)) + "…"
  }
}
