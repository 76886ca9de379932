import Chronology
import Diplomacy

// The parts that sentences are made of.
extension FindingWords {
  func first(_ finding: Finding) -> String { mention(finding, 0) }
  func second(_ finding: Finding) -> String { mention(finding, 1) }

  /// A record by its name, with its date: “Sadat and Begin meet” (6 March 1982).
  func mention(_ finding: Finding, _ index: Int) -> String {
    guard finding.records.indices.contains(index) else { return "" }
    let record = finding.records[index]
    return title(record) + dates.aside(record.date)
  }

  /// A record as the one that something is said of: events by their titles, lives as such.
  func subject(_ finding: Finding) -> String {
    guard let record = finding.records.first, record.kind == .actor, finding.rule == .uncited else {
      return first(finding)
    }
    return "the life of \(record.name)\(dates.aside(record.date))"
  }

  func title(_ record: Finding.Mention) -> String {
    record.kind == .event ? "“\(record.name)”" : record.name
  }

  func name(_ finding: Finding, _ index: Int) -> String {
    finding.records.indices.contains(index) ? finding.records[index].name : ""
  }

  func ref(_ finding: Finding, _ index: Int) -> String {
    finding.records.indices.contains(index) ? finding.records[index].ref.text : ""
  }

  func date(_ finding: Finding, _ index: Int) -> EDTF? {
    finding.records.indices.contains(index) ? finding.records[index].date : nil
  }

  func detail(_ finding: Finding, _ index: Int) -> String {
    finding.details.indices.contains(index) ? finding.details[index] : ""
  }

  /// A date that stands among the details.
  func when(_ finding: Finding, _ index: Int) -> String {
    EDTF(detail(finding, index)).map(dates.on) ?? ""
  }

  /// A value of a claim; a date in words.
  func value(_ finding: Finding, _ index: Int) -> String {
    let text = detail(finding, index)
    let isDate = ["date", "validity", "valid", "existence"].contains(detail(finding, 0))
    return isDate ? EDTF(text).map(dates.words) ?? text : "“\(text)”"
  }

  func role(_ role: String) -> String { role == "in-force" ? "in force" : role }

  func a(_ noun: String) -> String {
    "\(noun.first.map { "aeio".contains($0) } ?? false ? "an" : "a") \(noun)"
  }

  func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
