import Diplomacy

/// How other programs identify the actors of a chronicle: by state, by Wikidata.
///
/// It grows with the number of actors, and not with that of events.
struct ActorCodes: Sendable {
  private struct Codes {
    var kind: Actor.Kind
    var state: StateCodes.State?
    var cameo: String?
    var wikidata: String?
  }

  private var known: [Ref: Codes] = [:]

  /// Keeps the codes of an actor.
  mutating func add(_ actor: Actor) {
    var codes = Codes(kind: actor.kind)
    for identifier in actor.identifiers {
      switch identifier.scheme {
      case "iso3166": codes.state = Self.state(identifier.value)
      case "cameo": codes.cameo = identifier.value
      case "wikidata": codes.wikidata = identifier.value
      default: continue
      }
    }
    known[actor.ref] = codes
  }

  /// The state of two or three letters of ISO 3166-1.
  static func state(_ letters: String) -> StateCodes.State? {
    StateCodes.all.first { $0.isoLetters == letters || $0.iso == letters }
  }

  /// The three letters of a state, or of CAMEO.
  func letters(_ ref: Ref?) -> String? {
    guard let ref, let codes = known[ref] else { return nil }
    return codes.state?.iso ?? codes.cameo.map { String($0.prefix(3)) }
  }

  /// Whether an actor is a state.
  func isState(_ ref: Ref?) -> Bool { ref.flatMap { known[$0]?.kind } == .state }

  /// The item of Wikidata.
  func wikidata(_ ref: Ref?) -> String? { ref.flatMap { known[$0]?.wikidata } }
}
