import Diplomacy

/// Actors of ICEWS: a name, its country, and sectors, which say what kind of actor it is.
///
/// "Vietnam" is the state, "Police (India)" a body of a state, "Citizen (India)" a group in it;
/// other names are persons unless the sectors or a word of the name say that they are not.
struct ICEWSActor {
  /// The name as the row has it.
  let name: String
  /// The country as the row has it.
  let country: String?
  /// The sectors, in the row's order.
  let sectors: [String]

  /// The state of the country.
  var state: StateCodes.State? { country.flatMap(StateWords.state) }

  /// The state that the name itself means; a part of one, as Scotland, is none.
  var asState: StateCodes.State? {
    guard let named = StateWords.state(name) else { return nil }
    return country == nil || state == named ? named : nil
  }

  /// Whether the actor acts for the state: it belongs to its government.
  ///
  /// Who serves the United Nations has the country of birth, and its government's sector from an
  /// office of long ago: such a person acts for the state only where the executive is named, too.
  var isOfGovernment: Bool {
    sectors.contains("Government")
      && (!sectors.contains("Global Diplomatic IGOs") || sectors.contains("Executive"))
  }

  /// Whether nobody is named: the set does not know who it was.
  var isUnknown: Bool { Self.unknown.contains(name) }

  /// The name in a title.
  var title: String { isUnknown ? "somebody" : name }

  /// A part in an event: the actor's key, and whom it acts for where the row says so.
  func part(_ role: Role, in row: inout RowRecords) -> Participation {
    if let state = asState {
      let key = StateWords.add(state, to: &row)
      var part = Participation(actor: key, role: role)
      if state.name != name { part.note = name }
      return part
    }
    if isUnknown {
      var part = Participation(actor: nil, role: role)
      part.note = name
      return part
    }
    let kind = kind
    let identifier = Identifier(scheme: "icews", value: "\(name)|\(country ?? "")")
    let key = row.add(identifier) { key in
      Actor(ref: key, kind: kind, names: [Name(name)], identifiers: [identifier])
    }
    var part = Participation(actor: key, role: role)
    guard let state else { return part }
    let whole = StateWords.add(state, to: &row)
    if kind != .person {
      row.add(
        Relation(
          ref: Ref(stored: "\(key)/part-of"), kind: .partOf, from: key, to: whole,
          represents: isOfGovernment,
          citations: [Citation(source: EventDataSources.icews.ref)]))
    } else if isOfGovernment {
      part.principal = .actor(whole)
    }
    return part
  }

  /// What kind of actor it is, where it is no state.
  var kind: Actor.Kind {
    let words = name.split { !$0.isLetter && $0 != "'" }.map(String.init)
    let bracket = name.firstIndex(of: "(")
    // What stands in brackets is the country: "Citizen (United States)" is no body.
    let own = name[..<(bracket ?? name.endIndex)].split { !$0.isLetter }.map(String.init)
    if Self.nobody.contains(name) { return .group }
    if Self.crowds.contains(where: name.hasPrefix) { return .group }
    if name.hasPrefix("Cabinet Member ") { return bracket == nil ? .person : .group }
    if own.contains(where: Self.bodyWords.contains) || name.contains(" & ") {
      return .organisation
    }
    if bracket != nil { return .group }
    if sectors.contains(where: Self.personal.contains) { return .person }
    if sectors.contains(where: Self.companies.contains) { return .organisation }
    if words.count < 2 { return sectors.contains(where: Self.isBody) ? .organisation : .group }
    return .person
  }

  private static func isBody(_ sector: String) -> Bool {
    sector != "Separatists" && sector != "Unspecified" && sector != "Dissident"
  }

  /// Beginnings of names with a word of a body that mean those who belong to it.
  private static let crowds = [
    "Head of ", "Member of ", "Other Authorities", "Military Personnel", "High Ranking Military",
    "Army Personnel", "President of the ", "Government Official", "Party Member",
    "Party President", "Court Judge", "Chief Court", "Military Judge", "Government Lawyer",
    "Armed Band", "Armed Gang", "Armed Rebel", "Armed Separatist", "Political Parties",
    "Company - Owner", "Representative", "Secretary of ",
  ]

  /// Sectors that only persons have.
  private static let personal: Set<String> = ["Elite", "Executive Office", "Cabinet"]

  /// Sectors that only companies and papers have.
  private static let companies: Set<String> = [
    "News", "Print News", "Television News", "State Media", "Multinational Corporation",
    "State Owned Enterprises",
  ]

  /// Names that say that nobody is known.
  private static let unknown: Set<String> = ["Unspecified Actor", "Unidentified State Actor"]

  /// Names that mean nobody in particular, or a part of the world.
  private static let nobody: Set<String> = [
    "South Asia", "Southeast Asia", "East Asia",
    "Central Asia", "Middle East", "Eastern Europe", "Western Europe", "Latin America",
    "North Africa", "West Africa", "East Africa", "Southern Africa", "Central Africa",
    "Sub-Saharan Africa", "Persian Gulf", "South America", "Central America", "North America",
    "Northern Ireland", "New Caledonia", "Indian Administered Kashmir", "Western Sahara",
    "International Community",
  ]

  /// Words that name a body and no person.
  private static let bodyWords = Set(
    """
    Administration Affairs Agency Ahl Alliance Army Assemblies Assembly Association Authorities
    Authority Bank Brigade Brigades Bureau Cabinet Center Chamber Coalition Commission Committee
    Community Company Concern Conference Congress Corp Corporation Council Court Dal Department
    Facility Federation Force Forces Forum Foundation Front Fund Government Guard House
    Institute Janata Jazeera Jihad League Legislature Military Militia Ministery Ministry
    Monastery Morcha Motors Movement Mujahideen Nations Naval Navy Newspaper Office Organisation
    Organization Parishad Parliament Parties Party Patrol Police Press Qaeda Rada Sabha Sangh
    Secretariat Sena Senate Service Services Society State Syndicate Tribunal UN Union University Yard
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
