import Diplomacy
import Foundation

/// The list of principal officers and chiefs of mission as a data set: its folder, or a file of it.
struct OfficeHolderSet: SetReader {
  let file: String

  /// - Throws: ``InputError`` for standard input, around which no other file lies.
  init(file: String) throws(InputError) {
    guard file != "-" else {
      throw InputError(
        file: "standard input", reason: "has no files around it; give the folder or a file of it")
    }
    self.file = file
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    if OfficeHolderTables.isOne(file) {
      return try OfficeHolderTables(path: file).read(emit: emit, reject: reject)
    }
    let isFolder = DataSet.isFolder(file)
    let folder =
      isFolder ? OfficeHolderFolder(path: file) : OfficeHolderFolder(around: file)
    guard !isFolder || folder.isOne else {
      throw InputError(
        file: file,
        reason: "has none of the folders of the list (people, missions-countries, missions-orgs, "
          + "positions-principals), nor its tables (appointments.tsv, people.tsv)")
    }
    var work = AppointmentWork()
    for path in isFolder ? folder.files : [file] {
      try work.read(
        OfficeHolderFile(path: path, folder: folder), isAlone: !isFolder, emit: emit, reject: reject
      )
    }
    return work.report
  }
}

/// Makes rows of what is in the list's files, and counts.
struct AppointmentWork {
  private var rows = 0
  private var losses = LossReport()
  private var maker = AppointmentRecords()
  private var seen = SeenKeys()

  /// What is to be said at the end.
  var report: SetReport {
    var report = maker.report
    report.rows = rows
    report.losses = losses
    return report
  }

  /// Counts a loss.
  mutating func note(_ field: String, of noun: String) { losses.note(field, of: noun) }

  /// Reads a file; of many, one that is no good XML is one that cannot be read.
  mutating func read(
    _ file: OfficeHolderFile, isAlone: Bool, emit: (ImportedRow) throws -> Void,
    reject: (SkippedRow) throws -> Void
  ) throws {
    func refuse(_ reason: String, _ key: String?, _ line: Int) throws {
      try reject(SkippedRow(file: file.path, line: line, key: key, reason: reason))
    }
    do {
      try file.read { item in
        switch item {
        case .person(let person, let line):
          rows += 1
          try emit(maker.row(of: person, line: line))
        case .appointment(let entry):
          var person: OfficeHolder?
          do { person = try file.folder.person(entry.person) } catch let fault as CodedFault {
            rows += 1
            return try refuse("its person, \(entry.person), \(fault.reason)", entry.id, entry.line)
          }
          try emit(row(of: entry, person: person))
        case .fault(let fault, let key, let line):
          rows += 1
          try refuse(fault.reason, key, line)
        case .loss(let field, let noun): losses.note(field, of: noun)
        }
      }
    } catch let error as XMLError where !isAlone {
      try reject(
        SkippedRow(file: error.file, line: error.line ?? 1, key: nil, reason: error.reason))
    }
  }

  /// The row of an entry, told apart from others of its id and counted.
  mutating func row(of entry: AppointmentEntry, person: OfficeHolder?) -> ImportedRow {
    rows += 1
    var entry = entry
    while seen.line(of: entry.key) != nil { entry.number += 1 }
    seen.note(entry.key, entry.line)
    return maker.row(of: entry, person: person)
  }
}
