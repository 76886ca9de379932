/// The states and territories of today by the codes of ISO 3166-1, the Correlates of War, CAMEO
/// and FIPS 10-4, which event data name them by.
public enum StateCodes {
  /// A state or territory with its codes.
  public struct State: Hashable, Sendable {
    /// ISO 3166-1 alpha-3; `XKX` for Kosovo, which has none.
    public let iso: String
    /// ISO 3166-1 alpha-2; `XK` for Kosovo.
    public let isoLetters: String
    /// CAMEO's code, where it is another.
    let ownCAMEO: String?
    /// The number of the Correlates of War's list of state membership (2016); nil for what is no
    /// member.
    public let cow: String?
    /// The letters of the same list.
    public let cowLetters: String?
    /// FIPS 10-4, by which GDELT names places.
    public let fips: String?
    /// The usual English name.
    public let name: String

    /// CAMEO's code.
    public var cameo: String { ownCAMEO ?? iso }

    /// How others identify it.
    public var identifiers: [Identifier] {
      [
        Identifier(scheme: "iso3166", value: isoLetters),
        cow.map { Identifier(scheme: "cow", value: $0) },
      ].compactMap { $0 }
    }
  }

  /// The state of an alpha-3 code, of CAMEO or ISO 3166-1.
  public static func cameo(_ code: some StringProtocol) -> State? { byCAMEO[String(code)] }

  /// The state of a number of the Correlates of War.
  public static func cow(_ number: String) -> State? { byCOW[number] }

  /// The state of the letters of the Correlates of War.
  public static func cowLetters(_ letters: String) -> State? { byLetters[letters] }

  /// The state of a two-letter code of FIPS 10-4.
  public static func fips(_ code: String) -> State? { byFIPS[code] }

  /// All of them, by ISO code.
  public static let all: [State] = table.split(separator: "\n").compactMap { line in
    let cells = line.split(separator: " ", maxSplits: 6).map(String.init)
    guard cells.count == 7 else { return nil }
    func cell(_ index: Int) -> String? { cells[index] == "-" ? nil : cells[index] }
    return State(
      iso: cells[0], isoLetters: cells[1], ownCAMEO: cell(2), cow: cell(3), cowLetters: cell(4),
      fips: cell(5), name: cells[6])
  }

  private static let byCAMEO = index { [$0.iso, $0.cameo] }
  private static let byCOW = index { [$0.cow] }
  private static let byLetters = index { [$0.cowLetters] }
  private static let byFIPS = index { [$0.fips] }

  private static func index(_ codes: (State) -> [String?]) -> [String: State] {
    var found: [String: State] = [:]
    for state in all {
      for case let code? in codes(state) { found[code] = state }
    }
    return found
  }
}
