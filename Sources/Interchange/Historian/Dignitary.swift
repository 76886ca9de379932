/// A person as a row names them: offices, a name, and the state where the text gives one.
struct Dignitary: Hashable, Sendable {
  /// The name, without offices: "Hughes", "King Hussein", "Lord Tweedsmuir".
  var name: String
  /// The offices before the name, in the singular: "Prime Minister".
  var offices: [String]
  /// The words before the office: a people or an organisation ("Soviet", "NATO").
  var people: String?
  /// The state named after the person: "Cambodia" of "Prince Sihanouk of Cambodia".
  var state: String?
  /// Whether the words before an "and" may say whose office it is: "Palestinian President Abbas and
  /// Prime Minister Fayyad".
  var mayShareState = false
  /// Whether the office is one of the past ("former President Truman").
  var isFormer = false
  /// The words of the text.
  var text: String

  /// The name without the crown that belongs to it: "Hussein" of "King Hussein".
  var bareName: String {
    guard let crown = offices.last, name.hasPrefix(crown + " ") else { return name }
    return String(name.dropFirst(crown.count + 1))
  }

  /// The words for the office, with the state's name where one is given.
  func capacity(of state: String?) -> String? {
    let held = offices.joined(separator: " and ")
    guard !held.isEmpty else { return nil }
    if held == "Pope" { return held }
    let office = isFormer ? "former \(held)" : held
    guard let state, !office.contains(" of the ") || office.hasPrefix("President of the Council")
    else { return office }
    return "\(office) of \(state)"
  }
}

/// What a piece of a list of people turned out to be.
enum PartyInText: Hashable, Sendable {
  /// A person with a name.
  case person(Dignitary)
  /// An office without a name: "the President".
  case office(String)
  /// Others, in the words of the text: "senior U.S. officials".
  case others(String)
}
