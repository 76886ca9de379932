/// The lists of PLOVER, the successor of CAMEO: event types, their modes, and contexts.
///
/// The facts are those of the manual's DRAFT 2.0. Where it contradicts itself, this was decided:
///
/// - SANCTION is material conflict, as its chapter and the table of types have it, and not verbal,
///   as the table of classes has it.
/// - The score of ACCUSE, printed as 3, is −3: all of its modes are negative, on average by that.
/// - PROTEST/vandalize is not in the table of scores and has that of PROTEST.
public enum PLOVER {
  /// What was done.
  public struct EventType: Hashable, Sendable {
    /// The name, in upper case.
    public let name: String
    /// Words or deeds, with or against each other.
    public let quadClass: QuadClass
    /// How much of conflict (−10) or cooperation (10) it is, where no mode says more.
    public let score: Double
    /// What it means, in words: "consult".
    public let words: String
    /// How it can have been done; five types have no modes.
    public internal(set) var modes: [Mode]
  }

  /// How it was done, or of what kind it is.
  public struct Mode: Hashable, Sendable {
    /// The name, in lower case with hyphens.
    public let name: String
    /// The score of its type in this mode.
    public let score: Double
    /// What it means, in words that follow those of the type: "by a visit".
    public let words: String
  }

  /// A context, which says what it was about, or an auxiliary mode, which says whether it was.
  public struct Term: Hashable, Sendable {
    /// The name, in lower case, a context's with underscores.
    public let name: String
    /// What it covers, in words.
    public let words: String

    /// The name as words of a sentence: "human rights".
    var spoken: String { String(name.map { $0 == "_" ? " " : $0 }) }
  }

  /// The 16 event types, by class.
  public static let types = types(in: typeTable)
  /// The 37 contexts, in the manual's order.
  public static let contexts = terms(in: contextTable)
  /// The four auxiliary modes.
  public static let auxiliaryModes = terms(in: auxiliaryTable)

  /// The type of that name, whatever its case.
  static func type(named name: some StringProtocol) -> EventType? {
    let name = key(name).uppercased()
    return types.first { $0.name == name }
  }

  /// The context or auxiliary mode of that name among some, whatever its case and hyphens.
  static func term(named name: some StringProtocol, among terms: [Term]) -> Term? {
    let name = String(key(name).map { $0 == "-" ? "_" : $0 })
    return terms.first { $0.name == name }
  }

  /// The form in which names are compared: lower case, with hyphens for underscores and spaces.
  static func key(_ text: some StringProtocol) -> String {
    text.lowercased().split { $0 == " " || $0 == "_" || $0 == "-" }.joined(separator: "-")
  }
}

extension PLOVER.EventType {
  /// The type's mode of that name, whatever its case.
  func mode(named name: some StringProtocol) -> PLOVER.Mode? {
    let key = PLOVER.key(name)
    return modes.first { $0.name == key }
  }
}
