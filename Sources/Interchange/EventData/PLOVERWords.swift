import Diplomacy

/// The codes and entities that PLOVER's records and POLECAT's rows have in common.
enum PLOVERWords {
  /// What sort of event a type and modes stand for, and the codes to keep.
  struct Coding {
    /// The code by whose shape the record is made.
    var code: PLOVERCode
    /// The codes of the record: PLOVER's where this version has it, else as it was written.
    var codes: [Identifier]
  }

  /// Reads a type, its mode and contexts as they stand in a set of whatever version.
  ///
  /// What the manual of today has not is kept word for word under `plover-other`: "FIGHT", the mode
  /// "strike-hun".
  static func coding(type: String, mode: String?, contexts: [String]) -> Coding? {
    let name = older[type.uppercased()] ?? type
    guard let plain = try? PLOVERCode(name) else { return nil }
    var text = plain.description
    var isKnown = older[type.uppercased()] == nil
    if let mode {
      let full = "\(text)/\(mode)"
      if (try? PLOVERCode(full)) != nil { text = full } else { isKnown = false }
    }
    for context in contexts {
      let full = "\(text)+\(context)"
      if (try? PLOVERCode(full)) != nil { text = full } else { isKnown = false }
    }
    let code = (try? PLOVERCode(text)) ?? plain
    var codes = [Identifier(scheme: "plover", value: code.description)]
    if !isKnown {
      let verbatim =
        ([[type, mode].compactMap { $0 }.joined(separator: "/")] + contexts)
        .joined(separator: "+")
      codes.append(Identifier(scheme: "plover-other", value: verbatim))
    }
    return Coding(code: code, codes: codes)
  }

  /// Types of earlier versions and what became of them.
  private static let older = [
    "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT",
  ]

  /// The state of a code, with the few that are no code of ISO: `JAP`, `ITL`.
  static func state(_ code: String) -> StateCodes.State? {
    switch code {
    case "JAP": StateCodes.cameo("JPN")
    case "ITL": StateCodes.cameo("ITA")
    default: StateCodes.cameo(code)
    }
  }

  /// The key of what a country, a sector and a name stand for, whose record is added to the row.
  ///
  /// A state without a sector is the state; a sector of it is its body or group; a name without a
  /// state is a group of that name, and so is one of a sector that nobody knows (`***`).
  static func actor(
    _ code: String?, sector: String?, name: String?, source: Source, in row: inout RowRecords
  ) -> Ref? {
    let state = code.flatMap(state)
    if let state, sector == nil || isState(name, state, sector) {
      return StateWords.add(state, to: &row)
    }
    let words = sector.flatMap { sectors[String($0.prefix(3))] }
    if let state, let words, let sector {
      let identifier = Identifier(scheme: "plover-actor", value: state.iso + sector.prefix(3))
      let key = row.add(identifier) { key in
        Actor(
          ref: key, kind: words.isBody ? .organisation : .group,
          names: [Name("\(words.name) of \(OfficeOfTheDay.definite(state.name))")],
          identifiers: [identifier])
      }
      let whole = StateWords.add(state, to: &row)
      row.add(
        Relation(
          ref: Ref(stored: "\(key)/part-of"), kind: .partOf, from: key, to: whole,
          represents: words.isBody, citations: [Citation(source: source.ref)]))
      return key
    }
    guard let name = name.map({ bodies[$0] ?? $0 }) ?? code else { return nil }
    let identifier = Identifier(
      scheme: "plover-actor", value: [code, name].compactMap { $0 }.joined(separator: "|"))
    let key = row.add(identifier) { key in
      Actor(
        ref: key, kind: code == "IGO" || code == "NGO" ? .organisation : .group,
        names: [Name(name)], identifiers: [identifier])
    }
    if let state {
      row.add(
        Relation(
          ref: Ref(stored: "\(key)/part-of"), kind: .partOf, from: key,
          to: StateWords.add(state, to: &row), represents: false,
          citations: [Citation(source: source.ref)]))
    }
    return key
  }

  /// Whether a name of an unknown sector means the state: "Iraq" does, "Iraqi soldiers" do not.
  private static func isState(
    _ name: String?, _ state: StateCodes.State, _ sector: String?
  ) -> Bool {
    sector == unknown && name.map { StateWords.state($0) == state } ?? true
  }

  /// The sector of those of whom the set does not say what they are.
  private static let unknown = "***"

  /// Bodies that go by their letters.
  private static let bodies = ["UN": "United Nations", "U.N.": "United Nations"]

  private static let sectors: [String: (name: String, isBody: Bool)] = [
    "GOV": ("Government", true), "MIL": ("Armed forces", true), "LEG": ("Parliament", true),
    "JUD": ("Courts", true), "COP": ("Police", true), "SPY": ("Secret services", true),
    "PTY": ("Political party", false), "OPP": ("Opposition", false), "REB": ("Rebels", false),
    "CVL": ("People", false), "CIV": ("People", false), "PRM": ("Militias", false),
    "UAF": ("Armed men nobody knows", false), "REF": ("Refugees", false),
    "JRN": ("Journalists", false), "MED": ("Medical workers", false),
    "EDU": ("Schools and universities", false), "LAB": ("Workers", false),
    "BUS": ("Business", false), "CRM": ("Criminals", false), "ELI": ("Elites", false),
    "REL": ("Clergy", false), "AGR": ("Farmers", false), "SOC": ("Social groups", false),
  ]
}
