import Diplomacy
import Storage

extension Desk {
  /// An actor that a person named to read about it: nothing is made of a name that is not known.
  func reader(_ name: String, on day: Int64?) throws -> (actor: NamedRef, kind: Actor.Kind) {
    let found = try record(name, as: [.actor], on: day)
    guard case .actor(let actor) = try chronicle.record(found.ref) else {
      throw Failure("“\(name)” is no actor")
    }
    let shown = try chronicle.names([actor.ref], on: day)[actor.ref]
    return (NamedRef(ref: actor.ref, name: shown ?? actor.ref.text), actor.kind)
  }
}
