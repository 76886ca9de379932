/// The states of the United States and their abbreviations, old and new.
enum USStates {
  /// The state of an abbreviation or a name, without a final full stop; nil where it is neither.
  static func name(of text: String) -> String? {
    let key = text.filter { $0 != "." }.lowercased()
    return names[key]
  }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: "|").map(String.init)
      guard let state = words.first else { continue }
      names[state.lowercased()] = state
      for short in words.dropFirst() { names[short.lowercased()] = state }
    }
    return names
  }()

  private static let table = """
    Alabama|Ala|AL
    Alaska|AK
    Arizona|Ariz|AZ
    Arkansas|Ark|AR
    California|Calif|Cal|CA
    Colorado|Colo|CO
    Connecticut|Conn|CT
    Delaware|Del|DE
    District of Columbia|DC
    Florida|Fla|FL
    Georgia|Ga
    Guam
    Hawaii|HI
    Idaho|Ida
    Illinois|Ill|IL
    Indiana|Ind
    Iowa|Ia
    Kansas|Kans|Kan|KS
    Kentucky|Ky
    Louisiana|La
    Maine|Me
    Maryland|Md
    Massachusetts|Mass|MA
    Michigan|Mich|MI
    Minnesota|Minn|MN
    Mississippi|Miss|MS
    Missouri|Mo
    Montana|Mont|MT
    Nebraska|Neb|Nebr|NE
    Nevada|Nev|NV
    New Hampshire|NH
    New Jersey|NJ
    New Mexico|NM|NMex
    New York|NY
    North Carolina|NC
    North Dakota|ND|NDak
    Ohio|OH
    Oklahoma|Okla
    Oregon|Ore|Oreg
    Pennsylvania|Pa|Penn
    Puerto Rico|PR
    Rhode Island|RI
    South Carolina|SC
    South Dakota|SD|SDak
    Tennessee|Tenn|TN
    Texas|Tex|TX
    Utah|UT
    Virgin Islands|VI
    Vermont|Vt
    Virginia|Va
    Washington State
    West Virginia|WVa|WV
    Wisconsin|Wis|Wisc|WI
    Wyoming|Wyo|WY
    """
}
