/// A source with what it is part of: a telegram, its volume, the series of that volume.
public struct CitedWork: Hashable, Sendable {
  /// The source itself.
  public var source: Source
  /// What it is part of, the innermost first.
  public var containers: [Source]

  /// Makes a work.
  public init(_ source: Source, in containers: [Source] = []) {
    self.source = source
    self.containers = containers
  }
}

/// The sources of a chronicle by their refs, each to be had with what it is part of.
public struct SourceLibrary: Hashable, Sendable {
  private let sources: [Ref: Source]

  /// Makes a library.
  public init(_ sources: [Source]) {
    self.sources = Dictionary(sources.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A source with what it is part of; nil where there is none of that ref.
  public func work(_ ref: Ref) -> CitedWork? {
    guard let source = sources[ref] else { return nil }
    var work = CitedWork(source)
    var seen: Set<Ref> = [ref]
    var next = source.within
    while let ref = next, let container = sources[ref], seen.insert(ref).inserted {
      work.containers.append(container)
      next = container.within
    }
    return work
  }

  /// All works, in the order of their refs.
  public var works: [CitedWork] { sources.keys.sorted().compactMap(work) }
}
