public import Chronology

extension Network {
  /// How many events the ties stand for, and the first and the last of their dates; nil where not
  /// all events are at hand.
  public var events: (count: Int, first: EDTF?, last: EDTF?)? {
    var found: [Ref: EDTF?] = [:]
    for edge in edges where edge.kind.isOfEvents {
      guard edge.evidence.count == edge.count else { return nil }
      for item in edge.evidence { found[item.ref] = .some(item.date.edtf) }
    }
    // By ref, so that of two equal dates it is always the same.
    let dates: [EDTF] = found.sorted { $0.key < $1.key }.compactMap(\.value)
    let begun: [(day: Int64, date: EDTF)] = dates.compactMap { date in
      (date.earliest.day ?? date.latest.day).map { ($0, date) }
    }
    let ended: [(day: Int64, date: EDTF)] = dates.compactMap { date in
      (date.latest.day ?? date.earliest.day).map { ($0, date) }
    }
    let first = begun.min { $0.day < $1.day }
    let last = ended.max { $0.day < $1.day }
    return (found.count, first?.date, last?.date)
  }
}

extension TimelineHeading {
  /// The heading of a part of its events.
  public func of(_ events: (count: Int, first: EDTF?, last: EDTF?)) -> TimelineHeading {
    var heading = self
    (heading.count, heading.first, heading.last) = events
    return heading
  }
}
