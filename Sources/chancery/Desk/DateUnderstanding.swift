import Chronology

/// Reads expressions as the `date` command is told to: EDTF alone or English too, with the events
/// that they name.
struct DateUnderstanding: Sendable {
  var reader: EnglishDateReader
  var onlyEDTF: Bool

  /// Reads an expression.
  ///
  /// - Parameter events: Finds the dates of the events that it names with `@`.
  /// - Throws: ``EDTFError`` or ``DateReadingError``, or what `events` throws.
  func read(
    _ text: String, events: ([String]) throws -> [String: EDTF] = { _ in [:] }
  ) throws -> DateReading {
    if onlyEDTF { return DateReading(edtf: try EDTF(parsing: text), given: text) }
    var reader = reader
    let named = EnglishDateReader.eventsNamed(in: text)
    if !named.isEmpty { reader.events = try events(named) }
    return try reader.read(text)
  }

  /// An error with what to do about it, for a person.
  static func advice(_ error: any Error) -> any Error {
    guard let refusal = error as? DateReadingError else { return error }
    switch refusal {
    case .ambiguous(let text, let readings):
      let isNumeric = text.utf8.contains(UInt8(ascii: "/")) || text.utf8.contains(UInt8(ascii: "-"))
      return Failure(
        "“\(text)” can be \(readings.joined(separator: " or "))\n"
          + (isNumeric
            ? "write the month as a word, or say --day-first or --month-first"
            : "write it out, as in “3 October 2001”, “1942–43” or “the 1940s”"))
    case .needsDateline(let text):
      return Failure(
        "“\(text)” needs a day to be read against\nsay which with --as-of, e.g. --as-of 2001-11-23")
    default: return Failure(refusal.description)
    }
  }

  /// Why an expression was refused, in the words of a line of JSON.
  static func reason(_ error: any Error) -> String {
    switch error {
    case let error as DateReadingError: error.description
    case let error as EDTFError: error.description
    default: Failure.words(for: error)
    }
  }
}
