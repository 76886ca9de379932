import ArgumentParser
import Chronology
import Diplomacy
import Foundation

/// A link in a chain of attribution as it is typed: `ACTOR`, `ACTOR on DATE in SOURCE#LOCATOR`.
struct AttributionWords: Equatable {
  var name: String
  var date: String?
  var source: String?

  init(_ text: String) {
    var rest = text.trimmingCharacters(in: .whitespaces)
    if let range = rest.range(of: " in ", options: .backwards) {
      source = String(rest[range.upperBound...]).trimmingCharacters(in: .whitespaces)
      rest = String(rest[..<range.lowerBound])
    }
    if let range = rest.range(of: " on ", options: .backwards) {
      date = String(rest[range.upperBound...]).trimmingCharacters(in: .whitespaces)
      rest = String(rest[..<range.lowerBound])
    }
    name = rest.trimmingCharacters(in: .whitespaces)
  }

  /// Splits the values of the option at their commas; a date or a locator may hold commas itself.
  static func list(_ values: [String]) -> [String] {
    values.flatMap { value -> [String] in
      let isWhole = [" on ", " in ", "#"].contains(where: value.contains)
      let names = isWhole ? [] : commaList([value])
      // What names nobody stays, to be refused.
      return names.isEmpty ? [value] : names
    }
  }
}

extension Desk {
  /// The link that an attribution's words mean.
  func attribution(
    _ text: String, on day: Int64?, reference: ReferenceDay?
  ) throws -> Attribution {
    let words = AttributionWords(text)
    guard !words.name.isEmpty else { throw ValidationError("--via “\(text)” names nobody") }
    let date = try words.date.map { try self.date($0, reference: reference) }
    let when = date.flatMap { $0.earliest ?? $0.latest } ?? day
    let citation = try words.source.map { try self.citation($0) }
    return Attribution(
      actor: words.name == "unknown" ? nil : try actor(words.name, on: when), date: date,
      source: citation?.source, locator: citation?.locator)
  }
}
