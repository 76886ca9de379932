import ArgumentParser
import Chronology
import Diplomacy
import Foundation
import Rendering
import Storage

/// Searches the full text.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the full text, best first, the words marked.",
    discussion: """
        chancery search wreath
        chancery search "common enemy" --limit 5 --format jsonl
      """)

  /// What the hits can be written as.
  enum Format: String, Choice {
    case text, jsonl
  }

  @Argument(help: "The words, all of which have to occur.") var words: [String]
  @Option(help: "At most N hits.") var limit = 50
  @Flag(help: "Let leads in.") var leads = false
  @Flag(help: "Let private events in.") var includePrivate = false
  @Option(help: "text or jsonl.") var format: Format = .text
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit \(limit): at least 1") }
  }

  func run() throws {
    let chronicle = try includePrivate ? database.open() : Publication.edition(of: database.open())
    let hits = try chronicle.search(
      words.joined(separator: " "), leads: leads, includePrivate: includePrivate, limit: limit)
    switch format {
    case .text: try print(hits)
    case .jsonl: for hit in hits { Console.data(try line(hit) + "\n") }
    }
    if hits.isEmpty {
      let near = try chronicle.namesNear(words.joined(separator: " "))
      let names = near.map { "“\($0)”" }.joined(separator: " or ")
      Console.say("nothing has these words" + (near.isEmpty ? "" : "; did you mean \(names)?"))
    }
  }

  private func print(_ hits: [SearchHit]) throws {
    let options = output.page()
    for hit in hits {
      let date = hit.date.map { text in
        EDTF(text)?.english(DateWording(style: options.style)) ?? text
      }
      let head = MarkedText.head(hit.ref.text, date ?? hit.kind.rawValue, options)
      let lines = [hit.title, hit.passage].compactMap(\.self).flatMap {
        MarkedText.lines($0, mark: SearchHit.mark, options)
      }
      Console.out((head + lines).joined(separator: "\n") + "\n")
    }
  }

  private struct Line: Encodable {
    var ref: String
    var kind: String
    var title: String
    var passage: String?
    var date: String?
  }

  private func line(_ hit: SearchHit) throws -> String {
    func plain(_ text: String) -> String {
      String(text.filter { $0 != SearchHit.mark.open && $0 != SearchHit.mark.close })
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(
      Line(
        ref: hit.ref.text, kind: hit.kind.rawValue, title: plain(hit.title),
        passage: hit.passage.map(plain), date: hit.date))
    return String(decoding: data, as: UTF8.self)
  }
}
