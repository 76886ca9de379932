import Chronology
import Diplomacy

/// An office and the state whose it is.
struct FRUSOffice: Hashable, Sendable {
  /// The office: "Ambassador to Austria".
  var title: String
  /// The state.
  var state: Country

  /// The whole words: "Secretary of State of the United States".
  var words: String {
    state == .unitedStates || title.contains(" of the ") ? title : "\(title) of \(state.wording)"
  }

  /// An office that stands alone, without a date; nil where the text says more or is not plain.
  init?(undated text: String, day: Int64) {
    let bare = text.hasSuffix(".") ? String(text.dropLast()) : text
    guard !bare.contains(where: { ";(0123456789".contains($0) }) else { return nil }
    self.init(bare, on: day)
  }

  /// Reads an office with its state as of a day; nil where it is not plain.
  init?(_ text: String, on day: Int64) {
    var words = text.split(separator: " ").map(String.init)
    guard let first = words.first, words.count < 14, first != "former" else { return nil }
    let people = first.filter { $0 != "." } == "US" ? nil : first
    let person = people.map { Dignitary(name: "", offices: [], people: $0, text: text) }
    let isAmerican = people == nil
    // Which China a Chinese office is of, the text does not say.
    let named = first == "Chinese" ? nil : person.flatMap { PeopleNames.state(of: $0, on: day) }
    if isAmerican || named != nil { words.removeFirst() }
    guard let head = words.first, Self.heads.contains(head.filter { $0 != "," }) else { return nil }
    title = words.joined(separator: " ")
    if let named {
      state = named
    } else if let found = isAmerican ? nil : Self.foreign(title) {
      (title, state) = found
    } else if isAmerican || Self.isAmerican(title) {
      state = .unitedStates
      let tail = " of the United States"
      if title.hasSuffix(tail) { title = String(title.dropLast(tail.count)) }
    } else {
      return nil
    }
  }

  private static let heads: Set<String> = [
    "President", "Vice", "Prime", "Premier", "Chancellor", "Foreign", "Minister", "Secretary",
    "Under", "Deputy", "Assistant", "Acting", "Ambassador", "Director", "Chairman", "Counselor",
    "Consul", "Attorney", "Defense", "First", "Permanent", "Special", "President’s",
    "President's", "General", "King", "State", "Representative", "Chargé", "Postmaster",
  ]

  /// "President of France", "Chancellor of the Federal Republic of Germany until ...".
  private static func foreign(_ title: String) -> (String, Country)? {
    let offices = "President|Prime Minister|Premier|Chancellor|Foreign Minister|King|"
    let pattern = "^(\(offices)Minister of Foreign Affairs|Defense Minister) of (?:the )?(.+)$"
    guard let regex = try? Regex(pattern, as: (Substring, Substring, Substring).self),
      let match = title.wholeMatch(of: regex), let state = state(named: String(match.2))
    else { return nil }
    return (String(match.1), state)
  }

  private static func state(named name: String) -> Country? {
    if name == "United States" { return .unitedStates }
    let aliases = [
      "Federal Republic of Germany": ("germany", "Germany, Federal Republic of"),
      "Soviet Union": ("russia", "Soviet Union"), "USSR": ("russia", "U.S.S.R."),
      "People’s Republic of China": ("china", "China, People’s Republic of"),
      "United Kingdom": ("united-kingdom", "United Kingdom"),
    ]
    if let (id, text) = aliases[name] { return Country(id: id, text: text) }
    return PeopleNames.country(named: name)
  }

  /// The offices that are the United States' where no people is named.
  private static func isAmerican(_ title: String) -> Bool {
    let ministries =
      "State|Defense|the|Commerce|Agriculture|Labor|Health|Housing|Transportation|Energy"
    let patterns = [
      "(?:(?:Deputy |Acting |Under |Assistant )*Secretary of (?:\(ministries)))",
      "Ambassador (?:to|in|at Large)", "Attorney General",
      "(?:Vice )?President of the United States",
      "Director of Central Intelligence", "Counselor of the Department of State",
      "(?:Deputy )?Director of the Central Intelligence", "Chairman of the Joint Chiefs",
      "President[’']s ", "(?:Special |Deputy )*Assistant to the President",
      "(?:Deputy )?Under Secretary of",
    ]
    return patterns.contains { pattern in
      (try? Regex(pattern)).flatMap { title.prefixMatch(of: $0) } != nil
    }
  }
}

/// An office held for a time that the list dates plainly.
struct FRUSTenure: Hashable, Sendable {
  /// The office.
  var office: FRUSOffice
  /// The time, as printed.
  var validity: EDTF

  /// The offices that a description dates; what is not plain stays in the description alone.
  static func all(in description: String) -> [FRUSTenure] {
    description.split(separator: ";").compactMap { piece in
      read(TextTokens.tidy(String(piece)))
    }
  }

  private static func read(_ text: String) -> FRUSTenure? {
    let bare = text.hasSuffix(".") ? String(text.dropLast()) : text
    let day = #"(?:[A-Z][a-z]+ (?:\d{1,2}, )?)?1[89]\d\d"#
    let forms = [
      "^(.+?),? from (\(day)),? (?:until|to|through) (\(day))$",
      "^(.+?),? (\(day)) ?(?:–|-|to|until) ?(\(day))$",
      "^(.+?),? from (\(day))()$", "^(.+?),? (?:after|since) (\(day))()$",
      "^(.+?),?() (?:until|to|through) (\(day))$",
    ]
    for form in forms {
      guard
        let regex = try? Regex(form, as: (Substring, Substring, Substring, Substring).self),
        let match = bare.wholeMatch(of: regex)
      else { continue }
      // What is not said is unknown, which is not the same as open.
      let start = match.2.isEmpty ? "" : Self.edtf(match.2)
      let end = match.3.isEmpty ? "" : Self.edtf(match.3)
      guard let start, let end, let validity = EDTF("\(start)/\(end)"),
        let day = validity.earliest.day ?? validity.latest.day,
        let office = FRUSOffice(String(match.1), on: day), !match.1.contains(where: \.isNumber)
      else { return nil }
      return FRUSTenure(office: office, validity: validity)
    }
    return nil
  }

  private static func edtf(_ words: Substring) -> String? {
    if words.count == 4 { return String(words) }
    return ProseDate.first(in: String(words))?.edtf(year: nil)?.description
  }
}
