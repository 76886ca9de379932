/// Offices in a body that a people has: "Head of the Press Department, Soviet Foreign Ministry".
enum FRUSBodies {
  /// The office, with the text as its words; nil where bodies of no state or of two are named.
  static func office(_ text: String, on day: Int64) -> FRUSOffice? {
    let peoples = text.matches(of: bodies).map { $0.1 } + text.matches(of: masters).map { $0.1 }
    let states = peoples.map { FRUSStates.people(String($0), on: day) }
    guard let first = states.first, let state = first, states.allSatisfy({ $0 == state }) else {
      return nil
    }
    return FRUSOffice(whole: text, of: state)
  }

  /// A body stands at the beginning, behind a comma or behind "of the": "with the" and "to the" are
  /// words for somebody outside.
  nonisolated(unsafe) private static let bodies =
    #/(?:^|, | of the | at the )((?:West |East |North |South |New )?\p{Lu}\p{L}+) (?:Foreign (?:Ministry|Office)|Ministry of|Embassy|Legation|Council of (?:Ministers|State)|Cabinet|(?:Federal )?Chancellery|Presidium)\b/#

  /// Whoever assists a minister acts for the minister's state.
  nonisolated(unsafe) private static let masters =
    #/(?:Assistant|Secretary|Adviser|Advisor|Counselor|Aide|Chief of Cabinet|Interpreter) to the ((?:West |East |North |South |New )?\p{Lu}\p{L}+) (?:Foreign Minister|Foreign Secretary|Prime Minister|Premier|President|Chancellor|Defense Minister)$/#
}
