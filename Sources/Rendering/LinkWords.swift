import Chronology
import Diplomacy

/// Puts an event's ties to others into words: "after: Brussels, 3 October".
struct LinkWords: Hashable, Sendable {
  var dates: DateWords
  /// Whether a tie that is only understood says so itself, and not the end of the entry.
  var marksAttributed = false

  /// A tie as a line of a timeline; nil where a timeline leaves it out.
  func line(_ linked: LinkedEvent, from entry: TimelineEntry, answersAbove: Bool) -> String? {
    let link = linked.link
    let isStatement = entry.family == .statement
    switch link.kind {
    case .partOf: return nil
    case .respondsTo where isStatement && answersAbove: return nil
    case .refersTo where isStatement && link.standing == .stated && isSaid(linked, in: entry.title):
      return nil
    default: break
    }
    let label = Self.label(link.kind, isStatement: isStatement)
    let mark = marksAttributed && link.standing == .attributed ? " (attributed)" : ""
    return "\(label): \(other(linked, from: entry))\(Self.doubt(link.standing))\(mark)"
  }

  /// What stands before the other event.
  static func label(_ kind: Link.Kind, isStatement: Bool) -> String {
    switch kind {
    case .partOf: "part of"
    case .follows: "after"
    case .respondsTo: "in reply to"
    case .refersTo: isStatement ? "about" : "on"
    case .commemorates: "in memory of"
    case .causes: "brings about"
    case .fulfils: "fulfils"
    case .breaks: "breaks"
    case .overtakes: "overtakes"
    }
  }

  /// What is added where a tie is not simply stated.
  static func doubt(_ standing: Link.Standing) -> String {
    switch standing {
    case .stated: ""
    case .attributed: ", as is understood"
    case .doubtful: ", doubtful"
    }
  }

  /// The word at the end of a line where a tie is not simply stated.
  static func warning(_ standing: Link.Standing) -> [TailWord] {
    standing == .stated ? [] : [TailWord(standing.rawValue, isWarning: true)]
  }

  /// The other event: a meeting by place and day, what is spoken of by its title alone.
  private func other(_ linked: LinkedEvent, from entry: TimelineEntry) -> String {
    if linked.link.kind == .refersTo { return linked.title }
    let isMeeting = linked.kind == .meeting || entry.family == .meeting
    let place = linked.link.kind == .follows && isMeeting ? linked.place : nil
    let date = dates.linked(linked.date, from: entry.date)
    return [place ?? linked.title, date].compactMap { $0 }.joined(separator: ", ")
  }

  private func isSaid(_ linked: LinkedEvent, in gist: String) -> Bool {
    PartyWords.mentions(linked.title, in: gist)
      || (linked.place.map { PartyWords.mentions($0, in: gist) } ?? false)
  }
}
