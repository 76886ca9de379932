import Diplomacy

/// The tables of conflicts that are known, each by columns that no other has.
enum ConflictTable: CaseIterable {
  /// The participants of disputes as Gibler, Miller and Little have them.
  case participants
  /// Dyads and years of disputes of the Correlates of War.
  case dyads
  /// Disputes, of either: the head does not tell whose.
  case disputes
  /// Dyads and years of wars between states.
  case interstateWars
  /// Sides and years of wars within states.
  case intrastateWars
  /// The list of wars between states: a state a row, with its days.
  case interstateWarList
  /// The list of wars of states with those who are none, beyond their borders.
  case extrastateWarList
  /// The list of wars within states.
  case intrastateWarList
  /// The list of wars of those who are no states.
  case nonstateWarList
  /// The names of wars.
  case warNames
  /// Years of armed conflicts of UCDP and PRIO.
  case armedConflicts
  /// Territory that changed hands.
  case transfers
  /// The names of territories.
  case territories
  /// Rivalries of two states, of Thompson, Sakuwa and Suhas.
  case rivalries
  /// Rivalries of two states, of Thompson and Dreyer.
  case strategicRivalries

  /// The table that has such a head.
  init?(_ table: HeadedTable) {
    guard let found = Self.allCases.first(where: { table.has($0.columns) }) else { return nil }
    self = found
  }

  /// The columns that have to be there.
  var columns: [String] {
    switch self {
    case .participants:
      [
        "dispnum", "ccode", "styear", "stmon", "stday", "endyear", "endmon", "endday", "sidea",
        "hiact", "orig",
      ]
    case .dyads:
      ["dispnum", "ccode1", "ccode2", "year", "sidea1", "fatality1", "hiact1", "orig1"]
    case .disputes: ["dispnum", "styear", "stmon", "outcome", "settle", "fatality", "hostlev"]
    case .interstateWars:
      ["warnum", "ccode1", "ccode2", "year", "sidea1", "initiator1", "outcome1", "batdeath1"]
    case .intrastateWars:
      ["warnum", "warname", "wartype", "year", "ccodea", "sidea", "ccodeb", "sideb", "outcome"]
    case .interstateWarList:
      ["warnum", "warname", "ccode", "side", "startmonth1", "startyear1", "endyear1", "batdeath"]
    case .extrastateWarList:
      ["warnum", "warname", "ccode1", "sidea", "ccode2", "sideb", "startyear1", "endyear1"]
    case .intrastateWarList:
      ["warnum", "warname", "ccodea", "sidea", "sideb", "initiator", "transto", "outcome"]
    case .nonstateWarList:
      ["warnum", "warname", "sidea1", "sideb1", "startyear", "startmonth", "endyear"]
    case .warNames: ["id", "name", "type_code", "is_intervention"]
    case .armedConflicts:
      [
        "conflict_id", "year", "gwno_a", "gwno_b", "incompatibility", "intensity_level",
        "start_date2", "start_prec2", "ep_end", "ep_end_date",
      ]
    case .transfers:
      ["year", "month", "gainer", "procedur", "entity", "loser", "number", "portion"]
    case .territories: ["id", "name", "start_year", "end_year", "status", "referenced_id"]
    case .rivalries: ["tssr_id", "rivalry", "ccode1", "ccode2", "start", "end"]
    case .strategicRivalries:
      ["rivalryno", "rivalryname", "ccode1", "ccode2", "styear", "endyear"]
    }
  }

  /// The columns of each, for a message.
  static var list: String {
    "none of the tables known has such columns: gml_part or dirdisps with the table of their "
      + "disputes (dispnum), wars (warnum), armed conflicts (conflict_id, ep_end), territorial "
      + "changes (gainer, loser), rivalries (tssr_id or rivalryno)"
  }

  /// Whether its rows only say more about those of another table.
  var isRegister: Bool { self == .disputes || self == .warNames || self == .territories }
}

/// The projects whose tables of conflicts are read, as sources.
enum ConflictSources {
  static let cowDisputes = EventDataSources.source(
    "cow-mid", title: "Militarized Interstate Disputes", publisher: "Correlates of War Project",
    url: "https://correlatesofwar.org/data-sets/mids/")
  static let gmlDisputes = EventDataSources.source(
    "gml-mid", title: "An Analysis of the Militarized Interstate Dispute (MID) Dataset",
    publisher: "Gibler, Miller and Little",
    url: "https://doi.org/10.1093/isq/sqw045")
  static let cowWars = EventDataSources.source(
    "cow-wars", title: "COW Wars", publisher: "Correlates of War Project",
    url: "https://correlatesofwar.org/data-sets/cow-war/")
  static let armedConflicts = EventDataSources.source(
    "ucdp-prio-acd", title: "UCDP/PRIO Armed Conflict Dataset",
    publisher: "Uppsala Conflict Data Program and Peace Research Institute Oslo",
    url: "https://ucdp.uu.se/downloads/")
  static let tssRivalries = EventDataSources.source(
    "tss-rivalries", title: "Analyzing Strategic Rivalries in World Politics",
    publisher: "Thompson, Sakuwa and Suhas")
  static let tdRivalries = EventDataSources.source(
    "td-rivalries", title: "Handbook of International Rivalries",
    publisher: "Thompson and Dreyer")
  static let transfers = EventDataSources.source(
    "cow-tc", title: "Territorial Change", publisher: "Correlates of War Project",
    url: "https://correlatesofwar.org/data-sets/territorial-change/")
}
