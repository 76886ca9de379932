import Chronology
import Diplomacy

extension TreatyMaker {
  /// Adds the parties, each once, and the days on which they signed, ratified, were bound and left.
  func add(
    _ rows: [CodedCells], to event: inout Event, _ records: inout RowRecords
  ) throws(GroupFault) {
    var places: [String: Int] = [:]
    for row in rows {
      try GroupFault.at(row) { cells throws(CodedFault) in
        let code = try cells.text("stateID")
        let signed = try cells.treatyDate("stateSignature")
        let ratified = try cells.treatyDate("stateRatification", "Rat")
        let force = try cells.treatyDate("stateForce", "Force")
        let left = try cells.treatyDate("stateEnd", "End")
        let begin = try cells.treatyDate("Begin")
        let days = [
          ("signed", signed), ("ratified", ratified), ("in-force", force), ("left", left),
        ].compactMap { role, date in date.map { (role, $0) } }
        let role: Role = signed == nil ? .participant : .signatory
        let day = [begin, signed, ratified, force].lazy.compactMap { $0?.firstDay }.first
        guard let actor = TreatyState.add(code, on: day, to: &records) else {
          var part = Participation(actor: nil, role: role)
          let words = days.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
          part.note =
            "\(code): one of these states; the set does not say which"
            + (words.isEmpty ? "" : " (\(words))")
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

  private static let others = ["ALG": "DZA"]
}

extension EDTF {
  /// The first day on which it can lie.
  var firstDay: CivilDate? { earliest.day.map { CivilDate(dayNumber: $0) } }
}
