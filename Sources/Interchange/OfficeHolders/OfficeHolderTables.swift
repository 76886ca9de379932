import Diplomacy
import Foundation

/// The list as tables: `appointments.tsv`, `people.tsv` and `roles.tsv` in one folder.
///
/// The people are held while the appointments are read.
struct OfficeHolderTables {
  private let folder: String

  /// Makes a reader of the folder, or of the one in which the table of appointments lies.
  init(path: String) {
    folder =
      DataSet.isFolder(path)
      ? path : URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  /// Whether a path is a folder with the tables, or one of them.
  static func isOne(_ path: String) -> Bool {
    path.hasSuffix(".tsv")
      || FileManager.default.fileExists(atPath: "\(path)/\(Appointments.name)")
  }

  private enum Appointments: TableForm {
    static let name = "appointments.tsv"
    static let needed =
      ["kind", "mission_or_position", "id", "person_id", "role_title_id"]
      + AppointmentDate.Role.allCases.map(\.rawValue)
    static let what = "tables of appointments"
    static let lost: [String] = []
    static let absent: Set<String> = [""]
    static let key = "id"
  }

  private enum People: TableForm {
    static let name = "people.tsv"
    static let needed = ["id", "surname", "forename"]
    static let what = "tables of people"
    static let lost: [String] = []
    static let absent: Set<String> = [""]
    static let key = "id"
    static let columns = ["genName": "gen_name", "career-type": "career_type"]
  }

  private enum Roles: TableForm {
    static let name = "roles.tsv"
    static let needed = ["id", "singular"]
    static let what = "tables of roles"
    static let lost: [String] = []
    static let absent: Set<String> = [""]
    static let key = "id"
  }

  /// Reads the people and then the appointments.
  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var work = AppointmentWork()
    var rows = 0
    var people: [String: OfficeHolder] = [:]
    try each(People.name, People.self, reject: reject) { cells throws(CodedFault) in
      rows += 1
      let id = try cells.text("id")
      guard people[id] == nil else { throw CodedFault("its id has been used by an earlier row") }
      let person = try OfficeHolder(
        id: id, { cells[People.columns[$0] ?? $0] }, states: cells.list("states", separator: " "))
      people[id] = person
      return AppointmentRecords().row(of: person, line: cells.row.line)
    } emit: {
      try emit($0)
    }
    var roles: [String: String] = [:]
    if FileManager.default.fileExists(atPath: "\(folder)/\(Roles.name)") {
      try each(Roles.name, Roles.self, reject: reject) { cells throws(CodedFault) in
        roles[try cells.text("id")] = try cells.text("singular")
        return nil
      } emit: { _ in
      }
    }
    try each(Appointments.name, Appointments.self, reject: reject) { cells throws(CodedFault) in
      let entry = try Self.entry(cells, roles)
      return work.row(of: entry, person: people[entry.person])
    } emit: {
      try emit($0)
    }
    var report = work.report
    report.rows += rows
    return report
  }

  /// Reads a table, whose rows become something or nothing.
  private func each<Form: TableForm>(
    _ name: String, _ form: Form.Type, reject: (SkippedRow) throws -> Void,
    make: (CodedCells) throws(CodedFault) -> ImportedRow?, emit: (ImportedRow) throws -> Void
  ) throws {
    let input = try InputFile("\(folder)/\(name)")
    var table = DelimitedReader(input, dialect: .plainTabs)
    guard let head = try Form.head(&table, hasPlainTabs: true) else { return }
    while let row = try table.next() {
      let cells = CodedCells(row: row, head: head, absent: Form.absent)
      let made: Result<ImportedRow?, CodedFault>
      do throws(CodedFault) {
        guard row.count >= head.count else { throw CodedFault.columns(cells) }
        made = .success(try make(cells))
      } catch { made = .failure(error) }
      switch made {
      case .success(let row): if let row { try emit(row) }
      case .failure(let fault): try reject(Form.skipped(cells, fault, input.name))
      }
    }
  }

  private static func entry(
    _ cells: CodedCells, _ roles: [String: String]
  ) throws(CodedFault) -> AppointmentEntry {
    let kind = try cells.text("kind")
    let id = try cells.text("mission_or_position")
    let role = try cells.text("role_title_id")
    let name = roles[role] ?? Office.words(of: role)
    let office: Office
    switch kind {
    case "chief-country":
      office = Office(country: id, role: name, at: cells["contemporary_territory_id"])
    case "chief-org": office = Office(organisation: id, named: name, role: name)
    case "principal": office = Office(position: id, role: name)
    default:
      throw CodedFault(
        column: "kind", kind, "is none of chief-country, chief-org and principal")
    }
    return AppointmentEntry(
      id: try cells.text("id"), office: office, person: try cells.text("person_id"),
      territory: cells["contemporary_territory_id"],
      dates: try AppointmentEntry.dates { (cells[$0.rawValue], cells["\($0.rawValue)_note"]) },
      note: cells["note"], line: cells.row.line)
  }
}
