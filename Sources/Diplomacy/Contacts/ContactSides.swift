/// How far the parties of events are rolled up.
public enum ContactLevel: String, CaseIterable, Sendable {
  /// Not at all: whoever took part.
  case actor
  /// To the state or organisation that they represented on that day.
  case represented
}

/// One of the two sides of a contact.
public struct ContactSide: Hashable, Sendable {
  /// The actor, or the state or organisation that it is rolled up to.
  public var ref: Ref
  /// Its name of the day.
  public var name: String
  /// The capacity in which the actor acted; nil for whoever is rolled up to a whole.
  public var capacity: String?
  /// Those who spoke for it; nobody where it took part by itself.
  public var spokesmen: [NamedRef]

  /// Makes a side.
  public init(ref: Ref, name: String, capacity: String? = nil, spokesmen: [NamedRef] = []) {
    self.ref = ref
    self.name = name
    self.capacity = capacity
    self.spokesmen = spokesmen
  }
}

/// Says on which side of a contact a party stands.
struct ContactSides: Sendable {
  /// Whose contacts are asked for; nil for those of everybody.
  var own: OwnSide?
  var level: ContactLevel
  var wholes: Wholes

  /// The sides of some parties, each once; several who speak for one are one side.
  ///
  /// Where others are rolled up, those who speak for the same whole as the actor are no other side.
  func sides(_ parties: [Party], of entry: TimelineEntry) -> [ContactSide] {
    var sides: [ContactSide] = []
    var places: [Ref: Int] = [:]
    let home = home(in: entry)
    for party in parties {
      guard let side = side(of: party, in: entry), !home.contains(side.ref) else { continue }
      guard let place = places[side.ref] else {
        places[side.ref] = sides.count
        sides.append(side)
        continue
      }
      for spokesman in side.spokesmen where !sides[place].spokesmen.contains(spokesman) {
        sides[place].spokesmen.append(spokesman)
      }
    }
    return sides
  }

  /// The delegations for which each side has parties, nil for none; nothing where there are none.
  func delegations(_ parties: [Party], of entry: TimelineEntry) -> [Ref: Set<String?>] {
    guard parties.contains(where: { $0.participation.side != nil }) else { return [:] }
    var found: [Ref: Set<String?>] = [:]
    for party in parties {
      guard let side = side(of: party, in: entry) else { continue }
      found[side.ref, default: []].insert(party.participation.side)
    }
    return found
  }

  /// The wholes for which the actor whose contacts are asked for takes part in an event.
  private func home(in entry: TimelineEntry) -> Set<Ref> {
    guard let own, level == .represented else { return [] }
    let wholes = entry.parties.filter { own.includes($0, of: entry) }
      .compactMap { whole(of: $0, in: entry)?.ref }
    return Set(wholes).subtracting([own.actor.ref])
  }

  /// The side on which a party stands; nil for somebody unknown.
  func side(of party: Party, in entry: TimelineEntry) -> ContactSide? {
    guard let actor = party.participation.actor else { return nil }
    let itself = NamedRef(ref: actor, name: party.name)
    if let own, own.includes(party, of: entry) {
      return ContactSide(
        ref: own.actor.ref, name: own.actor.name,
        capacity: actor == own.actor.ref ? party.capacity : nil,
        spokesmen: own.itself.contains(actor) ? [] : [itself])
    }
    guard level == .represented, let whole = whole(of: party, in: entry), whole.ref != actor else {
      return ContactSide(ref: actor, name: party.name, capacity: party.capacity)
    }
    return ContactSide(ref: whole.ref, name: whole.name, spokesmen: [itself])
  }

  /// The state or organisation that a party represents; nil when it represents nobody else.
  private func whole(of party: Party, in entry: TimelineEntry) -> NamedRef? {
    guard party.participation.principal != .nobody, let actor = party.participation.actor else {
      return nil
    }
    let day = entry.event.date.earliest ?? entry.event.date.latest
    return wholes.whole(of: party.principal?.ref ?? actor, on: day) ?? party.principal
  }

  /// Every ref that a party can stand for at a meeting: itself and whomever it represents.
  func names(of party: Party, in entry: TimelineEntry) -> Set<Ref> {
    var refs: Set<Ref> = []
    if let actor = party.participation.actor { refs.insert(actor) }
    if let principal = party.principal { refs.insert(principal.ref) }
    if let whole = whole(of: party, in: entry) { refs.insert(whole.ref) }
    if let own, own.includes(party, of: entry) { refs.insert(own.actor.ref) }
    return refs
  }
}
