/// A code of CAMEO: `042`.
///
/// Codes are text, in which zeros count: `01` is a root and `1` is nothing.
public struct CAMEOCode: Hashable, Sendable, CustomStringConvertible {
  /// The digits.
  public let code: String
  /// What it means: "makes a visit".
  public let words: String
  /// Its value on Goldstein's scale in GDELT's table, from −10 (conflict) to 10 (cooperation).
  public let gdelt: Double?
  /// Its value in the table of ICEWS.
  public let icews: Double?
  /// The code of PLOVER that it corresponds to, as written; nil for the roots 01 and 02.
  public let ploverText: String?

  /// The two digits that it begins with: one of the twenty roots.
  public var root: String { String(code.prefix(2)) }

  /// The class that it is counted in, which is that of its root, as in GDELT.
  public var quadClass: QuadClass {
    switch root {
    case ..."05": .verbalCooperation
    case ..."08": .materialCooperation
    case ..."13": .verbalConflict
    default: .materialConflict
    }
  }

  /// The code of PLOVER that it corresponds to; PLOVER has dropped the roots 01 and 02.
  public var plover: PLOVERCode? { ploverText.flatMap { try? PLOVERCode($0) } }

  /// The digits.
  public var description: String { code }
}
