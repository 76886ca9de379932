import ArgumentParser
import Diplomacy
import Foundation
import Rendering
import Storage

/// Proposes records that may stand for one thing.
struct Duplicates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Propose pairs of actors, places and events that may be one, with the reason.",
    discussion: """
        chancery duplicates
        chancery duplicates actors --at-least 0.9
        chancery duplicates events --format csv > pairs.csv

      Nothing is changed: “chancery merge FROM INTO” joins a pair. Names are compared across \
      accents, spellings and scripts; what has different identifiers of one scheme, or is tied to \
      the other, is not proposed.
      """)

  /// What is looked through.
  enum Sort: String, Choice {
    case actors, places, events

    var kind: RecordKind {
      switch self {
      case .actors: .actor
      case .places: .place
      case .events: .event
      }
    }
  }

  /// What the pairs can be written as.
  enum Format: String, Choice {
    case text, csv, jsonl
  }

  @Argument(help: "actors, places or events (else all three).") var sorts: [Sort] = []
  @Option(help: "Only pairs with a score of this or more, 0 to 1.") var atLeast = 0.75
  @Option(help: "At most N pairs of each sort.") var limit = 50
  @Option(help: "text, csv or jsonl.") var format: Format = .text
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    guard (0...1).contains(atLeast) else {
      throw ValidationError("--at-least \(atLeast): a number from 0 to 1")
    }
    if limit < 1 { throw ValidationError("--limit \(limit): at least 1") }
  }

  func run() throws {
    let chronicle = try database.open()
    var found: [DuplicatePair] = []
    var left = 0
    for sort in sorts.isEmpty ? Sort.allCases : sorts {
      let pairs = try chronicle.duplicates(sort.kind, least: atLeast)
      found += pairs.prefix(limit)
      left += max(0, pairs.count - limit)
    }
    switch format {
    case .text: Console.out(DuplicatesPage.text(found, options: output.page()))
    case .csv: Console.data(DuplicatesPage.csv(found))
    case .jsonl: for line in DuplicatesPage.jsonLines(found) { Console.data(line + "\n") }
    }
    if left > 0 { Console.say("\(left) more; --limit or --at-least shows others") }
    if found.isEmpty { Console.say("no two records look like one") }
  }
}
