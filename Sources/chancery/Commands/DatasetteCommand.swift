import ArgumentParser
import Diplomacy
import Foundation
import Interchange
import Storage

/// Prints what datasette is to know of the chronicle.
struct DatasetteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "datasette", abstract: "Print the metadata with which datasette shows the file.",
    discussion: """
        chancery datasette --output metadata.json
        datasette chancery.db -m metadata.json

      Tables, views and columns are described, facets and labels set, and what only the program \
      needs is hidden; there are queries for a timeline, an actor's events and the like. The \
      chronicle itself is shown as it is: where anything in it is private, serve one made without \
      it, by “chancery export sql | sqlite3 public.db”.
      """)

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write into a file.", valueName: "file"), completion: .file())
  var output: String?
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try Publication.edition(of: database.open())
    let file = try output.map { try OutputFile($0, sparing: database.path) }
    let name = URL(fileURLWithPath: database.path).deletingPathExtension().lastPathComponent
    let metadata = DatasetteMetadata(database: name, about: try chronicle.description())
    let text = try metadata.text(
      tables: SchemaBook.tables.map {
        DatasetteMetadata.Table(name: $0.name, meaning: $0.meaning, columns: $0.columns)
      },
      queries: CannedQuery.all.map {
        DatasetteMetadata.Query(
          name: $0.name, title: $0.title, meaning: $0.meaning, sql: $0.sql)
      })
    if let file {
      try Console.prove(text)
      try file.write(Data(text.utf8))
    } else {
      Console.data(text)
    }
    let isPrivate = try !chronicle.withheld().isEmpty || !chronicle.privateNames().isEmpty
    if isPrivate {
      Console.warn(
        "datasette would show what is private in \(database.path); serve a file made without it: "
          + "chancery export sql | sqlite3 public.db")
    }
  }
}
