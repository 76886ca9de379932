/// How many independent witnesses stand behind the sources of a fact.
///
/// A source that is taken from others adds nothing to them: five papers that print one wire report
/// are one witness. What counts is where the chains of derivation end.
public struct Corroboration: Hashable, Sendable {
  /// The sources, each once.
  public var sources: Int
  /// The roots behind them, at most one for each source.
  public var independent: Int

  /// Counts.
  ///
  /// - Parameters:
  ///   - cited: The sources; one that is cited twice counts once.
  ///   - derivations: What each source is taken from.
  /// - Complexity: O(n · m) for n sources and m derivations above them.
  public init(of cited: some Sequence<Ref>, derivations: [Ref: [Ref]]) {
    let sources = Set(cited)
    self.sources = sources.count
    let roots = sources.reduce(into: Set<Ref>()) {
      $0.formUnion(Self.roots(of: $1, derivations: derivations))
    }
    independent = min(sources.count, roots.count)
  }

  /// The sources at which the chains of derivation from a source end; itself where there are none.
  ///
  /// A circle, which a chronicle refuses, is one root: the ref in it that sorts first.
  public static func roots(of source: Ref, derivations: [Ref: [Ref]]) -> Set<Ref> {
    var seen: Set<Ref> = [source]
    var next = [source]
    var roots: Set<Ref> = []
    while let ref = next.popLast() {
      let from = (derivations[ref] ?? []).filter { $0 != ref }
      if from.isEmpty { roots.insert(ref) }
      for other in from where seen.insert(other).inserted { next.append(other) }
    }
    return roots.isEmpty ? Set(seen.min().map { [$0] } ?? []) : roots
  }
}
