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

  /// Why an expression was refused, in the words of a line of JSON.
  static func reason(_ error: any Error) -> String {
    switch error {
    case let error as DateReadingError: error.description
    case let error as EDTFError: error.description
    default: Failure.words(for: error)
    }
  }
}
