import ArgumentParser
import Diplomacy
import Foundation
import Rendering
import Storage

/// Counts.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count what the chronicle, or a filter, holds.",
    discussion: """
        chancery stats
        chancery stats --actor Russia --format json
      """)

  /// What the counts can be written as.
  enum Format: String, Choice {
    case text, json
  }

  @OptionGroup(title: "Which events") var filter: FilterOptions
  @Option(help: "text or json.") var format: Format = .text
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try filter.open(database)
    var filter = try self.filter.filter(Desk(chronicle))
    filter.allAccounts = false
    let stats = try chronicle.stats(filter == Filter() ? nil : filter)
    let groups = [
      ("records", stats.records), ("kinds", stats.kinds), ("status", stats.statuses),
      ("years", stats.years), ("actors", stats.actors),
      ("uncited", [ChronicleStats.Count(name: "events without a source", count: stats.uncited)]),
    ]
    switch format {
    case .text:
      let names = try chronicle.names(Set(stats.actors.map { Ref(stored: $0.name) }))
      for (name, counts) in groups where !counts.isEmpty {
        let rows = counts.map { count in
          let ref = Ref(stored: count.name)
          let called = name == "actors" ? [names[ref] ?? count.name] : []
          return called + [count.name, String(count.count)]
        }
        Console.out("\(name)\n")
        Console.out(ListTable(heads: [], rows: rows).text(options: output.page()))
        Console.out("\n")
      }
    case .json:
      let values = Dictionary(
        groups.map { name, counts in
          (name, Dictionary(counts.map { ($0.name, $0.count) }, uniquingKeysWith: +))
        }, uniquingKeysWith: { first, _ in first })
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      Console.data(String(decoding: try encoder.encode(values), as: UTF8.self) + "\n")
    }
  }
}
