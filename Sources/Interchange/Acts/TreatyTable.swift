import Diplomacy

/// The databases of treaties whose tables are known.
enum TreatyBase: String {
  /// The International Environmental Agreements Database.
  case ieadb
  /// The Transboundary Freshwater Dispute Database.
  case tfdd
  /// The Global Preferential Trade Agreements Database.
  case gptad
  /// Any other of manytreaties' tables.
  case many

  /// The base of a table by the column of its own number, and that column.
  static func of(_ head: TableHead) -> (base: TreatyBase, column: String) {
    for (base, column) in [
      (TreatyBase.ieadb, "mitchID"), (.ieadb, "ieadbID"), (.tfdd, "tfddID"), (.gptad, "gptadID"),
    ] where head[column] != nil { return (base, column) }
    return (.many, "treatyID")
  }

  /// The name under which its treaties are known again.
  var originName: String { self == .many ? "manytreaties" : rawValue }

  /// The base as a source.
  var source: Source {
    switch self {
    case .ieadb:
      EventDataSources.source(
        "ieadb", title: "International Environmental Agreements Database",
        publisher: "Ronald B. Mitchell, University of Oregon", url: "https://iea.uoregon.edu")
    case .tfdd:
      EventDataSources.source(
        "tfdd", title: "International Freshwater Treaties Database",
        publisher: "Oregon State University",
        url: "https://transboundarywaters.ceoas.oregonstate.edu")
    case .gptad:
      EventDataSources.source(
        "gptad", title: "Global Preferential Trade Agreements Database", publisher: "World Bank",
        url: "https://wits.worldbank.org/gptad/library.aspx")
    case .many:
      EventDataSources.source(
        "manytreaties", title: "manytreaties", publisher: "PANARCHIC",
        url: "https://github.com/globalgov/manytreaties")
    }
  }
}

/// A table of agreements or of parties, and where its numbers are.
struct TreatyTable {
  let table: HeadedTable
  let base: TreatyBase
  /// Whether its rows are parties of treaties.
  let isParties: Bool
  private let column: String

  /// Opens a file.
  init(_ file: String, _ encoding: TextEncoding) throws(InputError) {
    table = try HeadedTable(file, encoding, absent: CodedCells.nothing)
    guard table.has(["treatyID", "Title", "Begin"]) else {
      throw InputError(
        file: table.input.name, line: 1,
        reason: "has no columns treatyID, Title and Begin; manytreaties' tables have")
    }
    (base, column) = TreatyBase.of(table.head)
    isParties = table.has(["stateID"])
  }

  /// The number of a row, or its treatyID where the base has no numbers: `33` also for `33.0`.
  func key(_ cells: CodedCells) -> String? {
    cells[column].map { $0.hasSuffix(".0") ? String($0.dropLast(2)) : $0 }
  }

  /// The rows by their treaties.
  func groups(reject: (SkippedRow) throws -> Void) throws -> RowGroups {
    try RowGroups(table, by: key, column: column, reject: reject)
  }
}
