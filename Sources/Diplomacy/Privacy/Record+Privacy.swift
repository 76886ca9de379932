extension Record {
  /// The record without what is never published.
  public var withoutPrivateNote: Record {
    switch self {
    case .event(var event):
      event.privateNote = nil
      return .event(event)
    case .actor(var actor):
      actor.privateNote = nil
      return .actor(actor)
    case .place(var place):
      place.privateNote = nil
      return .place(place)
    case .source(var source):
      source.privateNote = nil
      return .source(source)
    case .topic(var topic):
      topic.privateNote = nil
      return .topic(topic)
    case .relation(var relation):
      relation.privateNote = nil
      return .relation(relation)
    case .chronicle, .kind, .timeline, .supplement: return self
    }
  }
}
