import Diplomacy

/// Puts the parties of an event into words: their names, capacities, roles and sides.
enum PartyWords {
  /// The capacity in which a party acts and whom it acts for: "President of Russia", "for the BBC",
  /// "military journalist; speaks for nobody".
  static func capacity(_ party: Party, speaks: Bool) -> String? {
    switch party.participation.principal {
    case .ofTheDay:
      return party.capacity.map { party.isCapacityCertain ? $0 : "possibly \($0)" }
    case .nobody:
      let nobody = speaks ? "speaks for nobody" : "for nobody"
      return party.capacity.map { "\($0); \(nobody)" } ?? nobody
    case .actor(let ref):
      let name = party.principal?.name ?? ref.text
      guard let capacity = party.capacity else { return "for \(OfficeOfTheDay.definite(name))" }
      let isGiven = party.participation.capacity != nil
      if !mentions(name, in: capacity) {
        return "\(capacity), for \(OfficeOfTheDay.definite(name))"
      }
      guard !isGiven, let office = party.office else { return capacity }
      return "\(office), for \(OfficeOfTheDay.definite(name))"
    }
  }

  /// The name with the capacity: "Vladimir Putin, President of Russia".
  static func full(_ party: Party, speaks: Bool = false) -> String {
    named(party.name, party, speaks: speaks)
  }

  /// A name for a party with its capacity.
  static func named(_ name: String, _ party: Party, speaks: Bool = false) -> String {
    capacity(party, speaks: speaks).map { "\(name), \($0)" } ?? name
  }

  /// Whether the words have a name in them as whole words.
  static func mentions(_ name: String, in words: String) -> Bool {
    let sought = Array(name.utf8)
    let text = Array(words.utf8)
    guard let first = sought.first, text.count >= sought.count else { return false }
    for start in 0...(text.count - sought.count)
    where text[start] == first && text[start..<(start + sought.count)].elementsEqual(sought) {
      let before = String(decoding: text[..<start], as: UTF8.self).last
      let after = String(decoding: text[(start + sought.count)...], as: UTF8.self).first
      if !isLetter(before), !isLetter(after) { return true }
    }
    return false
  }

  private static func isLetter(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }

  /// Whether the words name a party, in full or by the name that titles use.
  static func mentions(_ party: Party, in words: String) -> Bool {
    mentions(party.short, in: words) || mentions(party.name, in: words)
  }

  /// What a role other than plain taking part adds in brackets: "chair", "part of the time".
  static func brackets(_ party: Party, plain: Set<Role>) -> String {
    var words: [String] = []
    let role = party.participation.role
    if !plain.contains(role) { words.append(role.name.spaced) }
    if party.participation.presence == .part { words.append("part of the time") }
    return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }

  /// What stands before the names of those who share a role: "signed by", "victims".
  static func label(_ role: Role, count: Int) -> String? {
    switch role.name {
    case "participant": nil
    case "signatory": "signed by"
    case "copied": "copied to"
    case "victim", "host", "visitor", "chair", "mediator", "observer", "interpreter", "note-taker",
      "drafter", "approver", "courier", "belligerent", "proposer", "recipient", "speaker":
      role.name.spaced + (count > 1 ? "s" : "")
    default: role.name.spaced
    }
  }

  /// The parties in groups of one key, in the order in which the keys come first.
  static func grouped<Key: Hashable>(
    _ parties: [Party], by key: (Party) -> Key
  ) -> [(key: Key, parties: [Party])] {
    var groups: [(key: Key, parties: [Party])] = []
    var places: [Key: Int] = [:]
    for party in parties {
      let key = key(party)
      if let place = places[key] {
        groups[place].parties.append(party)
      } else {
        places[key] = groups.count
        groups.append((key, [party]))
      }
    }
    return groups
  }
}

extension String {
  /// The name of a kind or a role as words.
  var spaced: String { String(map { $0 == "-" ? " " : $0 }) }
}
