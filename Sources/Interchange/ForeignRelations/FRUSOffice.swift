import Diplomacy

/// An office and the state whose it is.
struct FRUSOffice: Hashable, Sendable {
  /// The office: "Ambassador to Austria".
  var title: String
  /// The state.
  var state: Country
  /// The office in full, where "OFFICE of STATE" is not how it goes: "Ambassador of France to Italy".
  var full: String?

  /// The words for its bearer's capacity: "Secretary of State", "Foreign Minister of France".
  var words: String {
    if state == .unitedStates { return title }
    return full ?? "\(title) of \(state.wording)"
  }

  /// An office that stands alone, without a date; nil where the text says more or is not plain.
  init?(undated text: String, day: Int64) {
    let bare = text.hasSuffix(".") ? String(text.dropLast()) : text
    guard !bare.contains(where: { ";(0123456789".contains($0) }) else { return nil }
    self.init(bare, on: day)
  }

  /// Reads an office with its state as of a day; nil where it is not plain.
  init?(_ text: String, on day: Int64) {
    guard text.split(separator: " ").count < 18,
      text.firstMatch(of: Self.otherTime) == nil,
      let found = Self.own(text, on: day) ?? Self.foreign(text, on: day)
        ?? FRUSBodies.office(text, on: day)
    else { return nil }
    self = found
    full = full ?? Self.full(title, of: state)
  }

  /// Reads an office of somebody who held one of another state before; an envoy's is that state's.
  init?(_ text: String, on day: Int64, abroad: Country?) {
    guard let found = FRUSOffice(text, on: day) else { return nil }
    self = found
    guard let abroad, state == .unitedStates, text.firstMatch(of: Self.ours) == nil else { return }
    guard title.prefixMatch(of: Self.ambassador) != nil else { return nil }
    state = abroad
    full = Self.full(title, of: abroad)
  }

  /// The state whose office a description has, though the office itself may not be plain.
  static func abroad(_ text: String, on day: Int64) -> Country? {
    if let match = text.firstMatch(of: government) {
      return FRUSStates.named(String(match.1), on: day)
    }
    let words = text.split(separator: " ").map { String($0.filter { $0 != "," }) }
    for count in 1...2 where words.count > count && heads.contains(words[count]) {
      if let state = FRUSStates.people(words[..<count].joined(separator: " "), on: day),
        state != .unitedStates
      {
        return state
      }
    }
    return nil
  }

  private init(_ title: String, _ state: Country) {
    self.title = title
    self.state = state
  }

  /// An office whose words are those of the whole text: "First Secretary, Soviet Embassy".
  init(whole text: String, of state: Country) {
    self.init(text, state)
    full = text
  }

  /// "British Prime Minister", and the offices that are the United States'.
  private static func own(_ text: String, on day: Int64) -> FRUSOffice? {
    var words = text.split(separator: " ").map(String.init)
    guard let first = words.first else { return nil }
    var state: Country?
    if first.filter({ $0 != "." }) == "US" {
      state = .unitedStates
      words.removeFirst()
    } else if let found = FRUSStates.people(first, on: day) {
      state = found
      words.removeFirst()
    } else if words.count > 2, let found = FRUSStates.people("\(first) \(words[1])", on: day) {
      state = found
      words.removeFirst(2)
    }
    guard let head = words.first else { return nil }
    let title = words.joined(separator: " ")
    if let state, state != .unitedStates, ["interpreter", "translator"].contains(title) {
      return FRUSOffice(whole: text, of: state)
    }
    // "Austrian Trade Minister": a minister of whatever it is.
    let isHead =
      heads.contains(head.filter { $0 != "," })
      || state != nil && words.count == 2 && words[1] == "Minister"
    guard isHead else { return nil }
    if let state { return FRUSOffice(bare(title, of: state), state) }
    // "Secretary of the British Cabinet" is no office of theirs.
    guard foreign(text, on: day) == nil, FRUSBodies.office(text, on: day) == nil,
      isAmerican(title), !text.contains("Government of"),
      text.firstMatch(of: Self.oursAbroad) == nil
    else { return nil }
    return FRUSOffice(bare(title, of: .unitedStates), .unitedStates)
  }

  private static func bare(_ title: String, of state: Country) -> String {
    let tail = " of the United States"
    return state == .unitedStates && title.hasSuffix(tail)
      ? String(title.dropLast(tail.count)) : title
  }

  private static let heads: Set<String> = [
    "President", "Vice", "Prime", "Premier", "Chancellor", "Foreign", "Minister", "Secretary",
    "Under", "Deputy", "Assistant", "Acting", "Ambassador", "Director", "Chairman", "Counselor",
    "Consul", "Attorney", "Defense", "First", "Permanent", "Special", "President’s",
    "President's", "General", "King", "State", "Representative", "Chargé", "Postmaster",
  ]

  /// "President of France", "Minister of Foreign Affairs, Poland", "Chairman of the Council of
  /// Ministers of the Soviet Union": what stands before the state has to be an office of one.
  private static func foreign(_ text: String, on day: Int64) -> FRUSOffice? {
    for gap in text.matches(of: Self.gap) {
      let title = String(text[..<gap.range.lowerBound])
      // "Minister, Italy" may be the one in Italy.
      let isVague = gap.0 == ", " && ["Ambassador", "Minister", "Secretary"].contains(title)
      guard !isVague, title.wholeMatch(of: offices) != nil,
        let state = FRUSStates.named(String(text[gap.range.upperBound...]), on: day)
      else { continue }
      return FRUSOffice(title, state)
    }
    return nil
  }

  nonisolated(unsafe) private static let offices =
    #/(?:(?:Vice|Deputy|First|Acting|State) )*(?:(?:President|Prime Minister|Premier|Chancellor|Foreign Minister|Foreign Secretary|King|Queen|Emperor|Empress|Ambassador)|(?:\p{Lu}\p{L}+ )?Minister|Minister (?:of|for) \p{Lu}[\p{L} ]+|(?:State )?Secretary(?: for \p{Lu}[\p{L} ]+)?|(?:President|Premier|Chairman(?: \(Premier\))?|Secretary General)(?: of the|,) (?:Council of Ministers|Council of State|State Council|Presidium of the Supreme Soviet|Supreme Soviet|Federal Executive Council|Presidency)|(?:Special )?(?:Counselor|Adviser|Assistant|Secretary) to the (?:President|Prime Minister|Premier|Chancellor|Foreign Minister))/#

  /// An envoy's office has its state before the place, one "to" or "of the" needs none behind it.
  private static func full(_ title: String, of state: Country) -> String? {
    if let match = title.wholeMatch(of: Self.envoy) {
      return "\(match.1) of \(state.wording)\(match.2)"
    }
    guard state == .unitedStates else { return nil }
    return title.contains(" to ") || title.contains(" of the ") ? title : nil
  }

  /// The offices that are the United States' where no people is named.
  private static func isAmerican(_ title: String) -> Bool {
    title.prefixMatch(of: american) != nil
  }

  nonisolated(unsafe) private static let american =
    #/(?:Deputy |Acting |Under |Assistant )*Secretary of (?:State(?! for (?:Foreign|Commonwealth|Colonial|War|Air|India|Scotland|External))|Defense|the (?:Treasury|Interior|Army|Navy|Air Force|Department)|Commerce|Agriculture|Labor|Health|Housing|Transportation|Energy|War|Education)|Ambassador (?:to|in|at Large)|Attorney General|(?:Vice )?President of the United States|(?:Deputy )?Director of (?:the )?Central Intelligence|Counselor of the Department of State|Chairman of the Joint Chiefs|President[’']s |(?:Special |Deputy )*Assistant to the President/#
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSOffice {
  nonisolated(unsafe) private static let otherTime =
    #/\b(?:[Ff]ormer|[Ll]ater|formerly|thereafter)\b/#
  nonisolated(unsafe) private static let ours = #/\bU\.\s?S\.|\bUS\b|American|of the United States/#
  /// Nobody is ambassador in their own state.
  nonisolated(unsafe) private static let oursAbroad =
    #/(?:Ambassador|Minister|Chargé) (?:to|in) the United States/#
  nonisolated(unsafe) private static let ambassador = #/Ambassador (?:to|in|at Large)/#
  nonisolated(unsafe) private static let government =
    #/Government of (?:the )?(\p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+)?)/#
  nonisolated(unsafe) private static let gap = #/ of (?:the )?|, /#
  nonisolated(unsafe) private static let envoy =
    #/(.*?\b(?:Ambassador|Minister|Representative|Observer|Envoy|Delegate|Consul(?: General)?|High Commissioner|Chargé))( (?:to|in|at) (?!Large\b).+)/#
}
