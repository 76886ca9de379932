extension PLOVERCode {
  /// Reads `TYPE`, `TYPE/mode` and either with `+context`, in whatever case.
  ///
  /// Hyphens, underscores and spaces within a name are the same.
  public init(_ text: String) throws(CodeFault) {
    let parts = text.split(separator: "+", omittingEmptySubsequences: false)
    let head = (parts.first ?? "").split(
      separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let type = try Self.type(head.first ?? "")
    var mode: PLOVER.Mode?
    if head.count == 2 { mode = try Self.mode(head[1], of: type) }
    var auxiliaryModes: Set<PLOVER.Term> = []
    var contexts: Set<PLOVER.Term> = []
    for part in parts.dropFirst() {
      if let term = PLOVER.term(named: part, among: PLOVER.auxiliaryModes) {
        auxiliaryModes.insert(term)
      } else {
        contexts.insert(try Self.context(part, of: type, mode: mode))
      }
    }
    self.init(type: type, mode: mode, auxiliaryModes: auxiliaryModes, contexts: contexts)
  }

  private static func type(_ text: Substring) throws(CodeFault) -> PLOVER.EventType {
    if let type = PLOVER.type(named: text) { return type }
    let modes = PLOVER.types.filter { $0.mode(named: text) != nil }
      .map { "\($0.name)/\(PLOVER.key(text))" }
    let all = PLOVER.types.flatMap { type in
      [type.name] + type.modes.map { "\(type.name)/\($0.name)" }
    }
    throw .unknownType(
      String(text), nearest: modes.isEmpty ? CodeFault.nearest(to: text, among: all) : modes)
  }

  private static func mode(
    _ text: Substring, of type: PLOVER.EventType
  ) throws(CodeFault) -> PLOVER.Mode {
    if let mode = type.mode(named: text) { return mode }
    let several = text.split(separator: "/").compactMap { type.mode(named: $0)?.name }
    if several.count > 1 { throw .severalModes(several, type: type.name) }
    throw .unknownMode(String(text), type: type.name, modes: type.modes.map(\.name))
  }

  private static func context(
    _ text: Substring, of type: PLOVER.EventType, mode: PLOVER.Mode?
  ) throws(CodeFault) -> PLOVER.Term {
    if let context = PLOVER.term(named: text, among: PLOVER.contexts) { return context }
    if let misplaced = type.mode(named: text) {
      let modes = [mode?.name, misplaced.name].compactMap { $0 }
      throw .severalModes(modes, type: type.name)
    }
    let all = (PLOVER.contexts + PLOVER.auxiliaryModes).map(\.name)
    throw .unknownContext(String(text), nearest: CodeFault.nearest(to: text, among: all))
  }
}
