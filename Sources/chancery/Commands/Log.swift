import ArgumentParser
import Diplomacy
import Foundation
import Rendering
import Storage

/// Tells what was changed, when, by whom and why.
struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Tell what was changed, when, by whom and why; the last change first.",
    discussion: """
        chancery log
        chancery log putin              (what happened to one record, field by field)
        chancery log 17                 (one change, record by record)
        chancery log --since monday --who anna --format jsonl

      A change is one command. “chancery undo 17” takes it back, “--known-at change:17” shows the \
      chronicle as it stood after it.
      """)

  /// What changes can be written as.
  enum Format: String, Choice {
    case text, jsonl
  }

  @Argument(help: "A record, or the number of a change.") var what: String?
  @Option(help: "Only changes made on or after DATE.") var since: String?
  @Option(help: "Only changes of one person.") var who: String?
  @Option(help: "At most N changes.") var limit: Int?
  @Flag(help: "Show what each change did to the records, too.") var details = false
  @Option(help: "text or jsonl.") var format: Format = .text
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit \(limit): at least 1") }
  }

  func run() throws {
    let chronicle = try database.open()
    var page = LogPage(options: output.page(), moments: Desk.moments(output.dates))
    var out = Page(isData: format == .jsonl)
    var count = 0
    func show(_ entry: ChangeEntry, _ records: [RecordChange]) throws {
      let undo = entry.stands ? nil : try chronicle.undo(of: entry.number)
      switch format {
      case .text: out.add(page.append(entry, takenBackBy: undo, records: records))
      case .jsonl:
        out.add(try LogJSON.line(entry, takenBackBy: undo, records: records) + "\n")
      }
      count += 1
    }
    if let number = what.flatMap(Int64.init) {
      guard let entry = try chronicle.change(numbered: number) else {
        throw Failure("there is no change \(number); “chancery log” lists them")
      }
      try show(entry, try chronicle.alterations(by: number))
    } else {
      let ref = try what.map { try record($0, chronicle) }
      let start = try since.map { try Desk.instant($0) ?? Desk.start(of: $0) }
      var last = Int64.max
      repeat {
        let left = limit.map { $0 - count } ?? .max
        let entries = try chronicle.history(
          of: ref, since: start, who: who, before: last, limit: min(500, left))
        for entry in entries {
          let isAsked = details || ref != nil
          try show(entry, isAsked ? chronicle.alterations(by: entry.number, of: ref) : [])
        }
        last = entries.count == 500 ? entries.last?.number ?? 0 : 0
      } while last > 0
    }
    out.end()
    if count == 0 { Console.say("no change fits") }
  }

  /// The record that is meant; one that is no more is known by the ref that it had.
  private func record(_ name: String, _ chronicle: Chronicle) throws -> Ref {
    do { return try Desk(chronicle).record(name).ref } catch let error as StorageError {
      let former = Ref(stored: name)
      // It may have been a record's, which is no more.
      guard let found = try? chronicle.history(of: former, limit: 1), !found.isEmpty else {
        throw error
      }
      return former
    }
  }
}
