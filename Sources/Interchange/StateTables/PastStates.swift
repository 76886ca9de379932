import Chronology
import Diplomacy

/// States of the lists that are none of today, under the numbers that the lists have for them.
enum PastStates {
  /// The key of a state, whose record is added to the row: that of today, else one of its own.
  ///
  /// - Parameters:
  ///   - name: What the list calls it; nil where it has numbers alone.
  ///   - others: What else it calls one that is none of today.
  static func add(
    _ number: String, of list: StateList, named name: String?, others: [String] = [],
    to row: inout RowRecords
  ) -> Ref {
    if let state = list.state(number) { return StateWords.add(state, to: &row) }
    let identifier = Identifier(scheme: list.scheme, value: number)
    let name = name ?? names[number] ?? "State \(number) (Gleditsch–Ward)"
    return row.add(identifier) { key in
      Actor(
        ref: key, kind: .state,
        names: [Name(name)] + others.filter { $0 != name }.map { Name($0, kind: .alias) },
        identifiers: [identifier])
    }
  }

  /// The key of the state that a number of Gleditsch and Ward meant on a day.
  static func add(_ number: String, on day: CivilDate, to row: inout RowRecords) -> Ref {
    if let state = StateWords.gleditschWard(number, on: day) {
      return StateWords.add(state, to: &row)
    }
    let identifier = Identifier(scheme: StateList.gleditschWard.scheme, value: number)
    let name = names[number] ?? "State \(number) (Gleditsch–Ward)"
    return row.add(identifier) { key in
      Actor(ref: key, kind: .state, names: [Name(name)], identifiers: [identifier])
    }
  }

  /// The key of the state that a number of a list meant on a day.
  ///
  /// - Parameter name: What the list calls it; nil where it has numbers alone.
  static func add(
    _ number: String, of list: StateList, on day: CivilDate, named name: String?,
    to row: inout RowRecords
  ) -> Ref {
    if list == .gleditschWard { return add(number, on: day, to: &row) }
    if let state = StateWords.cow(number, on: day) { return StateWords.add(state, to: &row) }
    // What was another state before a day is the past one of Gleditsch and Ward's same number.
    let scheme = StateCodes.cow(number) == nil ? list.scheme : StateList.gleditschWard.scheme
    let identifier = Identifier(scheme: scheme, value: number)
    let name = names[number] ?? name ?? "State \(number) (Correlates of War)"
    return row.add(identifier) { key in
      Actor(ref: key, kind: .state, names: [Name(name)], identifiers: [identifier])
    }
  }

  private static let names = [
    "89": "United Provinces of Central America", "99": "Great Colombia", "240": "Hanover",
    "245": "Bavaria", "255": "Germany (Prussia)", "265": "German Democratic Republic",
    "267": "Baden", "269": "Saxony", "271": "Württemberg", "273": "Hesse-Kassel",
    "275": "Hesse-Darmstadt", "280": "Mecklenburg-Schwerin", "300": "Austria-Hungary",
    "305": "Austria (before 1918)", "315": "Czechoslovakia", "327": "Papal States",
    "329": "Two Sicilies", "332": "Modena", "335": "Parma", "337": "Tuscany",
    "345": "Yugoslavia (and Serbia before it)", "365": "Russia (Soviet Union)",
    "511": "Zanzibar", "563": "Transvaal", "564": "Orange Free State", "630": "Persia",
    "640": "Ottoman Empire", "678": "Yemen Arab Republic",
    "680": "People's Democratic Republic of Yemen", "711": "Tibet", "730": "Korea (before 1910)",
    "751": "Hyderabad", "815": "Vietnam (Annam)", "817": "Republic of Vietnam",
  ]
}

/// The lists of states: which numbers they have, and what it is to be on one.
enum StateList {
  /// The Correlates of War's list of the members of the interstate system.
  case cow
  /// Gleditsch and Ward's list of independent states.
  case gleditschWard
  /// The International System(s) Dataset.
  case isd
  /// The Correlates of War's list of major powers.
  case majors

  /// The scheme of the numbers.
  var scheme: String {
    switch self {
    case .cow, .majors: "cow"
    case .gleditschWard: "gw"
    case .isd: "isd"
    }
  }

  /// The state of today that a number stands for.
  func state(_ number: String) -> StateCodes.State? {
    switch self {
    case .cow, .majors: StateCodes.cow(number)
    case .gleditschWard: StateWords.gleditschWard(number)
    case .isd: nil
    }
  }

  /// The group that the states of the list make up.
  var system: (value: String, name: String) {
    switch self {
    case .cow: ("cow", "Interstate system (Correlates of War)")
    case .gleditschWard: ("gw", "Independent states (Gleditsch and Ward)")
    case .isd: ("isd", "International system (ISD)")
    case .majors: ("cow-majors", "Major powers (Correlates of War)")
    }
  }

  /// The list as a source.
  var source: Source {
    switch self {
    case .cow, .majors: EventDataSources.cowStates
    case .gleditschWard: EventDataSources.gwStates
    case .isd: EventDataSources.isd
    }
  }
}
