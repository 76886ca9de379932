import Chronology
import Diplomacy

/// States by the English names that sets of event data have for them, and as actors.
enum StateWords {
  /// The state of a name; nil where it is none of today, or could be two.
  static func state(_ name: String) -> StateCodes.State? { byName[key(name)] }

  /// The key of a state, whose record is added to the row.
  static func add(_ state: StateCodes.State, to row: inout RowRecords) -> Ref {
    row.add(state.identifiers[0]) { key in
      Actor(
        ref: key, kind: .state, names: [Name(state.name)],
        identifiers: state.identifiers + [Identifier(scheme: "cameo", value: state.cameo)])
    }
  }

  /// The state of a number of Gleditsch and Ward, which UCDP uses: few differ from the Correlates
  /// of War's.
  static func gleditschWard(_ number: String) -> StateCodes.State? {
    if let code = ownNumbers[number] { return StateCodes.cameo(code) }
    return others.contains(number) ? nil : StateCodes.cow(number)
  }

  /// The state of today that a number of Gleditsch and Ward meant on a day; nil where that was
  /// another: the Soviet Union, Yugoslavia, Prussia.
  static func gleditschWard(_ number: String, on day: CivilDate) -> StateCodes.State? {
    if let since = beginnings[number], "\(day)" < since { return nil }
    return gleditschWard(number == "345" ? "340" : number)
  }

  /// The state of today that a number of the Correlates of War meant on a day; nil where that was
  /// another.
  static func cow(_ number: String, on day: CivilDate) -> StateCodes.State? {
    if number == "260" { return StateCodes.cameo("DEU") }
    let since = number == "255" ? "1945-05-09" : beginnings[number]
    if let since, "\(day)" < since { return nil }
    return StateCodes.cow(number)
  }

  /// The day from which a number of Gleditsch and Ward means the state of today, where it meant
  /// another before.
  static func succession(of number: String) -> CivilDate? {
    beginnings[number].flatMap(CodedDate.day)
  }

  private static let beginnings = [
    "365": "1991-12-26", "345": "2006-06-05", "678": "1990-05-22",
    "640": "1923-10-29", "305": "1918-11-12", "630": "1935-03-22",
  ]

  private static let ownNumbers = [
    "260": "DEU", "340": "SRB", "678": "YEM", "970": "KIR", "971": "NRU", "972": "TON",
    "973": "TUV",
  ]
  /// Numbers that stand for another state than in the Correlates of War's list.
  private static let others: Set<String> = ["255", "345", "679", "946", "947", "955"]

  private static func key(_ name: String) -> String {
    let slug = RefRule.slug(name)
    return slug.hasPrefix("the-") ? String(slug.dropFirst(4)) : slug
  }

  private static let byName: [String: StateCodes.State] = {
    var found: [String: StateCodes.State] = [:]
    for state in StateCodes.all { found[key(state.name)] = state }
    for (name, code) in otherNames { found[key(name)] = StateCodes.cameo(code) }
    return found
  }()

  private static let otherNames = [
    "Russian Federation": "RUS", "Cote d'Ivoire": "CIV", "Congo": "COG", "Republic of Congo": "COG",
    "Democratic Republic of Congo": "COD", "DR Congo (Zaire)": "COD", "Congo, DRC": "COD",
    "Moldova, Republic of": "MDA", "Occupied Palestinian Territory": "PSE",
    "Palestinian Territory, Occupied": "PSE", "State of Palestine": "PSE", "Swaziland": "SWZ",
    "eSwatini": "SWZ", "East Timor": "TLS", "Macedonia": "MKD",
    "the former Yugoslav Republic of Macedonia": "MKD", "Holy See (Vatican City State)": "VAT",
    "Vatican City": "VAT", "Vatican": "VAT", "Myanmar (Burma)": "MMR", "Burma": "MMR",
    "Cambodia (Kampuchea)": "KHM", "Zimbabwe (Rhodesia)": "ZWE", "Yemen (North Yemen)": "YEM",
    "Czechia": "CZE", "Turkiye": "TUR", "Cabo Verde": "CPV", "Gambia, The": "GMB",
    "United States of America": "USA", "Korea, South": "KOR", "Korea, North": "PRK",
    "Republic of Korea": "KOR", "Viet Nam": "VNM", "Syrian Arab Republic": "SYR",
    "Iran, Islamic Republic of": "IRN", "Lao PDR": "LAO", "Brunei Darussalam": "BRN",
    "Tanzania, United Republic of": "TZA", "Libyan Arab Jamahiriya": "LBY",
    "Bosnia-Herzegovina": "BIH", "Sao Tome and Principe": "STP",
    "Saint Vincent and the Grenadines": "VCT", "Federated States of Micronesia": "FSM",
    "Bahamas, The": "BHS", "Great Britain": "GBR",
  ]
}
