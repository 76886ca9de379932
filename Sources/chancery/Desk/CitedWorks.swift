import Chronology
import Diplomacy
import Storage

/// The works that a bibliography of a chronicle, or of some of its events, lists.
struct CitedWorks {
  /// The works, in the order of their refs.
  private(set) var works: [CitedWork] = []
  /// How many were left out because they are withheld as private.
  private(set) var privateCount = 0

  /// Finds the works.
  ///
  /// - Parameter filter: Which events cite them; the filter that keeps everything means all sources.
  init(_ chronicle: Chronicle, _ filter: Filter) throws {
    let library = try Self.library(of: chronicle)
    var everything = Filter()
    everything.includePrivate = filter.includePrivate
    let cited = filter == everything ? nil : try Self.cited(in: chronicle, filter)
    for work in library.works {
      if let cited, !cited.contains(work.source.ref) { continue }
      if work.source.isWithheld { privateCount += 1 } else { works.append(work) }
    }
    if cited == nil { dropWhatPartsSay() }
  }

  /// All sources of a chronicle.
  static func library(of chronicle: Chronicle) throws -> SourceLibrary {
    var sources: [Source] = []
    try chronicle.list(.source) { if case .source(let source) = $0 { sources.append(source) } }
    return SourceLibrary(sources)
  }

  private static func cited(in chronicle: Chronicle, _ filter: Filter) throws -> Set<Ref> {
    var refs: Set<Ref> = []
    func add(_ citations: [Citation]) { for citation in citations { refs.insert(citation.source) } }
    try chronicle.timeline(filter) { entry in
      let event = entry.event
      add(event.citations)
      for claim in event.claims { add(claim.citations) }
      for part in event.participations { add(part.citations) }
      for link in event.links { add(link.citations) }
      for attribution in event.statement?.via ?? [] {
        if let source = attribution.source { refs.insert(source) }
      }
    }
    return refs
  }

  /// Leaves out journals and series of which the entries of their parts say everything.
  private mutating func dropWhatPartsSay() {
    let wholes = Set(works.compactMap(\.source.within))
    works.removeAll { work in
      let source = work.source
      guard wholes.contains(source.ref), work.containers.isEmpty,
        ["journal", "magazine", "series", "newspaper"].contains(source.kind)
      else { return false }
      var bare = Source(uid: source.uid, ref: source.ref, title: source.title)
      bare.kind = source.kind
      bare.identifiers = source.identifiers.filter { $0.scheme == "issn" }
      bare.publisher = source.publisher
      bare.publisherPlace = source.publisherPlace
      return bare == source
    }
  }
}
