import Chronology
import Diplomacy

/// The actors of the fixture, as they were in November 2001.
enum SeedActor {
  static func party(
    _ ref: String, _ name: String, _ short: String? = nil, kind: Diplomacy.Actor.Kind = .person,
    role: Role = .participant, capacity: String? = nil, office: String? = nil,
    principal: NamedRef? = nil, for explicit: Participation.Principal = .ofTheDay,
    given: String? = nil
  ) -> Party {
    Party(
      participation: Participation(
        actor: Ref(stored: ref), role: role, capacity: given, principal: explicit),
      name: name, short: short ?? name, kind: kind, capacity: given ?? capacity, office: office,
      principal: principal)
  }

  static let russia = NamedRef(ref: Ref(stored: "russia"), name: "Russia")
  static let nato = NamedRef(ref: Ref(stored: "nato"), name: "NATO")
  static let bbc = NamedRef(ref: Ref(stored: "bbc"), name: "BBC")

  static func putin(_ role: Role = .participant) -> Party {
    party(
      "putin", "Vladimir Putin", "Putin", role: role, capacity: "President of Russia",
      office: "President", principal: russia)
  }

  static func robertson(_ role: Role = .participant) -> Party {
    party(
      "robertson", "Lord Robertson", "Robertson", role: role,
      capacity: "Secretary General of NATO", office: "Secretary General", principal: nato)
  }

  static let ivanov = party(
    "ivanov", "Sergei Ivanov", "Ivanov", role: .speaker, capacity: "Defence Minister of Russia",
    office: "Defence Minister", principal: russia)

  static let felgenhauer = party(
    "felgenhauer", "Pavel Felgenhauer", "Felgenhauer", role: .speaker, for: .nobody,
    given: "military journalist")

  static let rosenberg = party(
    "rosenberg", "Steve Rosenberg", "Rosenberg", role: .speaker,
    capacity: "correspondent of the BBC", office: "correspondent", principal: bbc,
    for: .actor(Ref(stored: "bbc")))

  static func state(_ ref: String, _ name: String, _ role: Role) -> Party {
    party(
      ref, name, kind: .state, role: role, principal: NamedRef(ref: Ref(stored: ref), name: name))
  }

  static func organisation(_ ref: String, _ name: String, _ role: Role) -> Party {
    party(
      ref, name, kind: .organisation, role: role,
      principal: NamedRef(ref: Ref(stored: ref), name: name))
  }
}
