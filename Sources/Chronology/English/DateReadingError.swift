/// Why words were not read as a date.
public enum DateReadingError: Error, Hashable, Sendable {
  /// They can be read in more than one way.
  case ambiguous(text: String, readings: [String])
  /// There is no such day: 30 February.
  case impossible(text: String, reason: String)
  /// They contradict themselves: a wrong weekday, an end before its beginning.
  case contradiction(text: String, reason: String)
  /// They leave out what only a dateline can give.
  case needsDateline(text: String)
  /// They have no bounds: `recently`.
  case vague(text: String)
  /// They hang on another event, not on the dateline: `three days later`.
  case relative(text: String)
  /// They name an event and no date.
  case event(text: String)
  /// They are no date.
  case notADate(text: String)
  /// They have a number for a month of a calendar whose months go by names: `hebrew:5700-07`.
  case monthInNumbers(text: String, calendar: String)
  /// They are a date of a kind that is not read.
  case unsupported(text: String)
}

extension DateReadingError: CustomStringConvertible {
  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .ambiguous(_, let readings): "ambiguous: \(readings.joined(separator: " or "))"
    case .impossible(let text, let reason): "\"\(clipped(text))\" is impossible: \(reason)"
    case .contradiction(let text, let reason):
      "\"\(clipped(text))\" contradicts itself: \(reason)"
    case .needsDateline(let text):
      "\"\(clipped(text))\" needs a dateline: say from which day it is to be read"
    case .vague(let text): "\"\(clipped(text))\" is too vague: no first and last day can be given"
    case .relative(let text): "\"\(clipped(text))\" depends on the date of something else"
    case .event(let text): "\"\(clipped(text))\" is an event and not a date"
    case .notADate(let text):
      "\"\(clipped(text))\" is not a date"
        + (Vocabulary.suggestion(for: text).map { "; did you mean \($0)?" } ?? "")
    case .monthInNumbers(let text, let calendar):
      "\"\(clipped(text))\" has a number for its month: write the months of the \(calendar) calendar "
        + "by their names"
    case .unsupported(let text): "\"\(clipped(text))\" is a kind of date that cannot be read yet"
    }
  }
}
