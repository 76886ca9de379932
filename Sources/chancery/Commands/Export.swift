import ArgumentParser
import Diplomacy
import Foundation
import Interchange
import Storage

/// Writes a chronicle in a format that can be read back, or its sources as a bibliography.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the chronicle for other programs, or its sources as a bibliography.",
    discussion: """
        chancery export yaml > chronicle.yaml
        chancery export yaml folder
        chancery export jsonl --since 1945 > since-1945.jsonl
        chancery export bibtex --actor putin > putin.bib
        chancery export csv tables
        chancery export sql | sqlite3 copy.db

      YAML and JSON Lines lose nothing. Without a filter everything is written, leads and rejected \
      events included, but what is private only with --include-private. With one, the events that \
      fit and all actors, places, sources and topics. “export yaml | import yaml” into a fresh chronicle gives the same bytes again. With a folder \
      YAML is a file for each sort of record and each year, which git merges line by line.

      BibTeX, RIS and CSL JSON have the sources; with a filter, those that the events cite. What \
      such a format cannot say is counted on standard error, and with --strict nothing is written.

      CSV is a folder of tables for R, Stata and pandas, with a Data Package and a codebook. SQL is \
      what sqlite3 makes an equal chronicle of; without --include-private, one without history. PLOVER has events \
      as JSON Lines, ftm the entities of FollowTheMoney, rdf N-Triples of schema.org and CIDOC CRM, \
      gramps persons, places, events and sources in the XML of Gramps.
      """)

  /// What a chronicle can be written as.
  enum Format: String, Choice {
    case yaml, jsonl, bibtex, ris, csl, csv, sql, plover, ftm, rdf, gramps
  }

  @Argument(help: "yaml, jsonl, bibtex, ris, csl, csv, sql, plover, ftm, rdf or gramps.")
  var format: Format
  @Argument(
    help: "Of csv and yaml, the folder: a new one, an empty one or one that was written before.",
    completion: .directory)
  var folder: String?
  @Flag(help: "Write nothing, and fail, where the format cannot say all.") var strict = false
  @OptionGroup(title: "Which events") var filter: FilterOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if format == .csv && folder == nil {
      throw ValidationError("name the folder for the tables: chancery export csv tables")
    }
    if format != .csv, format != .yaml, let folder {
      throw ValidationError(
        "\(format.rawValue) goes to standard output; “\(folder)” is one too many")
    }
  }

  func run() throws {
    let chronicle = try filter.open(database)
    var filter = try self.filter.filter(Desk(chronicle))
    // Every account is written in any case.
    filter.allAccounts = false
    var whole = Filter()
    whole.includePrivate = filter.includePrivate
    let wanted = filter == whole ? nil : filter
    if format == .sql && wanted != nil {
      throw ValidationError("sql is the whole chronicle; leave the filter out")
    }
    let exporting = Exporting(
      chronicle: chronicle, wanted: wanted, includePrivate: filter.includePrivate, strict: strict)
    var page = Page(isData: true)
    switch format {
    case .yaml where folder != nil: try exporting.yaml(into: folder ?? "")
    case .yaml:
      var writer = YAMLWriter()
      try RecordStream(chronicle: chronicle, filter: wanted).read {
        page.add(try writer.append($0))
      }
      page.add(writer.end())
    case .jsonl:
      let writer = JSONLinesWriter()
      try RecordStream(chronicle: chronicle, filter: wanted).read { record in
        try page.add { try writer.add(record, to: &$0) }
      }
    case .bibtex: try write(.bibtex, chronicle, filter, to: &page)
    case .ris: try write(.ris, chronicle, filter, to: &page)
    case .csl: try write(.csl, chronicle, filter, to: &page)
    case .csv: try exporting.tables(into: folder ?? "")
    case .sql: try exporting.sql(to: &page)
    case .plover: try exporting.plover(to: &page)
    case .ftm: try exporting.followTheMoney(to: &page)
    case .rdf: try exporting.rdf(to: &page)
    case .gramps: try exporting.gramps(to: &page)
    }
    page.end()
    try Publication.tellWithheld(chronicle)
  }

  private func write(
    _ format: BibliographyFormat, _ chronicle: Chronicle, _ filter: Filter, to page: inout Page
  ) throws {
    let found = try CitedWorks(chronicle, filter)
    let (text, losses) = try format.write(found.works)
    try Publication.tell(losses, of: format.rawValue, strict: strict)
    page.add(text)
  }
}
