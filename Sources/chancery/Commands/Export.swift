import ArgumentParser
import Diplomacy
import Foundation
import Interchange
import Storage

/// Writes a chronicle in a format that can be read back.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the chronicle as YAML or JSON Lines, with nothing lost.",
    discussion: """
        chancery export yaml > chronicle.yaml
        chancery export jsonl --since 1945 > since-1945.jsonl

      Without a filter everything is written, leads, private and rejected events included. With one, \
      the events that fit and all actors, places, sources and topics. “export yaml | import yaml” \
      into a fresh chronicle gives the same bytes again.
      """)

  /// What a chronicle can be written as.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case yaml, jsonl
  }

  @Argument(help: "yaml or jsonl.") var format: Format
  @OptionGroup(title: "Which events") var filter: FilterOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try filter.open(database)
    var filter = try self.filter.filter(Desk(chronicle))
    // Every account is written in any case.
    filter.allAccounts = false
    let wanted = filter == Filter() ? nil : filter
    var page = Page(isData: true)
    switch format {
    case .yaml:
      var writer = YAMLWriter()
      try chronicle.forEachRecord(filter: wanted) { page.add(try writer.append($0)) }
      page.add(writer.end())
    case .jsonl:
      let writer = JSONLinesWriter()
      try chronicle.forEachRecord(filter: wanted) { page.add(try writer.line($0)) }
    }
    page.end()
  }
}
