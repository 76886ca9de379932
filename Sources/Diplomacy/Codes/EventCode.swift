/// The codes of event data that an event can carry: those of PLOVER and CAMEO are known here, and
/// stances set by hand.
///
/// Codes of other schemes are free: they are kept as they are, and nothing is said about them.
public enum EventCode {
  /// The scales from conflict (−10) to cooperation (10) on which codes have values.
  public enum Scale: String, CaseIterable, Sendable {
    /// The scores of PLOVER; a code of CAMEO has that of its counterpart there.
    case plover
    /// Goldstein's values of CAMEO's codes, as GDELT has them.
    case gdelt
    /// Goldstein's values of CAMEO's codes, as ICEWS has them.
    case icews
  }

  /// A code that was read.
  enum Reading {
    case plover(PLOVERCode)
    case cameo(CAMEOCode)
    case stance(Stance)

    /// The code in its canonical form.
    var value: String {
      switch self {
      case .plover(let code): code.description
      case .cameo(let code): code.code
      case .stance(let stance): stance.description
      }
    }
  }

  /// Reads a code, or answers nil where the scheme is none of ours.
  static func read(_ identifier: Identifier) throws(CodeFault) -> Reading? {
    switch identifier.scheme {
    case "plover": .plover(try PLOVERCode(identifier.value))
    case "cameo": .cameo(try CAMEO.read(identifier.value))
    case "stance": .stance(try Stance.read(identifier.value))
    default: nil
    }
  }

  /// The code in its canonical form, or why it is none.
  ///
  /// `plover:consult/Visit+human-rights` becomes `plover:CONSULT/visit+human_rights`. A code of
  /// another scheme is answered as it is.
  public static func check(_ identifier: Identifier) -> Result<Identifier, CodeFault> {
    do throws(CodeFault) {
      guard let reading = try read(identifier) else { return .success(identifier) }
      return .success(Identifier(scheme: identifier.scheme, value: reading.value))
    } catch {
      return .failure(error)
    }
  }

  /// What a code means: "consult, by a visit", "makes a visit"; nil where it is not known.
  public static func words(_ identifier: Identifier) -> String? {
    switch try? read(identifier) {
    case .plover(let code): code.words
    case .cameo(let code): code.words
    case .stance(let stance): "\(stance.word), set by hand"
    case nil: nil
    }
  }

  /// The class that a code is counted in; a stance does not tell words from deeds and has none.
  public static func quadClass(_ identifier: Identifier) -> QuadClass? {
    switch try? read(identifier) {
    case .plover(let code): code.type.quadClass
    case .cameo(let code): code.quadClass
    case .stance, nil: nil
    }
  }

  /// The code of PLOVER that a code corresponds to; a code of PLOVER is its own.
  public static func plover(_ identifier: Identifier) -> PLOVERCode? {
    switch try? read(identifier) {
    case .plover(let code): code
    case .cameo(let code): code.plover
    case .stance, nil: nil
    }
  }

  /// A code's value from −10 (conflict) to 10 (cooperation), on its own scale.
  ///
  /// That is PLOVER's score or Goldstein's value in GDELT's table, else in that of ICEWS; of a
  /// stance, three for a step.
  public static func score(_ identifier: Identifier) -> Double? {
    switch try? read(identifier) {
    case .plover(let code): code.score
    case .cameo(let code): code.gdelt ?? code.icews
    case .stance(let stance): stance.value
    case nil: nil
    }
  }

  /// A code's value on a scale; a code of PLOVER has none on Goldstein's.
  public static func score(_ identifier: Identifier, on scale: Scale) -> Double? {
    switch (try? read(identifier), scale) {
    case (_, .plover): plover(identifier)?.score
    case (.cameo(let code), .gdelt): code.gdelt
    case (.cameo(let code), .icews): code.icews
    default: nil
    }
  }

  /// A score as people write it: 4, −3.5.
  public static func figure(_ score: Double) -> String {
    let digits = score.magnitude.description
    let shown = digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
    return score < 0 ? "−\(shown)" : shown
  }
}
