extension Record {
  /// The sort of record that it is; nil for what has no ref of its own.
  public var sort: RecordKind? {
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

  /// Takes away the citations of a source, of the record and of its names, parts and links; claims
  /// keep theirs, for a claim that nobody makes is none.
  ///
  /// - Parameter locator: Only those of this place in the source; nil for all.
  /// - Returns: Whether there were any.
  public mutating func dropCitations(of source: Ref, at locator: String?) -> Bool {
    var count = 0
    func drop(_ citations: inout [Citation]) {
      let before = citations.count
      citations.removeAll { $0.source == source && (locator == nil || $0.locator == locator) }
      count += before - citations.count
    }
    switch self {
    case .event(var event):
      drop(&event.citations)
      for index in event.participations.indices { drop(&event.participations[index].citations) }
      for index in event.links.indices { drop(&event.links[index].citations) }
      self = .event(event)
    case .actor(var actor):
      drop(&actor.citations)
      for index in actor.names.indices { drop(&actor.names[index].citations) }
      self = .actor(actor)
    case .place(var place):
      drop(&place.citations)
      for index in place.names.indices { drop(&place.names[index].citations) }
      self = .place(place)
    case .source(var record):
      drop(&record.citations)
      self = .source(record)
    case .relation(var relation):
      drop(&relation.citations)
      self = .relation(relation)
    case .chronicle, .kind, .timeline, .topic, .supplement: break
    }
    return count > 0
  }
}
