public import Diplomacy

/// Prints what the check found: a block for each rule, in which each finding is a sentence.
///
/// Findings come one at a time, those of a rule one after the other; what the functions return, put
/// together, is the page.
public struct CheckPage: Sendable {
  private let pen: Pen
  private let width: Int
  private let words: FindingWords
  private var rule: CheckRule?

  /// Makes a page on which nothing stands yet.
  public init(options: TimelineOptions) {
    pen = Pen(options)
    width = options.columns
    words = FindingWords(style: options.style)
  }

  /// What a finding adds; the first of a rule begins its block.
  public mutating func append(_ finding: Finding) -> String {
    var lines: [String] = []
    if finding.rule != rule {
      lines += ending()
      if rule != nil { lines.append("") }
      rule = finding.rule
      lines += heading(finding.rule)
    }
    lines += row(finding.records.first?.ref.text, words.sentence(finding))
    return text(lines)
  }

  /// What stands below the last finding; nothing where there was none.
  public mutating func end() -> String {
    guard rule != nil else { return "" }
    var lines = ending()
    rule = nil
    lines += ["", pen.dim(pen.rule("─", width))]
    lines += pen.wrap(
      "If it is right as it stands: edit REF --except RULE --because TEXT", width: width)
    return text(lines)
  }

  private func heading(_ rule: CheckRule) -> [String] {
    let severity = rule.severity.rawValue
    let mark = Row(severity, styled: rule.severity == .error ? pen.yellow(severity) : severity)
    let name = Row(rule.name, styled: pen.bold(rule.name))
    let head = pen.joined(name, mark, width: width)?.styled ?? "\(rule.name) \(severity)"
    return [head] + pen.wrap(Self.sentence(rule.meaning), width: width).map(pen.dim)
      + [pen.dim(pen.rule("─", width))]
  }

  /// The advice at the end of a rule's block.
  private func ending() -> [String] {
    guard let rule else { return [] }
    let sign = pen.clean("→")
    let indent = DisplayWidth.of(sign) + 1
    let lines = pen.wrap("\(sign) \(Self.sentence(rule.advice))", width: width, indent: indent)
    return [""] + lines.map(pen.dim)
  }

  /// A finding: the ref, and beside it the sentence.
  private func row(_ ref: String?, _ words: String) -> [String] {
    guard let ref = ref.map(pen.clean) else { return pen.wrap(words, width: width, indent: 4) }
    let used = DisplayWidth.of(ref) + 2
    guard used < width / 2 else {
      return [pen.bold(ref)] + pen.wrap(words, width: width - 4).map { pen.spaces(4) + $0 }
    }
    var lines = pen.wrap(words, width: width, first: width - used, indent: 4)
    if let first = lines.first { lines[0] = "\(pen.bold(ref))  \(first)" }
    return lines
  }

  /// Words as a sentence of their own.
  private static func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst() + "."
  }

  private func text(_ lines: [String]) -> String {
    lines.map { $0.trimmedEnd + "\n" }.joined()
  }

  /// All rules with their severities and meanings.
  public static func rules(_ rules: [CheckRule], options: TimelineOptions) -> String {
    ListTable(
      heads: ["rule", "", "finds"],
      rows: rules.map { [$0.name, $0.severity.rawValue, $0.meaning] }
    ).text(options: options)
  }

  /// The exceptions that are taken, with their reasons.
  public static func exceptions(
    _ taken: [TakenException], options: TimelineOptions
  ) -> String {
    ListTable(
      heads: ["rule", "record", "because"],
      rows: taken.map { [$0.exception.rule, $0.record.ref.text, $0.exception.reason] }
    ).text(options: options)
  }
}
