import Chronology

extension ClaimField {
  /// The facts of an actor.
  static let actors: [ClaimField] = [
    actor("name", read: { $0.names.claimed }, write: { $0.names.claim($1) }),
    actor(
      "existence", also: ["life"], as: .validity, read: { $0.existence?.description },
      write: { put(EDTF($1), into: &$0.existence) }),
  ]

  /// The facts of a place.
  static let places: [ClaimField] = [
    place("name", read: { $0.names.claimed }, write: { $0.names.claim($1) }),
    place(
      "coordinates", as: .coordinates, read: { $0.coordinates?.description },
      write: { put(Coordinates($1), into: &$0.coordinates) }),
    place(
      "within", as: .place, read: { $0.within?.text }, write: { put(Ref($1), into: &$0.within) }),
    place("state", as: .actor, read: { $0.state?.text }, write: { put(Ref($1), into: &$0.state) }),
    place("zone", read: { $0.zone }, write: { put($1, into: &$0.zone) }),
  ]

  /// The facts of a tenure, a membership, a part-of or a succession.
  static let relations: [ClaimField] = [
    relation(
      "validity", also: ["valid", "dates"], as: .validity,
      read: { $0.validity.date?.description },
      write: { put(EDTF($1), into: &$0.validity.date) }),
    relation(
      "office", isOf: { $0.kind == .tenure }, read: { $0.office },
      write: { put($1, into: &$0.office) }),
    relation(
      "title", also: ["office-title"], read: { $0.title }, write: { put($1, into: &$0.title) }),
  ]
}

extension [Name] {
  /// The name that stands for the record: the first full one.
  private var main: Int? { firstIndex { $0.kind == .full } ?? indices.first }

  /// The name that claims on the name are about.
  var claimed: String? { main.map { self[$0].text } }

  /// Puts a name in the place of the one that stands for the record; the old one stays an alias, so
  /// that it goes on to be found.
  mutating func claim(_ text: String) -> Bool {
    guard let main else { return false }
    var old = self[main]
    if old.text == text { return true }
    self[main].text = text
    self[main].citations = []
    removeAll { $0.kind == .alias && $0.text == text }
    guard !contains(where: { $0.text == old.text }) else { return true }
    old.kind = .alias
    append(old)
    return true
  }
}
