import Chronology
import Diplomacy

/// A state as a row names it: by an id of today and a name of the day.
struct Country: Hashable, Sendable {
  /// What tells it from others: the id, or the id and the name where they are not the same state.
  var key: String
  /// Its names, the usual one first.
  var names: [Name]
  /// How it is called on that day, for "Prime Minister of ...".
  var wording: String

  /// The state that an id and a name stand for.
  ///
  /// The id is of today: `russia` also stands under "U.S.S.R.". One id and one name are one state,
  /// and two names under one id are two, unless the one says no more than the other ("St. Lucia",
  /// "Brunei Darussalam") or a list below knows them for one ("Upper Volta", now Burkina Faso).
  init(id: String, text: String) {
    let id = CountryNames.usual(id)
    let bare = Country.withoutGovernment(text)
    let wording = Country.inOrder(bare)
    let government = bare == text ? "" : " " + text.dropFirst(bare.count).drop { $0 == " " }
    let short = Country.nameOfTheDay(in: wording)
    self.wording = OfficeOfTheDay.definite(short) + government
    if let entry = CountryNames.entry(id: id, name: bare) {
      key = entry.key
      names = entry.names
      self.wording = OfficeOfTheDay.definite(entry.wording(for: short)) + government
    } else if Country.says(id, nothingBeyond: short) {
      key = id
      names = Country.names(short, wording)
    } else {
      key = "\(id)/\(RefRule.slug(short))"
      names = Country.names(short, wording)
    }
  }

  /// The United States.
  static let unitedStates = Country(id: "united-states", text: "United States")

  /// Its identifier, which is also its key within a row.
  var identifier: Identifier { Identifier(scheme: "hsg-country", value: key) }

  /// The name without a government in brackets: "Poland (government-in-exile)".
  private static func withoutGovernment(_ text: String) -> String {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("),
      text[open...].lowercased().contains("government")
    else { return text }
    return TextTokens.tidy(String(text[..<open]))
  }

  /// The name as it is spoken: "Federal Republic of Germany" of "Germany, Federal Republic of".
  private static func inOrder(_ text: String) -> String {
    guard let comma = text.firstRange(of: ", ") else { return text }
    let head = text[..<comma.lowerBound]
    let tail = text[comma.upperBound...]
    if tail.hasSuffix(" of") || ["South", "North", "East", "West"].contains(tail) {
      return "\(tail) \(head)"
    }
    return text
  }

  /// "Dahomey" of "Dahomey (Benin)".
  private static func nameOfTheDay(in text: String) -> String {
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "("), open != text.startIndex else {
      return text
    }
    return TextTokens.tidy(String(text[..<open]))
  }

  private static func names(_ short: String, _ wording: String) -> [Name] {
    short == wording ? [Name(short)] : [Name(short), Name(wording, kind: .alias)]
  }

  /// Whether a name has every word of the id: "Antigua and Barbuda" of `antigua-barbuda`.
  private static func says(_ id: String, nothingBeyond name: String) -> Bool {
    let spelt = RefRule.slug(name).split(separator: "-").map { $0 == "st" ? "saint" : $0 }
    let words = Set(spelt)
    return !id.isEmpty && id.split(separator: "-").allSatisfy(words.contains)
  }
}
