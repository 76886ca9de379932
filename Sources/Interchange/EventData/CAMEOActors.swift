import Diplomacy

/// Actors by their codes in CAMEO: a state, and what of it (Gerner, Schrodt and Yilmaz, *CAMEO
/// Codebook*, version 1.1b3, chapter 3).
///
/// `RUS` is Russia, `RUSGOV` its government, `GOV` some government that is not named; a code that
/// is not made of these has the name that stands beside it.
struct CAMEOActors {
  /// The set that says what is a part of what.
  let source: Source
  private var seen: Set<Ref> = []
  private var known: [String: Side] = [:]

  init(source: Source) { self.source = source }

  /// A side of an event.
  struct Side {
    /// The actor's key; nil where the code says only what somebody is, and of no state: the
    /// parliaments of the world are no actor.
    var key: Ref?
    /// The name that it has in the chronicle.
    var name: String

    /// Its part in an event, with the words that the row has for it.
    func part(_ role: Role, words: String? = nil) -> Participation {
      var part = Participation(actor: key, role: role)
      part.note = key == nil ? words ?? name : words
      return part
    }

    /// Whether it is the same actor as another side.
    func isSame(as other: Side?) -> Bool { key != nil && key == other?.key }
  }

  /// An actor, whose record is added to the row the first time that it occurs.
  ///
  /// - Parameters:
  ///   - code: The whole code.
  ///   - name: The name beside it, which counts where the code alone does not name anybody.
  mutating func side(_ code: String, name: String?, in row: inout RowRecords) -> Side {
    if let side = known[code] { return side }
    if known.count > 500_000 { known.removeAll(keepingCapacity: true) }
    let side = make(code, name: name, in: &row)
    known[code] = side
    return side
  }

  /// The key of a state.
  mutating func key(of state: StateCodes.State, in row: inout RowRecords) -> Ref {
    let identifier = state.identifiers[0]
    let key = RowRecords.key(identifier)
    guard seen.insert(key).inserted else { return key }
    return row.add(identifier) { key in
      Actor(
        ref: key, kind: .state, names: [Name(state.name)],
        identifiers: state.identifiers + [Identifier(scheme: "cameo", value: state.cameo)])
    }
  }

  private mutating func make(_ code: String, name: String?, in row: inout RowRecords) -> Side {
    if let state = StateCodes.cameo(code) {
      return Side(key: key(of: state, in: &row), name: state.name)
    }
    let identifier = Identifier(scheme: "cameo", value: code)
    let state = StateCodes.cameo(code.prefix(3))
    let sectors = Self.sectors(in: code.dropFirst(state == nil ? 0 : 3))
    let words: String
    if let sectors, !sectors.isEmpty {
      let of = state.map { " of \(OfficeOfTheDay.definite($0.name))" } ?? ""
      words = Self.capitalised(sectors.map(\.words).joined(separator: ", ")) + of
    } else {
      words = Self.regions[code] ?? name.map(Self.titled) ?? code
    }
    if let sectors, !sectors.isEmpty, state == nil { return Side(key: nil, name: words) }
    let isBody = sectors?.first?.isBody ?? false
    let isWorldBody = state == nil && Self.worldBodies.contains(where: code.hasPrefix)
    let key = row.add(identifier) { key in
      Actor(
        ref: key, kind: isBody || isWorldBody ? .organisation : .group, names: [Name(words)],
        identifiers: [identifier])
    }
    if let state {
      row.add(
        Relation(
          ref: Ref(stored: "\(key)/part-of"), kind: .partOf, from: key,
          to: self.key(of: state, in: &row), citations: [Citation(source: source.ref)]))
    }
    return Side(key: key, name: words)
  }

  /// A name in capitals as names are written; others stay.
  static func titled(_ name: String) -> String {
    guard name.contains(where: \.isLetter), !name.contains(where: \.isLowercase), name.count > 4
    else { return name }
    return name.split(separator: " ").map { word in
      if abbreviations.contains(String(word)) { return String(word) }
      return small.contains(word.lowercased()) ? word.lowercased() : capitalised(word.lowercased())
    }.joined(separator: " ")
  }

  private static let abbreviations: Set<String> = [
    "ASEAN", "ECOWAS", "FIFA", "IAEA", "INTERPOL", "MERCOSUR", "NAFTA", "NATO", "OECD", "OPEC",
    "OSCE", "SAARC", "UNESCO", "UNHCR", "UNICEF", "UNRWA", "USAID",
  ]
  /// How the codes of bodies begin that belong to no state.
  private static let worldBodies = ["IGO", "MNC", "NGO"]
  private static let small: Set<String> = ["of", "and", "the", "for", "in", "de", "la"]

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  // The codes

  private struct Sector {
    var words: String
    /// Whether it is a body that acts, as a government does, and no crowd.
    var isBody: Bool
  }

  /// The sectors of the rest of a code; nil where it is not made of sectors alone.
  private static func sectors(in code: Substring) -> [Sector]? {
    guard code.utf8.count % 3 == 0 else { return nil }
    var found: [Sector] = []
    var rest = code
    while !rest.isEmpty {
      guard let sector = table[String(rest.prefix(3))] else { return nil }
      // What is said twice ("JUDJUD") is said once.
      if !found.contains(where: { $0.words == sector.words }) { found.append(sector) }
      rest = rest.dropFirst(3)
    }
    return found
  }

  private static let table: [String: Sector] = {
    let bodies = [
      "GOV": "government", "MIL": "armed forces", "LEG": "parliament", "JUD": "courts",
      "COP": "police", "SPY": "secret services", "PTY": "political party", "CRN": "crown",
    ]
    let crowds = [
      "OPP": "opposition", "REB": "rebels", "INS": "insurgents", "SEP": "separatists",
      "UAF": "armed men nobody knows", "CVL": "people", "MED": "media", "BUS": "business",
      "EDU": "schools and universities", "ELI": "elites", "HLH": "health workers",
      "LAB": "workers", "AGR": "farmers", "REF": "refugees", "CRM": "criminals",
      "ENV":
        "environmentalists", "HRI": "human rights workers", "DEV": "developers", "MOD": "moderates",
      "RAD": "radicals", "SET": "settlers", "STU": "students", "YTH": "young people",
      "MNC": "multinational companies", "NGO": "non-governmental organisations",
      "IGO": "intergovernmental organisations", "NGM": "non-governmental movements",
      "IMG": "international militants", "INT": "the international public", "PRM": "militias",
      "TOP": "leaders", "REL": "clergy",
    ]
    var table: [String: Sector] = [:]
    for (code, words) in bodies { table[code] = Sector(words: words, isBody: true) }
    for (code, words) in crowds { table[code] = Sector(words: words, isBody: false) }
    return table
  }()

  /// Parts of the world that act as one in event data.
  private static let regions = [
    "AFR": "Africa", "ASA": "Asia", "BLK": "the Balkans", "CRB": "the Caribbean",
    "CAU": "the Caucasus", "CFR": "Central Africa", "CAS": "Central Asia", "CEU": "Central Europe",
    "EAF": "East Africa", "EEU": "Eastern Europe", "EUR": "Europe", "LAM": "Latin America",
    "MEA": "the Middle East", "MDT": "the Mediterranean", "NAF": "North Africa",
    "NMR": "North America", "PGS": "the Persian Gulf", "SCN": "Scandinavia",
    "SAM": "South America", "SAS": "South Asia", "SEA": "Southeast Asia",
    "SAF": "Southern Africa", "WAF": "West Africa", "WST": "the West", "WSB": "the West Bank",
  ]
}
