import Chronology
import Diplomacy

/// The members of the General Assembly by the codes and names of the table of votes.
enum VotingStates {
  /// The key of the state that voted under a name on a day.
  static func add(
    _ country: VoteTally.Country, on day: CivilDate, to records: inout RowRecords
  ) -> Ref {
    if let number = past[country.name] {
      return PastStates.add(number, on: day, to: &records)
    }
    if country.name == "Federal Republic of Germany", let state = StateCodes.cameo("DEU") {
      return StateWords.add(state, to: &records)
    }
    if let state = byLetters[country.code] ?? StateWords.state(country.name) {
      return StateWords.add(state, to: &records)
    }
    let identifier = Identifier(scheme: "un-member", value: country.name)
    return records.add(identifier) { key in
      Actor(ref: key, kind: .state, names: [Name(country.name)], identifiers: [identifier])
    }
  }

  private static let byLetters = Dictionary(
    StateCodes.all.map { ($0.isoLetters, $0) }, uniquingKeysWith: { first, _ in first })

  /// Names under which another state than that of today voted, by numbers of Gleditsch and Ward.
  private static let past = [
    "Russia": "365", "Yugoslavia": "345", "Czechoslovakia": "315",
    "German Democratic Republic": "265", "Yemen Arab Republic": "678",
    "Yemen People's Republic": "680", "Zanzibar": "511",
  ]
}
