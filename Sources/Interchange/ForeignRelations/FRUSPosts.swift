import Chronology
import Diplomacy

/// The United States' embassies by their capitals, as headings of the Cold War's volumes name them:
/// "Telegram 587 From Ankara", "the Embassy in Bonn".
enum FRUSPosts {
  /// The name of the embassy in a capital; nil where the place was no capital on that day.
  static func embassy(in capital: String, day: Int64) -> String? {
    guard years.contains(day), let state = capitals[capital] else { return nil }
    return "Embassy in \(OfficeOfTheDay.definite(state))"
  }

  /// The name under which an embassy is known, whichever of its names a heading has.
  static func usual(_ words: String, day: Int64) -> String {
    guard let match = words.wholeMatch(of: Self.embassyName) else { return words }
    let seat = String(match.2)
    if let embassy = embassy(in: seat, day: day) { return embassy }
    guard match.1 == "in" else { return words }
    let name = years.contains(day) && seat == "Germany" ? "Federal Republic of Germany" : seat
    return "Embassy in \(OfficeOfTheDay.definite(name))"
  }

  /// The embassy in the capital of "Telegram 587 from Ankara"; a telegram with a letter before its
  /// number ("Polto 577") may be of another mission there.
  static func party(_ words: FRUSText, of heading: String, day: Int64) -> FRUSText {
    guard words.marks.isEmpty,
      heading.prefixMatch(of: Self.telegram) != nil,
      let embassy = embassy(in: words.text, day: day)
    else { return words }
    var party = FRUSText()
    party.append(embassy)
    return party
  }

  /// The years in which these embassies were embassies, and there were two Germanies.
  private static let years = number("1956-01-01")...number("1990-10-02")

  private static func number(_ iso: String) -> Int64 { CivilDate(iso: iso)?.dayNumber ?? 0 }

  /// Capitals where the United States had an embassy all that time, of a state that had its name all
  /// that time: in Sofia, Budapest and Bucharest there were legations, Cairo was of two states.
  private static let capitals: [String: String] = {
    var capitals: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "|").map(String.init)
      guard let state = fields.first else { continue }
      for capital in fields.dropFirst() { capitals[capital] = state }
    }
    return capitals
  }()

  private static let table = """
    Argentina|Buenos Aires
    Austria|Vienna
    Belgium|Brussels
    Bolivia|La Paz
    Canada|Ottawa
    Chile|Santiago
    Colombia|Bogota|Bogotá
    Costa Rica|San Jose|San José
    Czechoslovakia|Prague
    Denmark|Copenhagen
    Ecuador|Quito
    El Salvador|San Salvador
    Ethiopia|Addis Ababa
    Federal Republic of Germany|Bonn
    Finland|Helsinki
    France|Paris
    Greece|Athens
    Haiti|Port-au-Prince|Port au Prince
    Honduras|Tegucigalpa
    Iceland|Reykjavik
    India|New Delhi
    Indonesia|Djakarta|Jakarta
    Iran|Tehran
    Ireland|Dublin
    Israel|Tel Aviv
    Italy|Rome
    Japan|Tokyo
    Jordan|Amman
    Lebanon|Beirut
    Mexico|Mexico City
    Netherlands|The Hague
    Nicaragua|Managua
    Norway|Oslo
    Paraguay|Asuncion|Asunción
    Peru|Lima
    Philippines|Manila
    Poland|Warsaw
    Portugal|Lisbon
    Soviet Union|Moscow
    Spain|Madrid
    Sweden|Stockholm
    Switzerland|Bern
    Thailand|Bangkok
    Turkey|Ankara
    United Kingdom|London
    Uruguay|Montevideo
    Venezuela|Caracas
    Yugoslavia|Belgrade
    """
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSPosts {
  nonisolated(unsafe) private static let embassyName = #/Embassy (in|at) (?:the )?(.+)/#
  nonisolated(unsafe) private static let telegram =
    #/(?:Telegram|Airgram|Despatch) (?:A-)?\d+ (?:from|to) /#
}
