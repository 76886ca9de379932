public import Diplomacy

/// Gathers the records of one row, each once, under the keys by which its events name them.
public struct RowRecords: Sendable {
  private var actors: [Record] = []
  private var places: [Record] = []
  private var sources: [Record] = []
  private var topics: [Record] = []
  private var relations: [Record] = []
  private var events: [Record] = []
  private var keys: Set<Ref> = []

  /// Gathers nothing yet.
  public init() {}

  /// All records, in the order in which they can be stored.
  public var records: [Record] { sources + actors + places + topics + relations + events }

  /// Whether a key has been taken by a record.
  public func has(_ key: Ref) -> Bool { keys.contains(key) }

  /// The name of an actor that the row has.
  func name(of key: Ref) -> String? {
    for case .actor(let actor) in actors where actor.ref == key { return actor.names.first?.text }
    return nil
  }

  /// Adds an actor under its first identifier, by which its key is made.
  @discardableResult
  public mutating func add(
    _ identifier: Identifier, make: (Ref) -> Actor
  ) -> Ref {
    let key = Self.key(identifier)
    if keys.insert(key).inserted { actors.append(.actor(make(key))) }
    return key
  }

  /// Adds a place under its first identifier, by which its key is made.
  @discardableResult
  public mutating func addPlace(_ identifier: Identifier, make: (Ref) -> Place) -> Ref {
    let key = Self.key(identifier)
    if keys.insert(key).inserted { places.append(.place(make(key))) }
    return key
  }

  /// Adds an actor of whom nothing is known but a name; whoever has that name alone is meant.
  public mutating func addNamed(_ kind: Actor.Kind, _ name: String) -> Ref {
    let key = Ref(stored: "named:\(kind.rawValue)/\(name)")
    if keys.insert(key).inserted {
      actors.append(.actor(Actor(ref: key, kind: kind, names: [Name(name)])))
    }
    return key
  }

  /// Adds a place of which nothing is known but a name, and perhaps a point on the globe.
  public mutating func addPlace(named name: String, at point: Coordinates? = nil) -> Ref {
    let key = Ref(stored: "place-named:\(name)")
    if keys.insert(key).inserted {
      places.append(.place(Place(ref: key, names: [Name(name)], coordinates: point)))
    }
    return key
  }

  /// Adds a source, whose ref is its key.
  public mutating func add(_ source: Source) {
    if keys.insert(source.ref).inserted { sources.append(.source(source)) }
  }

  /// Adds a topic by its name; its key is made of it.
  public mutating func addTopic(_ name: String) -> Ref {
    let slug = RefRule.slug(name)
    let key = Ref(stored: "topic:\(slug.isEmpty ? name : slug)")
    if keys.insert(key).inserted { topics.append(.topic(Topic(ref: key, name: name))) }
    return key
  }

  /// Adds a relation, whose ref is its key.
  public mutating func add(_ relation: Relation) {
    if keys.insert(relation.ref).inserted { relations.append(.relation(relation)) }
  }

  /// Adds an event under its origin and returns the key that links use.
  @discardableResult
  public mutating func add(_ event: Event, origin: Origin) -> Ref {
    var event = event
    let key = Self.key(origin)
    event.origin = origin
    event.ref = key
    events.append(.event(event))
    return key
  }

  /// The key that stands for an identifier within a row.
  public static func key(_ identifier: Identifier) -> Ref { Ref(stored: identifier.description) }

  /// The key that stands for an event within and between rows.
  public static func key(_ origin: Origin) -> Ref { Ref(stored: "\(origin.name):\(origin.key)") }
}
