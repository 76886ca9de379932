extension Record {
  /// What sort of record it is; nil for what has no ref.
  public var kind: RecordKind? {
    switch self {
    case .chronicle, .kind, .timeline, .supplement: nil
    case .topic: .topic
    case .source: .source
    case .actor: .actor
    case .place: .place
    case .relation: .relation
    case .event: .event
    }
  }

  /// The rival values of its facts.
  public internal(set) var claims: [Claim] {
    get {
      switch self {
      case .event(let event): event.claims
      case .actor(let actor): actor.claims
      case .place(let place): place.claims
      case .relation(let relation): relation.claims
      case .supplement(let supplement): supplement.claims
      case .chronicle, .kind, .timeline, .topic, .source: []
      }
    }
    set {
      switch self {
      case .event(var event):
        event.claims = newValue
        self = .event(event)
      case .actor(var actor):
        actor.claims = newValue
        self = .actor(actor)
      case .place(var place):
        place.claims = newValue
        self = .place(place)
      case .relation(var relation):
        relation.claims = newValue
        self = .relation(relation)
      case .supplement(var supplement):
        supplement.claims = newValue
        self = .supplement(supplement)
      case .chronicle, .kind, .timeline, .topic, .source: break
      }
    }
  }

  /// The sources of the record as a whole, and of single facts of it.
  public var citations: [Citation] {
    get {
      switch self {
      case .event(let event): event.citations
      case .actor(let actor): actor.citations
      case .place(let place): place.citations
      case .relation(let relation): relation.citations
      case .source(let source): source.citations
      case .supplement(let supplement): supplement.citations
      case .chronicle, .kind, .timeline, .topic: []
      }
    }
    set {
      switch self {
      case .event(var event):
        event.citations = newValue
        self = .event(event)
      case .actor(var actor):
        actor.citations = newValue
        self = .actor(actor)
      case .place(var place):
        place.citations = newValue
        self = .place(place)
      case .relation(var relation):
        relation.citations = newValue
        self = .relation(relation)
      case .source(var source):
        source.citations = newValue
        self = .source(source)
      case .supplement(var supplement):
        supplement.citations = newValue
        self = .supplement(supplement)
      case .chronicle, .kind, .timeline, .topic: break
      }
    }
  }

  /// Whether the record itself says what a claim says.
  public func states(_ claim: Claim) -> Bool {
    guard let field = ClaimField.named(claim.field, in: self),
      let own = field.read(self, claim.value)
    else { return false }
    return field.isSame(own, claim.value)
  }

  /// The sources that vouch for what the record says where a value would stand: those of the part,
  /// those of the fact, else those of the record as a whole.
  func citations(of field: ClaimField, rivalOf value: String) -> [Citation] {
    if case .event(let event) = self, field.sort == .party,
      let part = Participation(claimText: value), let rival = event.rival(of: part)
    {
      let own = event.participations[rival].citations
      if !own.isEmpty { return own }
    }
    if field.name == "name", let called = names {
      let own = called.first { $0.text == called.claimed }?.citations ?? []
      if !own.isEmpty { return own }
    }
    let words = [field.name] + field.aliases
    let ofFact = citations.filter { $0.fact.map(words.contains) ?? false }
    let cited = ofFact.isEmpty ? citations.filter { $0.fact == nil } : ofFact
    return cited.map { citation in
      var citation = citation
      // The claim says what it is about.
      citation.fact = nil
      return citation
    }
  }

  private var names: [Name]? {
    switch self {
    case .actor(let actor): actor.names
    case .place(let place): place.names
    default: nil
    }
  }
}
