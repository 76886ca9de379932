/// A code of PLOVER: `CONSULT`, `CONSULT/visit`, `CONSULT/visit+diplomatic+economic`.
///
/// Its type says what was done, its mode how, its contexts what it was about. An auxiliary mode,
/// written after `+` like a context, says that it was or is not so. What was done in two modes
/// has two codes.
public struct PLOVERCode: Hashable, Sendable, CustomStringConvertible {
  /// What was done.
  public let type: PLOVER.EventType
  /// How it was done.
  public let mode: PLOVER.Mode?
  /// Whether it is past, to come, supposed or denied; by name.
  public let auxiliaryModes: [PLOVER.Term]
  /// What it was about, by name.
  ///
  /// The modes COERCE/cyber and COERCE/misinformation bring the contexts of their names; these are
  /// here, and not in the code as it is written.
  public let contexts: [PLOVER.Term]

  /// Makes a code of what was read.
  init(
    type: PLOVER.EventType, mode: PLOVER.Mode?, auxiliaryModes: Set<PLOVER.Term>,
    contexts: Set<PLOVER.Term>
  ) {
    self.type = type
    self.mode = mode
    self.auxiliaryModes = auxiliaryModes.sorted { $0.name < $1.name }
    self.contexts = contexts.union(Self.contextsBrought(by: mode, of: type))
      .sorted { $0.name < $1.name }
  }

  /// The canonical form: type, mode, auxiliary modes, contexts; the last two by the alphabet.
  public var description: String {
    let head = mode.map { "\(type.name)/\($0.name)" } ?? type.name
    let brought = Self.contextsBrought(by: mode, of: type)
    let stated = auxiliaryModes + contexts.filter { !brought.contains($0) }
    return stated.reduce(head) { "\($0)+\($1.name)" }
  }

  /// The contexts that a mode has without saying so.
  ///
  /// THREATEN/territory, which shares its name with a context as well, brings none.
  private static func contextsBrought(
    by mode: PLOVER.Mode?, of type: PLOVER.EventType
  ) -> [PLOVER.Term] {
    type.name == "COERCE" ? PLOVER.contexts.filter { $0.name == mode?.name } : []
  }

  /// What it means: "consult, by a visit (diplomatic, economic)".
  public var words: String {
    let head = mode.map { "\(type.words), \($0.words)" } ?? type.words
    let rest = auxiliaryModes.map(\.words) + contexts.map(\.spoken)
    return rest.isEmpty ? head : "\(head) (\(rest.joined(separator: ", ")))"
  }

  /// The score of its mode, else of its type, from −10 (conflict) to 10 (cooperation).
  ///
  /// What is to come, only supposed or denied has not happened and has none: the manual gives none.
  public var score: Double? {
    let isReal = auxiliaryModes.allSatisfy { $0.name == "historical" }
    return isReal ? mode?.score ?? type.score : nil
  }
}
