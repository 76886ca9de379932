extension Record {
  /// The global id that the record has.
  public var uid: UID? {
    switch self {
    case .chronicle, .kind, .timeline, .supplement: nil
    case .topic(let topic): topic.uid
    case .source(let source): source.uid
    case .actor(let actor): actor.uid
    case .place(let place): place.uid
    case .relation(let relation): relation.uid
    case .event(let event): event.uid
    }
  }

  /// The record under a global id; one of a sort that has none as it is.
  public func identified(by uid: UID?) -> Record {
    switch self {
    case .chronicle, .kind, .timeline, .supplement: return self
    case .topic(var topic):
      topic.uid = uid
      return .topic(topic)
    case .source(var source):
      source.uid = uid
      return .source(source)
    case .actor(var actor):
      actor.uid = uid
      return .actor(actor)
    case .place(var place):
      place.uid = uid
      return .place(place)
    case .relation(var relation):
      relation.uid = uid
      return .relation(relation)
    case .event(var event):
      event.uid = uid
      return .event(event)
    }
  }
}
