import ArgumentParser
import Chronology
import Diplomacy
import Foundation
import Rendering
import Storage

extension Desk {
  /// A moment of the history as people name it: an edition, `change:17`, a time, or a day, at its end.
  ///
  /// - Throws: A failure that says what can be named.
  static func moment(_ text: String, in chronicle: Chronicle) throws -> Moment {
    if try chronicle.editions().contains(where: { $0.name == text }) { return .edition(text) }
    if text.hasPrefix("change:"), let number = Int64(text.dropFirst("change:".count)) {
      return .change(number)
    }
    if let instant = instant(text) ?? lastInstant(of: text) { return .instant(instant) }
    throw Failure(
      "“\(text)” is no moment of the history: name an edition, a date, a time like "
        + "2026-11-27T08:12:00Z, or a change like change:17")
  }

  /// Whether a text names a moment by itself, so that no edition can be called so.
  static func isMoment(_ text: String) -> Bool {
    text.hasPrefix("change:") || instant(text) != nil || lastInstant(of: text) != nil
      || (try? ClockSpan(parsing: text)) != nil
  }

  /// The last millisecond in which a date can lie; nil where the text is no date.
  private static func lastInstant(of text: String) -> Int64? {
    let text = text.trimmingCharacters(in: .whitespaces)
    if text.lowercased() == "now" { return .max }
    // "2nd" is the name of an edition that there is not, rather than a day of this month.
    let reference = text.contains { $0.isNumber } ? nil : Desk.today
    guard let date = try? Desk.read(text, reference: reference).edtf else { return nil }
    return date.latest.day.map { end(of: CivilDate(dayNumber: $0)) } ?? .max
  }

  /// A time as ISO 8601 has it, with or without fractions of seconds and a zone.
  static func instant(_ text: String) -> Int64? {
    let formatter = ISO8601DateFormatter()
    formatter.timeZone = .current
    let day: ISO8601DateFormatter.Options = [.withFullDate, .withDashSeparatorInDate]
    let time: ISO8601DateFormatter.Options = [.withTime, .withColonSeparatorInTime]
    for zone in [[.withTimeZone], []] as [ISO8601DateFormatter.Options] {
      for fraction in [[], [.withFractionalSeconds]] as [ISO8601DateFormatter.Options] {
        formatter.formatOptions = day.union(time).union(zone).union(fraction)
        if let date = formatter.date(from: text) {
          return Int64((date.timeIntervalSince1970 * 1000).rounded())
        }
      }
    }
    return nil
  }

  /// The first millisecond of a day that a person named.
  static func start(of text: String, option: String = "--since") throws -> Int64 {
    guard let day = try Desk.read(text, reference: today).edtf?.earliest.day else {
      throw ValidationError("\(option) “\(text)” has to be a date with a beginning")
    }
    return end(of: CivilDate(dayNumber: day - 1)) + 1
  }

  /// The last millisecond of a day by the clocks of this machine's zone.
  private static func end(of day: CivilDate) -> Int64 {
    let next = (day.dayNumber + 1).multipliedReportingOverflow(by: 86_400)
    guard !next.overflow else { return .max }
    let guess = Date(timeIntervalSince1970: TimeInterval(next.partialValue))
    let offset = Int64(TimeZone.current.secondsFromGMT(for: guess))
    return (next.partialValue - offset) * 1000 - 1
  }

  /// Puts moments into words, in this machine's zone.
  static func moments(_ style: DateStyle) -> MomentWords {
    let zone = TimeZone.current
    return MomentWords(style: style) { moment in
      Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(moment) / 1000)))
    }
  }
}
