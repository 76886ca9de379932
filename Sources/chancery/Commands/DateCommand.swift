import ArgumentParser
import Chronology
import Diplomacy
import Foundation
import Rendering

/// Explains how a date is understood.
struct DateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "date", abstract: "Tell how a date is understood.",
    discussion: """
        chancery date "autumn 1942"
        chancery date Wednesday --as-of 2001-11-23
        chancery date 3/4/2001 --day-first
        chancery date "two days after @2001-10-03-brussels"
        chancery date --stdin < dates.txt > dates.jsonl

      A date is EDTF (ISO 8601-2:2019) or English. With --stdin each line is one expression, perhaps \
      with a tab and the day on which it is said; each is answered by one JSON object on a line.
      """)

  /// What an answer can be written as.
  enum Format: String, Choice {
    case text, json
  }

  @Argument(help: "The expression, in EDTF or English.") var expression: [String] = []
  @Flag(help: "Read one expression a line from standard input; answer in JSON Lines.")
  var stdin = false
  @Option(name: .customLong("as-of"), help: "Read what is relative against DATE.")
  var asOf: String?
  @Flag(help: "Read nothing but EDTF.") var edtf = false
  @OptionGroup var order: NumericOrderOption
  @Option(help: "text or json.") var format: Format = .text
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if stdin != expression.isEmpty {
      throw ValidationError(
        stdin ? "--stdin takes no expression" : "say a date, as in “chancery date \"autumn 1942\"”")
    }
  }

  func run() throws {
    let reference = try asOf.map { try Desk.day($0, option: "--as-of") }
    let understanding = DateUnderstanding(
      reader: EnglishDateReader(dateline: reference, numericOrder: try order.order), onlyEDTF: edtf)
    if stdin {
      try DateLines(understanding: understanding, style: output.dates).run()
      return
    }
    let text = expression.joined(separator: " ")
    let reading: DateReading
    do { reading = try understanding.read(text, events: { try events($0) }) } catch {
      throw DateUnderstanding.advice(error)
    }
    switch format {
    case .json:
      var line: [UInt8] = []
      DateAnswerLine(style: output.dates).write(reading, of: text, to: &line)
      Console.data(String(decoding: line, as: UTF8.self))
    case .text:
      Console.out(DateCard(options: output.page()).page(reading, dateline: reference))
    }
  }

  /// The dates of the events that an expression names.
  private func events(_ refs: [String]) throws -> [String: EDTF] {
    try Desk(database.open()).dates(ofEvents: refs)
  }
}
