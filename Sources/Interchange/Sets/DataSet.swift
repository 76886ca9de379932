import Diplomacy
import Foundation

/// A form of other people's data that can be imported: each with a reader of its own.
public enum DataSet: String, CaseIterable, Sendable {
  case visits, travels, frus, kremlin
  case gdelt
  case gdeltMentions = "gdelt-mentions"
  case csv
  case jsonLines = "json-lines"
  case ics, timelinejs, ftm, gramps
  case icews, phoenix, ucdp, acled, polecat, plover, states, leaders
  case conflicts, treaties
  case unVotes = "un-votes"
  case pocom
  case hsgPeople = "hsg-people"
  case gsh
  case adminTimeline = "admin-timeline"

  /// What it is, in a line of `import --list`.
  public var words: String {
    switch self {
    case .visits: "the Office of the Historian's visits by foreign leaders (XML)"
    case .travels: "the Office of the Historian's travels abroad (XML)"
    case .gdelt: "GDELT's event files, 1.0 and 2.0, as leads (.CSV, tab-separated)"
    case .gdeltMentions: "GDELT's mentions, as sources of its events that are there (.CSV)"
    case .frus: "Foreign Relations of the United States (TEI volumes, or JSON Lines)"
    case .kremlin: "event pages of the President of Russia (JSON Lines, or a page as HTML)"
    case .csv: "any table (CSV, TSV), by its heads or by a mapping file (--mapping)"
    case .jsonLines: "other people's JSON Lines, by a mapping file (--mapping)"
    case .ics: "a calendar (iCalendar)"
    case .timelinejs: "a timeline of TimelineJS (JSON)"
    case .ftm: "entities of FollowTheMoney, one a line (JSON Lines)"
    case .gramps: "a family tree of Gramps (XML)"
    case .icews: "ICEWS' coded events, as leads (.tab, with a head of 20 columns)"
    case .phoenix: "Phoenix' daily event files, as leads (.txt, tab-separated, 26 columns)"
    case .ucdp: "UCDP's georeferenced events, as leads (.csv or tab-separated, with a head)"
    case .acled: "ACLED's events, as leads (.csv with a head)"
    case .polecat: "POLECAT's events, as leads (tab-separated, with a head of 40 columns)"
    case .plover: "PLOVER records, as leads (.json, a list or a record a line)"
    case .states: "lists of states: Correlates of War, Gleditsch and Ward, manystates (.csv, .tsv)"
    case .leaders: "Archigos' leaders of states (.csv, .tsv)"
    case .conflicts: "disputes, wars, armed conflicts, territory (COW, GML, UCDP/PRIO; .csv, .tsv)"
    case .treaties: "manytreaties' agreements and their parties, given together (.csv, .tsv)"
    case .unVotes: "roll calls of the UN General Assembly and their votes, given together (.tsv)"
    case .pocom: "the Office of the Historian's principal officers and chiefs of mission (a folder)"
    case .hsgPeople: "the Office of the Historian's named people (JSON Lines, or a folder of XML)"
    case .gsh: "the Office of the Historian's territories, towns and posts (a folder of XML)"
    case .adminTimeline: "the administrative timeline of the Department of State (TEI)"
    }
  }

  /// How the names of its files end, so that a folder can be given.
  public var endings: [String] {
    switch self {
    case .gdelt, .gdeltMentions: [".csv", ".CSV", ".csv.gz", ".CSV.gz", ".tsv", ".tsv.xz"]
    case .visits, .travels, .adminTimeline: [".xml", ".xml.gz", ".xml.xz"]
    case .frus: [".xml", ".xml.gz", ".xml.xz"] + FRUSLines.endings
    case .kremlin: [".jsonl", ".jsonl.gz", ".jsonl.xz", ".html"]
    case .csv: [".csv", ".tsv", ".tab", ".csv.gz", ".tsv.gz", ".csv.xz", ".tsv.xz"]
    case .jsonLines: [".jsonl", ".ndjson", ".jsonl.gz", ".jsonl.xz"]
    case .ics: [".ics", ".ical", ".ics.gz"]
    case .timelinejs: [".json"]
    case .ftm: [".ftm.json", ".ijson", ".ftm.json.gz"]
    case .gramps: [".gramps"]
    case .icews: [".tab", ".tab.gz", ".tab.xz"]
    case .ucdp, .acled, .states, .leaders, .conflicts, .treaties, .unVotes:
      [".csv", ".tsv", ".csv.gz", ".csv.xz", ".tsv.gz", ".tsv.xz"]
    case .polecat, .phoenix: [".txt", ".tab", ".tsv", ".txt.gz", ".tab.gz"]
    case .plover: [".json", ".jsonl", ".txt", ".json.gz", ".jsonl.gz"]
    case .pocom: [".xml", ".tsv"]
    case .gsh: [".xml"]
    case .hsgPeople: [".xml", ".jsonl", ".jsonl.gz", ".jsonl.xz"]
    }
  }

  /// Whether a file's ending is enough to know the set.
  public var isToldByEnding: Bool { self == .csv || self == .ics || self == .gramps }

  /// Whether its files say themselves how their text is encoded, as XML does, or are always UTF-8.
  public var saysItsEncoding: Bool {
    [.visits, .travels, .gramps, .pocom, .gsh, .adminTimeline].contains(self)
  }

  /// Whether a mapping file says which column or key becomes which field.
  public var takesMapping: Bool { self == .csv || self == .jsonLines }

  /// Whether rows that cannot be read are listed while all others come in; of other sets one such
  /// row ends the import, unless rejected rows are asked for.
  public var leavesFaultsOut: Bool { self == .visits || self == .travels }

  /// Whether what makes one event lies in several files, which are then read together.
  public var joinsFiles: Bool { self == .conflicts || self == .treaties || self == .unVotes }

  /// Files in the groups in which they are read: all together, or each alone.
  ///
  /// Documents of FRUS as JSON Lines need their lists of persons, which are other files.
  public func groups(of files: [String]) -> [[String]] {
    if joinsFiles { return [files] }
    guard self == .frus, case let lines = files.filter(FRUSLines.has), !lines.isEmpty else {
      return files.map { [$0] }
    }
    return files.filter { !FRUSLines.has($0) }.map { [$0] } + [lines]
  }

  /// A reader of files that are read together.
  ///
  /// - Throws: ``InputError`` or ``XMLError`` where one of them cannot be opened, or is none of the
  ///   set's.
  public func reader(of files: [String], _ options: SetOptions) throws -> any SetReader {
    switch self {
    case .conflicts: return try ConflictSet(files: files, options)
    case .treaties: return try TreatySet(files: files, options)
    case .unVotes: return try RollCallSet(files: files, options)
    case .frus where files.allSatisfy(FRUSLines.has):
      return FRUSLines(files: files, encoding: options.encoding)
    default:
      guard files.count == 1 else {
        throw InputError(file: files.first ?? "-", reason: "is read alone")
      }
      return try reader(of: files[0], options)
    }
  }

  /// Whether a folder is read as a whole, with the folders within it, and not file by file.
  public var takesFolders: Bool { [.pocom, .hsgPeople, .gsh].contains(self) }

  /// Whether a path is a folder.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The set of which rows of standard input are, where no mapping gives it a name.
  public static let unnamed = RefRule.slug(SetNaming.base(of: "-"))

  /// A reader of a file; `-` is standard input.
  ///
  /// - Throws: ``InputError`` or ``XMLError`` where the file cannot be opened.
  public func reader(of file: String, _ options: SetOptions) throws -> any SetReader {
    switch self {
    case .visits: try HistorianSet(file: file, VisitsReader.self)
    case .travels: try HistorianSet(file: file, TravelsReader.self)
    case .gdelt: try PlainSet(file: file, options, GDELTRows.self)
    case .gdeltMentions: try PlainSet(file: file, options, GDELTMentions.self)
    case .frus: try FRUSSet(file: file)
    case .kremlin: try KremlinSet(file: file, encoding: options.encoding)
    case .csv: try TableSet(file: file, options)
    case .jsonLines: try ObjectSet(file: file, options)
    case .ics: try CalendarSet(file: file, options)
    case .timelinejs: try SlideSet(file: file, options)
    case .ftm: try MoneySet(file: file, options)
    case .gramps: try GrampsSet(file: file)
    case .icews: try ICEWSReader(file: file, options)
    case .phoenix: try PlainSet(file: file, options, PhoenixRows.self)
    case .ucdp: try HeadedSet(file: file, options, UCDPRows.self)
    case .acled: try HeadedSet(file: file, options, ACLEDRows.self)
    case .polecat: try HeadedSet(file: file, options, POLECATRows.self, hasPlainTabs: true)
    case .plover: try PLOVERReader(file: file, options)
    case .states: try HeadedSet(file: file, options, StateListRows.self)
    case .leaders: try HeadedSet(file: file, options, LeaderRows.self)
    case .conflicts, .treaties, .unVotes: try reader(of: [file], options)
    case .pocom: try OfficeHolderSet(file: file)
    case .hsgPeople: NamedPeopleSet(file: file, encoding: options.encoding)
    case .gsh: GazetteerSet(file: file)
    case .adminTimeline: AdministrativeTimeline(file: file)
    }
  }
}
