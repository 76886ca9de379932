import ArgumentParser
import Chronology
import Diplomacy
import Foundation
import Rendering
import Storage

/// Looks for what a reviewer would stop at.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find what cannot be true, lacks its source, or leads nowhere.",
    discussion: """
        chancery check
        chancery check camp-david-1978 begin
        chancery check --rule two-places --rule outside-existence
        chancery check --ignore uncited,weakly-cited --format csv > findings.csv
        chancery check --list
        chancery edit e42 --except two-places --because "both are in the log"

      Silent, with exit status 0, when all is well; with status 3 when something was found. Dates are \
      taken as imprecise as they are: what is possible is not found. Leads are looked at with --leads, \
      rejected events never. A record that breaks a rule and is right takes an exception to it \
      (“edit REF --except RULE --because TEXT”, taken away by --drop-except); --exceptions lists them. \
      The rules are told in docs/checks.md.
      """)

  /// What findings can be written as.
  enum Format: String, Choice {
    case text, json, jsonl, csv
  }

  @Argument(help: "Only what concerns these records.") var refs: [String] = []
  @Option(help: "Only by this rule (repeatable).") var rule: [String] = []
  @Option(help: "Not by this rule (repeatable).") var ignore: [String] = []
  @Flag(help: "Look at leads as well.") var leads = false
  @Flag(help: "List the rules, with their severity and meaning.") var list = false
  @Flag(help: "List the exceptions that records take, with their reasons.") var exceptions = false
  @Option(help: "text, json, jsonl or csv.") var format: Format = .text
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if list && exceptions { throw ValidationError("--list and --exceptions exclude each other") }
    _ = try rules()
  }

  func run() throws {
    if list { return try FindingWriter(format, output).write(rules: try rules()) }
    let chronicle = try database.open()
    let desk = Desk(chronicle)
    let wanted = Set(try refs.map { try desk.record($0).ref })
    let rules = Set(try self.rules())
    var writer = FindingWriter(format, output)
    if exceptions {
      let taken = try chronicle.exceptions(rules, of: wanted)
      return try writer.write(exceptions: taken)
    }
    try chronicle.check(rules, of: wanted, leads: leads) { try writer.add($0) }
    try writer.end()
    guard writer.count > 0 else { return }
    try Console.release()
    // As where all is well, taking memory apart would only cost time.
    Foundation.exit(3)
  }

  /// The rules to look by, in their order.
  private func rules() throws -> [CheckRule] {
    let only = try commaList(rule).map { try CheckRule.named($0, option: "--rule") }
    let ignored = try commaList(ignore).map { try CheckRule.named($0, option: "--ignore") }
    return CheckRule.allCases.filter {
      (only.isEmpty || only.contains($0)) && !ignored.contains($0)
    }
  }
}

extension CheckRule {
  /// The rule that was typed; an unknown one is refused with those that are nearest to it.
  static func named(_ text: String, option: String) throws -> CheckRule {
    if let rule = CheckRule(name: text) { return rule }
    let near = nearest(to: text)
    let advice =
      near.isEmpty
      ? "see “chancery check --list”"
      : "did you mean \(near.map { "“\($0)”" }.joined(separator: " or "))?"
    throw ValidationError("\(option) “\(text)” is no rule; \(advice)")
  }
}

/// Writes findings in the format that was asked for, one at a time.
struct FindingWriter {
  private let format: Check.Format
  private let options: TimelineOptions
  private let data: CheckData
  private var layout: CheckPage
  private var page: Page
  private var rules: Set<CheckRule> = []
  private var errors = 0
  /// How many there were.
  private(set) var count = 0

  init(_ format: Check.Format, _ output: OutputOptions) {
    self.format = format
    options = output.page()
    data = CheckData(style: options.style)
    layout = CheckPage(options: options)
    page = Page(isData: format != .text)
  }

  /// Adds a finding.
  mutating func add(_ finding: Finding) throws {
    switch format {
    case .text: page.add(layout.append(finding))
    case .csv: page.add((count == 0 ? CheckData.heads : "") + data.csv(finding))
    case .jsonl: page.add(try data.json(finding) + "\n")
    case .json: page.add((count == 0 ? "[\n" : ",\n") + (try data.json(finding)))
    }
    count += 1
    rules.insert(finding.rule)
    if finding.rule.severity == .error { errors += 1 }
  }

  /// Ends the findings, and counts them beside the result.
  mutating func end() throws {
    switch format {
    case .text: page.add(layout.end())
    case .csv: if count == 0 { page.add(CheckData.heads) }
    case .jsonl: break
    case .json: page.add(count == 0 ? "[]\n" : "\n]\n")
    }
    page.end()
    guard count > 0 else { return }
    let kinds = [(errors, "error"), (count - errors, "warning")]
      .filter { $0.0 > 0 }.map { Counted.words($0.0, $0.1) }
    Console.say(
      "\(Counted.words(count, "finding")) by \(Counted.words(rules.count, "rule")): "
        + kinds.joined(separator: ", "))
  }

  /// Lists rules.
  func write(rules: [CheckRule]) throws {
    switch format {
    case .text: Console.out(CheckPage.rules(rules, options: options))
    case .csv: Console.data(CheckData.ruleHeads + rules.map(data.csv).joined())
    case .jsonl: Console.data(try rules.map { try data.json($0) + "\n" }.joined())
    case .json: Console.data(Self.array(try rules.map { try data.json($0) }))
    }
  }

  /// Lists exceptions.
  func write(exceptions: [TakenException]) throws {
    switch format {
    case .text where exceptions.isEmpty: Console.say("no record takes an exception")
    case .text: Console.out(CheckPage.exceptions(exceptions, options: options))
    case .csv: Console.data(CheckData.exceptionHeads + exceptions.map(data.csv).joined())
    case .jsonl: Console.data(try exceptions.map { try data.json($0) + "\n" }.joined())
    case .json: Console.data(Self.array(try exceptions.map { try data.json($0) }))
    }
  }

  private static func array(_ objects: [String]) -> String {
    objects.isEmpty ? "[]\n" : "[\n\(objects.joined(separator: ",\n"))\n]\n"
  }

}
