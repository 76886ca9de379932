import Chronology
import Diplomacy

/// An office held for a time that the list dates plainly.
struct FRUSTenure: Hashable, Sendable {
  /// The office.
  var office: FRUSOffice
  /// The time, as printed.
  var validity: EDTF

  /// The offices that a description dates; what is not plain stays in the description alone.
  ///
  /// - Parameter day: A day of the volume, for what an adjective meant then.
  static func all(in description: String, day: Int64) -> [FRUSTenure] {
    // Whoever held an office of another state is its ambassador, too, and not the United States'.
    var abroad: Country?
    return description.split(separator: ";").compactMap { piece in
      let text = TextTokens.tidy(String(piece))
      let tenure = read(text, abroad: abroad)
      let own = tenure.flatMap { $0.office.state == .unitedStates ? nil : $0.office.state }
      abroad = own ?? FRUSOffice.abroad(text, on: day) ?? abroad
      return tenure
    }
  }

  private static func read(_ text: String, abroad: Country?) -> FRUSTenure? {
    let bare = text.hasSuffix(".") ? String(text.dropLast()) : text
    for form in Self.forms {
      guard let match = bare.wholeMatch(of: form) else { continue }
      // What is not said is unknown, which is not the same as open.
      let start = match.2.isEmpty ? "" : Self.edtf(match.2)
      let end = match.3.isEmpty ? "" : Self.edtf(match.3)
      guard let start, let end, let validity = EDTF("\(start)/\(end)"),
        let day = validity.earliest.day ?? validity.latest.day,
        let office = FRUSOffice(String(match.1), on: day, abroad: abroad),
        !match.1.contains(where: \.isNumber)
      else { return nil }
      return FRUSTenure(office: office, validity: validity)
    }
    return nil
  }

  private static func edtf(_ words: Substring) -> String? {
    if words.count == 4 { return String(words) }
    return ProseDate.first(in: String(words))?.edtf(year: nil)?.description
  }
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSTenure {
  /// An office, the day on which it began and that on which it ended; one may be missing.
  private typealias Form = Regex<(Substring, Substring, Substring, Substring)>

  nonisolated(unsafe) private static let forms: [Form] = {
    let day = #"(?:[A-Z][a-z]+ (?:\d{1,2}, )?)?1[89]\d\d"#
    return [
      "^(.+?),? from (\(day)),? (?:until|to|through) (\(day))$",
      "^(.+?),? (\(day)) ?(?:–|-|to|until) ?(\(day))$",
      "^(.+?),? from (\(day))()$", "^(.+?),? (?:after|since) (\(day))()$",
      "^(.+?),?() (?:until|to|through) (\(day))$",
    ].compactMap { try? Form($0) }
  }()
}
