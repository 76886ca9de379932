import Chronology
import Diplomacy

/// Reads roll calls of the UN General Assembly with their votes and issues, tables of Erik Voeten's
/// data that are given together.
struct RollCallSet: InputSetReader {
  let input: InputFile
  private let rolls: HeadedTable
  private let votes: HeadedTable?
  private let issues: HeadedTable?

  /// Opens files, each known by its head.
  init(files: [String], _ options: SetOptions) throws {
    var found: [String: HeadedTable] = [:]
    for file in files {
      // “NA” is Namibia.
      let table = try HeadedTable(file, options.encoding)
      let kind =
        table.has(["rcid", "country", "vote"])
        ? "votes"
        : table.has(["rcid", "session", "date", "unres", "short", "descr"])
          ? "rolls" : table.has(["rcid", "short_name", "issue"]) ? "issues" : nil
      guard let kind else {
        throw InputError(
          file: table.input.name, line: 1,
          reason: "is neither roll calls (rcid, session, date, unres, short, descr) nor votes "
            + "(rcid, country, vote) nor issues (rcid, short_name, issue)")
      }
      guard found.updateValue(table, forKey: kind) == nil else {
        throw InputError(
          file: table.input.name, line: 1, reason: "is a second table of \(kind)")
      }
    }
    guard let rolls = found["rolls"] else {
      throw InputError(
        file: files.first ?? "-",
        reason: "comes without the table of roll calls (rcid, session, date, …); give them together"
      )
    }
    self.rolls = rolls
    votes = found["votes"]
    issues = found["issues"]
    input = votes?.input ?? rolls.input
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var report = SetReport()
    let tally = try tally(&report, reject)
    var topics: [String: [String]] = [:]
    while let issues, let cells = try issues.next() {
      report.rows += 1
      guard let roll = cells["rcid"], let issue = cells["issue"] else {
        try reject(issues.skipped(cells, key: cells["rcid"], .columns(cells)))
        continue
      }
      if topics[roll]?.contains(issue) != true { topics[roll, default: []].append(issue) }
    }
    var seen: Set<UInt32> = []
    while let cells = try rolls.next() {
      report.rows += 1
      let key = cells["rcid"]
      switch made(cells, tally, topics, &seen) {
      case .success(let row): try emit(row)
      case .failure(let fault): try reject(rolls.skipped(cells, key: key, fault))
      }
    }
    if let tally {
      let lost = tally.rolls.reduce(0) { seen.contains($1) ? $0 : $0 + tally.votes(of: $1).count }
      if lost > 0 {
        report.count(
          "votes of roll calls that are not there left out",
          one: "vote of a roll call that is not there left out", lost)
      }
    }
    return report
  }

  /// All votes; nil where none were given.
  private func tally(
    _ report: inout SetReport, _ reject: (SkippedRow) throws -> Void
  ) throws -> VoteTally? {
    guard let votes else { return nil }
    var tally = VoteTally()
    while let cells = try votes.next() {
      report.rows += 1
      let fault = Self.note(cells, in: &tally)
      if let fault { try reject(votes.skipped(cells, key: cells["rcid"], fault)) }
    }
    tally.sort()
    return tally
  }

  private static func note(_ cells: CodedCells, in tally: inout VoteTally) -> CodedFault? {
    guard cells.row.count >= cells.head.count else { return .columns(cells) }
    guard let roll = cells["rcid"].flatMap(UInt32.init) else {
      return CodedFault(column: "rcid", cells["rcid"], "is no number")
    }
    guard let name = cells["country"] else { return CodedFault(column: "country", nil, "") }
    guard let vote = VoteTally.Vote.allCases.first(where: { $0.word == cells["vote"] }) else {
      return CodedFault(column: "vote", cells["vote"], "is none of yes, no and abstain")
    }
    let country = VoteTally.Country(name: name, code: cells["country_code"] ?? "")
    return tally.add(roll, country, vote) ? nil : CodedFault("is of too many countries")
  }

  private func made(
    _ cells: CodedCells, _ tally: VoteTally?, _ topics: [String: [String]],
    _ seen: inout Set<UInt32>
  ) -> Result<ImportedRow, CodedFault> {
    do throws(CodedFault) {
      guard cells.row.count >= cells.head.count else { throw .columns(cells) }
      let key = try cells.text("rcid")
      guard let roll = UInt32(key) else {
        throw CodedFault(column: "rcid", key, "is no number")
      }
      guard seen.insert(roll).inserted else {
        throw CodedFault("its number has been used by an earlier row")
      }
      var row = try RollCall(cells).row(
        votes: tally?.votes(of: roll), issues: issues == nil ? nil : topics[key] ?? [])
      row.file = rolls.input.name
      return .success(row)
    } catch { return .failure(error) }
  }
}
