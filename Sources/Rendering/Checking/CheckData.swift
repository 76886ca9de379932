public import Chronology
public import Diplomacy
import Foundation

/// Findings, rules and exceptions for machines: a row or an object each.
public struct CheckData: Sendable {
  private let words: FindingWords

  /// Writes dates in sentences in this style.
  public init(style: DateStyle) { words = FindingWords(style: style) }

  /// The heads of the columns of ``csv(_:)``.
  public static let heads = CSVTimeline.row(
    ["rule", "severity", "sort", "ref", "name", "finding", "others"])

  /// A finding as a line of RFC 4180.
  public func csv(_ finding: Finding) -> String {
    let first = finding.records.first
    return CSVTimeline.row([
      finding.rule.name, finding.rule.severity.rawValue, first?.kind.rawValue ?? "",
      first?.ref.text ?? "", first?.name ?? "", words.sentence(finding),
      finding.records.dropFirst().map(\.ref.text).joined(separator: "; "),
    ])
  }

  /// A finding as a JSON object, without a line end.
  public func json(_ finding: Finding) throws -> String {
    try JSONText.line(
      FindingJSON(
        rule: finding.rule.name, severity: finding.rule.severity.rawValue,
        records: finding.records.map(RecordJSON.init), finding: words.sentence(finding),
        advice: finding.rule.advice))
  }

  /// The heads of the columns of ``csv(_:)-(CheckRule)``.
  public static let ruleHeads = CSVTimeline.row(["rule", "severity", "meaning", "advice"])

  /// A rule as a line of RFC 4180.
  public func csv(_ rule: CheckRule) -> String {
    CSVTimeline.row([rule.name, rule.severity.rawValue, rule.meaning, rule.advice])
  }

  /// A rule as a JSON object, without a line end.
  public func json(_ rule: CheckRule) throws -> String {
    try JSONText.line(
      RuleJSON(
        rule: rule.name, severity: rule.severity.rawValue, meaning: rule.meaning,
        advice: rule.advice))
  }

  /// The heads of the columns of ``csv(_:)-(TakenException)``.
  public static let exceptionHeads = CSVTimeline.row(["rule", "sort", "ref", "name", "because"])

  /// An exception as a line of RFC 4180.
  public func csv(_ taken: TakenException) -> String {
    CSVTimeline.row([
      taken.exception.rule, taken.record.kind.rawValue, taken.record.ref.text, taken.record.name,
      taken.exception.reason,
    ])
  }

  /// An exception as a JSON object, without a line end.
  public func json(_ taken: TakenException) throws -> String {
    try JSONText.line(
      ExceptionJSON(
        rule: taken.exception.rule, record: RecordJSON(taken.record),
        because: taken.exception.reason))
  }
}

private struct RecordJSON: Encodable {
  var sort: String
  var ref: String
  var name: String
  var date: String?

  init(_ mention: Finding.Mention) {
    sort = mention.kind.rawValue
    ref = mention.ref.text
    name = mention.name
    date = mention.date?.description
  }
}

private struct FindingJSON: Encodable {
  var rule: String
  var severity: String
  var records: [RecordJSON]
  var finding: String
  var advice: String
}

private struct RuleJSON: Encodable {
  var rule: String
  var severity: String
  var meaning: String
  var advice: String
}

private struct ExceptionJSON: Encodable {
  var rule: String
  var record: RecordJSON
  var because: String
}
