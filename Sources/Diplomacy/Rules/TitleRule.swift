/// Makes a title from parties, words and place where none is given.
///
/// A made title is never stored: it follows later corrections of names.
public enum TitleRule {
  /// The title of an event whose parties and place are known by name.
  public static func title(
    for event: Event, family: EventKind, parties: [Party], place: String?
  ) -> String {
    let takingPart = parties.filter { $0.participation.takesPart }
    // Somebody unknown is named only where nobody else can be, and who helps likewise.
    let known = takingPart.filter { $0.participation.actor != nil }
    let principals = known.filter { !helpers.contains($0.participation.role) }
    let present = principals.isEmpty ? (known.isEmpty ? takingPart : known) : principals
    switch family {
    case .statement: return statement(event, parties: present)
    case .meeting: return meeting(event, parties: known.isEmpty ? [] : present, place: place)
    case .visit: return visit(event, parties: known.isEmpty ? [] : present, place: place)
    default:
      let who = list(present.map(\.short))
      let what = event.kind.name.replacingHyphens.capitalizedFirst
      return who.isEmpty ? (place.map { "\(what), \($0)" } ?? what) : "\(what): \(who)"
    }
  }

  /// The roles of those who are there for others to meet.
  private static let helpers = Set(
    ["interpreter", "note-taker", "drafter", "courier", "copied"].map { Role($0) })

  private static func statement(_ event: Event, parties: [Party]) -> String {
    if let words = event.statement?.quote ?? event.statement?.translation
      ?? event.statement?.original
    {
      return words.quoted
    }
    let addressees = parties.filter { $0.participation.role == .addressee }
    let medium = event.statement?.medium ?? "statement"
    return addressees.isEmpty
      ? medium.capitalizedFirst : "\(medium.capitalizedFirst) to \(list(addressees.map(\.short)))"
  }

  private static func meeting(_ event: Event, parties: [Party], place: String?) -> String {
    let names = list(parties.map(named))
    let verb =
      switch event.meeting?.channel {
      case .telephone: ("speaks by telephone", "speak by telephone")
      case .video: ("speaks by video", "speak by video")
      case .letter: ("exchanges letters", "exchange letters")
      case .inPerson, nil: ("meets", "meet")
      }
    if names.isEmpty { return place.map { "Meeting in \($0)" } ?? "Meeting" }
    return "\(names.beginningASentence) \(parties.count == 1 ? verb.0 : verb.1)"
  }

  /// Its name as a sentence has it: "the United States".
  private static func named(_ party: Party) -> String {
    party.kind == .person ? party.short : OfficeOfTheDay.definite(party.short)
  }

  private static func visit(_ event: Event, parties: [Party], place: String?) -> String {
    let visitors = parties.filter { $0.participation.role != .host }
    let hosts = parties.filter { $0.participation.role == .host }
    let names = list(visitors.map(named))
    let whom = hosts.isEmpty ? place : list(hosts.map { OfficeOfTheDay.definite($0.short) })
    let verb = visitors.count > 1 ? "visit" : "visits"
    if names.isEmpty { return whom.map { "Visit to \($0)" } ?? "Visit" }
    let visit = "\(names.beginningASentence) \(verb)"
    return whom.map { "\(visit) \($0)" } ?? visit
  }

  /// "A", "A and B", "A, B and C"; of more than six, the first five and how many more.
  public static func list(_ names: [String]) -> String {
    var unique: [String] = []
    for name in names where !unique.contains(name) { unique.append(name) }
    guard let last = unique.last else { return "" }
    if unique.count == 1 { return last }
    if unique.count > 6 {
      return unique.prefix(5).joined(separator: ", ") + " and \(unique.count - 5) others"
    }
    return unique.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension String {
  /// The text in quotation marks, those within it made single ones: “He said ‘no’”.
  public var quoted: String {
    let inner = map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 }
    return "“\(String(inner))”"
  }

  /// The text with its first letter in upper case.
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text with a particle in upper case where a name begins with one: "Von Metternich".
  var beginningASentence: String {
    let first = prefix { $0 != " " }
    return first == "the" || Surname.isParticle(first) ? capitalizedFirst : self
  }

  /// The text with spaces for hyphens.
  var replacingHyphens: String { String(map { $0 == "-" ? " " : $0 }) }
}
