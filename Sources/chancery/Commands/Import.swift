import ArgumentParser
import Diplomacy
import Foundation
import Interchange
import Rendering
import Storage

/// Brings records in from files.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring records in: all of them, or none.",
    discussion: """
        chancery import yaml chronicle.yaml
        chancery import yaml notes/          (all .yaml files of a folder)
        chancery import yaml notes/ --update (after a change to the files)
        chancery export jsonl | chancery --db copy.db import jsonl -
        chancery import bibtex references.bib
        chancery import visits data/*.xml
        chancery import travels president-travels/*.xml
        chancery import csv talks.csv --preview
        chancery import csv talks.csv --mapping talks.yaml

      A chronicle that is not there yet is made. “import --list” tells the formats; without a \
      format, it follows from the file's name. Importing the same file again changes nothing.
      """)

  @Argument(help: "The format, and the files; - is standard input.") var words: [String] = []
  @Flag(name: .customLong("list"), help: "List the formats.") var listsFormats = false
  @Flag(help: "Check everything, count, and write nothing.") var dryRun = false
  @Option(
    help: ArgumentHelp(
      "Leave out the rows of a data set that cannot be read, and write them here with the reasons, "
        + "after a dry run, too.",
      valueName: "file"), completion: .file())
  var rejects: String?
  @Option(help: "How the text of the files is encoded: utf-8 or latin-1.")
  var encoding: TextEncoding = .utf8
  @Option(
    help: ArgumentHelp(
      "Which column or key becomes which field: a mapping file, of csv and json-lines.",
      valueName: "file"), completion: .file())
  var mapping: String?
  @Flag(help: "Print a mapping file to begin with, made of the columns or keys of a file.")
  var mappingDraft = false
  @Flag(help: "Show the first rows of a data set as what they would become, and write nothing.")
  var preview = false
  @Option(help: ArgumentHelp("How many rows a preview shows.", valueName: "number"))
  var previewRows = 5
  @Flag(help: "Take what the file says of records that are there and say else (yaml, jsonl).")
  var update = false
  @OptionGroup var changing: ChangeOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    if listsFormats {
      for format in ImportFormat.all { Console.out("\(format.line)\n") }
      return
    }
    let (format, files) = try formatAndFiles()
    let options = SetOptions(encoding: encoding, mapping: mapping)
    if mapping != nil || mappingDraft { try checkMapping(format) }
    if encoding != .utf8, case .set(let set) = format, set.saysItsEncoding {
      throw ValidationError(
        "\(format.name) takes no --encoding: its files say themselves how they are encoded")
    }
    if mappingDraft { return try printDraft(format, files[0]) }
    if preview {
      guard previewRows > 0 else { throw ValidationError("--preview-rows takes 1 or more") }
      return try SetPreview(
        set: try dataSet(format, "--preview"), options: options, most: previewRows
      )
      .show(files)
    }
    let paths = try files.flatMap { try expand($0, format) }
    let left = try rejects.map { name in
      try RejectFile(
        name, sparing: database.path, reading: paths + [mapping].compactMap(\.self))
    }
    if left != nil {
      guard case .set = format else {
        throw ValidationError("--rejects goes with data sets; \(format.name) comes in whole")
      }
    }
    if update, format != .yaml, format != .jsonl {
      throw ValidationError(
        "--update goes with yaml and jsonl; \(format.name) brings up to date by itself what nobody "
          + "changed")
    }
    func read(isWhole: Bool) throws -> ImportReport {
      try write {
        try format.read(paths, options, rejects: left, isWhole: isWhole, updates: update, into: $0)
      }
    }
    let report: ImportReport
    do { report = try read(isWhole: false) } catch is YAMLStream.Unsuited {
      report = try read(isWhole: true)
    }
    try left?.write()
    for line in report.skipped + report.remarks { Console.say(line) }
    Console.say((dryRun ? "would import: " : "") + report.words)
  }

  /// The data set of a format, for an option that goes with nothing else.
  private func dataSet(_ format: ImportFormat, _ option: String) throws -> DataSet {
    guard case .set(let set) = format else {
      throw ValidationError("\(option) goes with data sets, and \(format.name) is none")
    }
    return set
  }

  private func checkMapping(_ format: ImportFormat) throws {
    let set = try dataSet(format, "--mapping")
    guard set.takesMapping else {
      throw ValidationError("\(format.name) has a form of its own and takes no mapping")
    }
  }

  private func printDraft(_ format: ImportFormat, _ file: String) throws {
    guard case .set(let set) = format else { return }
    let draft =
      try set == .csv
      ? MappingDraft.table(file, encoding) : MappingDraft.objects(file, encoding)
    // Heads of a table are text from outside.
    for line in draft.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      Console.out("\(SafeText.line(String(line)))\n")
    }
  }

  /// Writes into the chronicle, or into a new one where there is none.
  private func write(_ body: (Change) throws -> ImportReport) throws -> ImportReport {
    var report = ImportReport()
    var outcome = Change.Outcome()
    func read(_ change: Change) throws {
      change.atEnd = { outcome = $0 }
      report = try body(change)
    }
    if FileManager.default.fileExists(atPath: database.path) {
      try changing.change(database.openForWriting(), dryRun: dryRun, read)
    } else {
      try Chronicle.create(
        database.path, command: Desk.commandLine, who: Desk.user, dryRun: dryRun, fill: read)
    }
    report.outcome = outcome
    return report
  }

  private func formatAndFiles() throws -> (ImportFormat, [String]) {
    guard let first = words.first else {
      throw ValidationError("name a format and a file; “chancery import --list” tells the formats")
    }
    if let format = ImportFormat(name: first) {
      guard words.count > 1 else { throw ValidationError("name a file, or - for standard input") }
      return (format, Array(words.dropFirst()))
    }
    guard let format = ImportFormat(file: first) ?? ImportFormat(lookingInto: first) else {
      let formats = ImportFormat.all.map(\.name).joined(separator: ", ")
      throw ValidationError("what is the format of “\(first)”? say one of \(formats) before it")
    }
    if let other = words.first(where: { (ImportFormat(file: $0) ?? format).name != format.name }) {
      throw ValidationError(
        "“\(first)” and “\(other)” are of two formats: import them one after the other")
    }
    return (format, words)
  }

  /// A folder stands for its files of the format.
  private func expand(_ path: String, _ format: ImportFormat) throws -> [String] {
    if path == "-" { return ["-"] }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure("there is no file “\(path)”")
    }
    guard isFolder.boolValue, !format.takesFolders else { return [path] }
    let base = path.hasSuffix("/") ? path : path + "/"
    let files = try names(in: base, deep: format == .yaml)
      .filter { name in format.endings.contains { name.hasSuffix($0) } }.sorted()
    guard !files.isEmpty else { throw Failure("“\(path)” has no \(format.name) files") }
    let paths = files.map { base + $0 }
    guard format == .yaml else { return paths }
    // A file that somebody has begun and not filled is no fault of the chronicle around it.
    let filled = try paths.filter { try !InputFile.isBlank($0) }
    if filled.isEmpty { throw Failure("there is nothing in the yaml files of “\(path)”") }
    return filled
  }

  /// The names in a folder; of a chronicle also those in the folders within, but for hidden ones.
  private func names(in base: String, deep: Bool) throws -> [String] {
    let manager = FileManager.default
    return try manager.contentsOfDirectory(atPath: base).flatMap { name -> [String] in
      let found = try? manager.attributesOfItem(atPath: base + name)[.type] as? FileAttributeType
      guard deep, !name.hasPrefix("."), found == .typeDirectory else { return [name] }
      return try names(in: "\(base)\(name)/", deep: true).map { "\(name)/\($0)" }
    }
  }
}

extension TextEncoding: Choice {}
