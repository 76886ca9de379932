import Chronology

extension ClaimField {
  /// The facts of an actor.
  static let actors: [ClaimField] = [
    actor("name", as: .text, { $0.names.claimed }) {
      $0.names.claim($1)
      return true
    },
    actor("existence", also: ["life"], as: .validity, { $0.existence?.description }) {
      guard let date = EDTF($1) else { return false }
      $0.existence = date
      return true
    },
  ]

  /// The facts of a place.
  static let places: [ClaimField] = [
    place("name", as: .text, { $0.names.claimed }) {
      $0.names.claim($1)
      return true
    },
    place("coordinates", as: .coordinates, { $0.coordinates?.description }) {
      guard let point = Coordinates($1) else { return false }
      $0.coordinates = point
      return true
    },
    place("within", as: .place, { $0.within?.text }) {
      $0.within = Ref(stored: $1)
      return true
    },
    place("state", as: .actor, { $0.state?.text }) {
      $0.state = Ref(stored: $1)
      return true
    },
    place("zone", as: .text, { $0.zone }) {
      $0.zone = $1
      return true
    },
  ]

  /// The facts of a tenure, a membership, a part-of or a succession.
  static let relations: [ClaimField] = [
    relation("validity", also: ["valid", "dates"], as: .validity, { $0.validity.date?.description }) {
      guard let date = EDTF($1) else { return false }
      $0.validity = Validity(date)
      return true
    },
    relation("office", as: .text, isOf: { $0.kind == .tenure }, { $0.office }) {
      $0.office = $1
      return true
    },
    relation("title", also: ["office-title"], as: .text, { $0.title }) {
      $0.title = $1
      return true
    },
  ]

  private static func actor(
    _ name: String, also aliases: [String] = [], as sort: Sort,
    _ read: @escaping @Sendable (Actor) -> String?,
    _ write: @escaping @Sendable (inout Actor, String) -> Bool
  ) -> ClaimField {
    of(
      { if case .actor(let actor) = $0 { actor } else { nil } }, { .actor($0) }, name,
      also: aliases, as: sort, read, write)
  }

  private static func place(
    _ name: String, as sort: Sort, _ read: @escaping @Sendable (Place) -> String?,
    _ write: @escaping @Sendable (inout Place, String) -> Bool
  ) -> ClaimField {
    of(
      { if case .place(let place) = $0 { place } else { nil } }, { .place($0) }, name, as: sort,
      read, write)
  }

  private static func relation(
    _ name: String, also aliases: [String] = [], as sort: Sort,
    isOf: @escaping @Sendable (Relation) -> Bool = { _ in true },
    _ read: @escaping @Sendable (Relation) -> String?,
    _ write: @escaping @Sendable (inout Relation, String) -> Bool
  ) -> ClaimField {
    of(
      { if case .relation(let relation) = $0 { relation } else { nil } }, { .relation($0) }, name,
      also: aliases, as: sort, isOf: isOf, read, write)
  }
}
