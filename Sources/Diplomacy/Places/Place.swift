/// Where things happen: a city, a building, a country as a place.
public struct Place: Hashable, Sendable {
  /// The globally unique id; nil until stored.
  public var uid: UID?
  /// The short name that people type.
  public var ref: Ref
  /// Its names, each with its time.
  public var names: [Name]
  /// Where it is on the globe.
  public var coordinates: Coordinates?
  /// The place that it lies in.
  public var within: Ref?
  /// The state that it belongs to.
  public var state: Ref?
  /// Its time zone, by the IANA database.
  public var zone: String?
  /// How others identify it.
  public var identifiers: [Identifier]
  /// Whatever else is to be said.
  public var note: String?
  /// What is never published.
  public var privateNote: String?
  /// Where it is from.
  public var citations: [Citation]
  /// Rival values of its facts.
  public var claims: [Claim]
  /// The rules of the check that it breaks and may break.
  public var exceptions: [RuleException]

  /// Makes a place.
  public init(
    uid: UID? = nil, ref: Ref, names: [Name], coordinates: Coordinates? = nil,
    within: Ref? = nil, state: Ref? = nil, zone: String? = nil, identifiers: [Identifier] = [],
    note: String? = nil, citations: [Citation] = [], claims: [Claim] = [],
    exceptions: [RuleException] = []
  ) {
    self.uid = uid
    self.ref = ref
    self.names = names
    self.coordinates = coordinates
    self.within = within
    self.state = state
    self.zone = zone
    self.identifiers = identifiers
    self.note = note
    self.citations = citations
    self.claims = claims
    self.exceptions = exceptions
  }
}

/// A point on the globe, in degrees of WGS 84.
public struct Coordinates: Hashable, Sendable, CustomStringConvertible {
  /// Degrees north, -90 to 90.
  public let latitude: Double
  /// Degrees east, -180 to 180.
  public let longitude: Double

  /// Makes a point, or nil when it is not on the globe.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Reads `LAT,LON`.
  public init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
      String($0.drop(while: { $0 == " " }))
    }
    guard parts.count == 2, let latitude = DecimalText.number(parts[0]),
      let longitude = DecimalText.number(parts[1])
    else { return nil }
    self.init(latitude: latitude, longitude: longitude)
  }

  /// The form `LAT,LON`.
  public var description: String { "\(latitude),\(longitude)" }
}

/// What an event is about: a subject under which a chronicle sorts its events.
public struct Topic: Hashable, Sendable {
  /// The globally unique id; nil until stored.
  public var uid: UID?
  /// The short name that people type.
  public var ref: Ref
  /// Its name.
  public var name: String
  /// The wider topic that it belongs to.
  public var under: Ref?
  /// Whatever else is to be said.
  public var note: String?
  /// What is never published.
  public var privateNote: String?

  /// Makes a topic.
  public init(uid: UID? = nil, ref: Ref, name: String, under: Ref? = nil, note: String? = nil) {
    self.uid = uid
    self.ref = ref
    self.name = name
    self.under = under
    self.note = note
  }
}
