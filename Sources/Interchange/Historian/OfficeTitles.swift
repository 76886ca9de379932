/// The titles that stand before names in the Historian's rows, and what they are.
enum OfficeTitles {
  /// What a title says of its bearer.
  enum Sort: Hashable, Sendable {
    /// An office: it is the capacity, and no part of the name.
    case office
    /// A crown: the capacity, and a part of the name too ("King Hussein").
    case crown
    /// A crown that goes before a full name: a part of it only where one word is left.
    case looseCrown
    /// A peerage or a style that stays with the name and is no capacity ("Lord Tweedsmuir").
    case style
    /// A rank, which is neither ("General Omar Torrijos").
    case rank
  }

  /// A title found at the beginning of some words.
  struct Match: Hashable {
    /// The title in the usual spelling, in the singular.
    var title: String
    var sort: Sort
    /// How many words it takes up.
    var length: Int
    /// Whether it was written in the plural, for several people.
    var isPlural: Bool
  }

  /// The longest title with which words begin.
  static func match(_ words: ArraySlice<String>) -> Match? {
    guard let first = words.first, firstWords.contains(first.lowercased()) else { return nil }
    for length in stride(from: min(7, words.count), through: 1, by: -1) {
      let phrase = words.prefix(length).joined(separator: " ").lowercased()
      if let found = known[phrase] {
        return Match(title: found.title, sort: found.sort, length: length, isPlural: false)
      }
      if let found = plurals[phrase] {
        return Match(title: found.title, sort: found.sort, length: length, isPlural: true)
      }
    }
    return nil
  }

  /// Whether an office is that of a head of state or of government.
  static func isHead(_ title: String) -> Bool { heads.contains(title) || crowns.contains(title) }

  /// Whether an office is not one of a state, or says nothing of which: an envoy's, a mayor's.
  static func isOfNoState(_ title: String) -> Bool { ofNoState.contains(title) }

  private static let ofNoState: Set<String> = [
    "Ambassador", "Special Envoy", "Special Representative", "High Representative", "Governor",
    "Lieutenant Governor", "Mayor", "Senator", "First Minister", "Deputy First Minister",
    "Secretary General", "Secretary-General", "U.N. Secretary General", "Commissioner",
    "High Commissioner", "President of the European Commission", "President of the Commission",
    "President of the European Council", "Opposition Leader", "PartyInText Chairman",
  ]

  private static let known: [String: (title: String, sort: Sort)] = {
    var known: [String: (title: String, sort: Sort)] = [:]
    let qualifiers = [
      "Acting", "Interim", "Provisional", "Transitional", "Deputy", "Vice", "First",
      "Federal", "Outgoing", "Caretaker", "Assistant",
    ]
    for office in offices + Array(heads) {
      known[office.lowercased()] = (office, .office)
      for qualifier in qualifiers {
        let title = "\(qualifier) \(office)"
        known[title.lowercased()] = known[title.lowercased()] ?? (title, .office)
      }
    }
    for head in heads {
      for (suffix, shown) in [
        ("-elect", "-elect"), ("- elect", "-elect"), (" elect", "-elect"),
        ("-designate", "-designate"), ("- designate", "-designate"), (" designate", "-designate"),
      ] {
        known[head.lowercased() + suffix] = (head + shown, .office)
      }
    }
    for (slip, title) in slips { known[slip] = (title, .office) }
    for crown in crowns { known[crown.lowercased()] = (crown, .crown) }
    for crown in looseCrowns { known[crown.lowercased()] = (crown, .looseCrown) }
    for style in styles { known[style.lowercased()] = (style, .style) }
    for rank in ranks { known[rank.lowercased()] = (rank, .rank) }
    return known
  }()

  private static let plurals: [String: (title: String, sort: Sort)] = {
    var plurals: [String: (title: String, sort: Sort)] = [:]
    for (singular, found) in known where found.sort == .office || found.sort == .crown {
      plurals[plural(singular)] = found
    }
    return plurals
  }()

  /// The words with which titles begin: most words begin none, and are done with at once.
  private static let firstWords = Set(
    (Array(known.keys) + Array(plurals.keys)).compactMap {
      $0.split(separator: " ").first.map(String.init)
    })

  private static func plural(_ title: String) -> String {
    if let of = title.firstRange(of: " of ") {
      return title[..<of.lowerBound] + "s" + title[of.lowerBound...]
    }
    if title.hasSuffix("secretary") { return title.dropLast() + "ies" }
    return title + "s"
  }

  private static let slips: [String: String] = [
    "prime minster": "Prime Minister", "prime ministere": "Prime Minister",
    "taoiseach": "Prime Minister",
    "prime minister (taoiseach)": "Prime Minister",
  ]

  private static let heads: Set<String> = [
    "President", "Prime Minister", "Premier", "Chancellor", "Head of State", "Chief of State",
    "Head of Government", "Chairman", "General Secretary", "Governor General", "Regent",
    "President of the Council of Ministers", "President of the Government",
    "President of the Republic", "Chairman of the Council of Ministers",
    "Chairman of the Presidency", "Chairman of the Council of State", "Captain Regent",
    "Provisional President", "Acting President", "Acting Prime Minister", "Interim President",
    "Interim Prime Minister", "Federal Chancellor", "Head of the Interim Government",
    "Chairman of the Interim Authority", "Chairman of the Interim Administration",
    "Taoiseach", "First Secretary", "Supreme Leader", "President of the Swiss Confederation",
  ]

  private static let offices: [String] = [
    "Minister", "First Minister", "Deputy First Minister", "Foreign Minister", "Defense Minister",
    "Defence Minister", "Finance Minister",
    "Minister of Foreign Affairs", "Minister for Foreign Affairs", "Minister of Defense",
    "Minister of State", "Secretary of State", "Secretary of Defense", "Secretary of the Treasury",
    "Secretary General", "Secretary-General", "U.N. Secretary General", "Under Secretary of State",
    "Foreign Secretary", "Ambassador", "Special Envoy", "Governor", "Lieutenant Governor",
    "High Commissioner", "High Representative", "Special Representative", "Commissioner",
    "Speaker", "Senator", "Mayor", "Junta Member", "Junta Leader", "Crown Council Member",
    "Member of the Presidency", "Opposition Leader", "Leader", "Chief Executive",
    "First Lady", "Attorney General", "President of the European Commission",
    "President of the European Council", "President of the Commission", "State Counsellor",
    "State Councilor", "Chief Minister", "Chief Justice",
    "Paramount Chief", "PartyInText Chairman",
  ]

  private static let crowns: Set<String> = [
    "King", "Queen", "Emperor", "Empress", "Prince", "Princess", "Crown Prince", "Crown Princess",
    "Queen Mother", "Pope", "Grand Duke", "Grand Duchess", "Crown Prince Regent", "Prince Regent",
    "Hereditary Grand Duke",
  ]

  private static let looseCrowns: Set<String> = ["Shah", "Sultan", "Amir", "Emir"]

  private static let styles: Set<String> = [
    "Lord", "Lady", "Viscount", "Earl", "Duke", "Duchess", "Baron", "Marquess", "Count", "Sir",
    "Dame", "Dr", "Cardinal", "Archbishop", "Patriarch", "Sheikh", "Shaikh", "Sheik", "Monsignor",
    "Dom",
  ]

  private static let ranks: Set<String> = [
    "General", "Lieutenant General", "Brigadier General", "Major General", "Brigadier", "Colonel",
    "Lieutenant Colonel", "Captain", "Major", "Marshal", "Field Marshal", "Admiral",
    "Generalissimo",
    "Commander", "Gen", "Adm", "Col", "Maj", "Lt", "Lieutenant", "Flight Lieutenant", "Sergeant",
    "Mr", "Mrs", "Ms", "Comandante",
  ]
}
