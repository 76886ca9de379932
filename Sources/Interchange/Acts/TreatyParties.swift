import Chronology
import Diplomacy

extension TreatyMaker {
  /// Adds the parties, each once, and the days on which they signed, ratified, were bound and left.
  func add(
    _ rows: [CodedCells], _ signature: PartiesSignature?, to event: inout Event,
    _ records: inout RowRecords
  ) throws(GroupFault) {
    var places: [String: Int] = [:]
    for row in rows {
      try GroupFault.at(row) { cells throws(CodedFault) in
        let code = try cells.text("stateID")
        let signed = try cells.treatyDate("stateSignature").map { signature?.own($0) ?? $0 }
        let ratified = try cells.treatyDate("stateRatification", "Rat")
        let force = try cells.treatyDate("stateForce", "Force")
        let left = try cells.treatyDate("stateEnd", "End")
        let begin = try cells.treatyDate("Begin")
        let days = [
          ("signed", signed), ("ratified", ratified), ("in-force", force), ("left", left),
        ].compactMap { role, date in date.map { (role, $0) } }
        let role: Role = signed == nil ? .participant : .signatory
        let day = [begin, signed, ratified, force].lazy.compactMap { $0?.firstDay }.first
        let successor = signed.flatMap { TreatyState.successor(code, after: $0) }
        let actor = successor == nil ? TreatyState.add(code, on: day, to: &records) : nil
        guard let actor else {
          var part = Participation(actor: nil, role: role)
          let words = days.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
          let who =
            successor.map { "\($0) in the set, which was no state then" }
            ?? "\(code): one of these states; the set does not say which"
          part.note = who + (words.isEmpty ? "" : " (\(words))")
          event.participations.append(part)
          return
        }
        if let index = places[actor.text] {
          // Two rows for a state: both are kept by their days.
          if role == .signatory { event.participations[index].role = role }
          event.participations[index].note = "more than one row of the set"
        } else {
          places[actor.text] = event.participations.count
          event.participations.append(Participation(actor: actor, role: role))
        }
        for (role, date) in days {
          let new = RoleDate(role: role, date: HistoricalDate(date), by: actor)
          if !event.dates.contains(new) { event.dates.append(new) }
        }
      }
    }
  }
}

/// The states of tables of treaties, known by letters of ISO 3166 and a few others.
enum TreatyState {
  /// The key of a state as it was on a day; nil where the letters stand for one of two.
  static func add(_ code: String, on day: CivilDate?, to records: inout RowRecords) -> Ref? {
    if code.contains(" - ") { return nil }
    let letters = others[code] ?? code
    guard let state = StateCodes.cameo(letters), state.iso == letters else {
      let identifier = Identifier(scheme: "treaty-state", value: code)
      return records.add(identifier) { key in
        Actor(ref: key, kind: .state, names: [Name(code)], identifiers: [identifier])
      }
    }
    guard let number = state.cow, let day else { return StateWords.add(state, to: &records) }
    return PastStates.add(number, of: .cow, on: day, named: state.name, to: &records)
  }

  /// The name of a state that came of a federation more than a year after a signature under its
  /// letters.
  ///
  /// What the set has Croatia sign in 1957 was Yugoslavia's. Within the last year, republics signed
  /// on their own.
  static func successor(_ code: String, after signed: EDTF) -> String? {
    guard let state = StateCodes.cameo(code), state.iso == code, let begun = beginnings[code],
      let day = signed.latest.day.map({ CivilDate(dayNumber: $0) }), day.year + 1 < begun
    else { return nil }
    return state.name
  }

  private static let others = ["ALG": "DZA"]
  /// The years in which the states began that came of Yugoslavia, Czechoslovakia and the Soviet
  /// Union; Ukraine and Belarus signed in their own names before.
  private static let beginnings: [String: Int64] = [
    "HRV": 1991, "SVN": 1991, "MKD": 1991, "BIH": 1992, "MNE": 2006, "CZE": 1993, "SVK": 1993,
    "ARM": 1991, "AZE": 1991, "GEO": 1991, "KAZ": 1991, "KGZ": 1991, "MDA": 1991, "TJK": 1991,
    "TKM": 1991, "UZB": 1991,
  ]
}

extension EDTF {
  /// The first day on which it can lie.
  var firstDay: CivilDate? { earliest.day.map { CivilDate(dayNumber: $0) } }
}
