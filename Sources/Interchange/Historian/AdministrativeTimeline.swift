import Chronology
import Diplomacy

/// The Historian's administrative timeline of the Department of State as a data set: dated notes.
struct AdministrativeTimeline: SetReader {
  /// The file.
  let file: String

  /// The name under which notes are known again.
  static let originName = "hsg-administration"

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var report = SetReport()
    var numbers: [String: Int] = [:]
    func take(_ node: XMLNode) throws {
      report.rows += 1
      guard let date = node.first("head")?.first("date"), let edtf = Self.date(date) else {
        return try reject(
          SkippedRow(
            file: file, line: node.line, key: nil,
            reason: "has no date that can be read: when, from and to, or notBefore and notAfter"))
      }
      let text = node.all("p").compactMap(\.prose).joined(separator: " ")
      guard !text.isEmpty else {
        return try reject(
          SkippedRow(file: file, line: node.line, key: "\(edtf)", reason: "says nothing"))
      }
      // The notes of a day have no number but their order.
      let number = numbers["\(edtf)", default: 0] + 1
      numbers["\(edtf)"] = number
      try emit(Self.row(node, date, edtf, text, number))
    }
    try XMLNodes(path: file).read(
      root: { $0 == "TEI" ? nil : XMLNodes.reason($0, wanted: "TEI") },
      isRecord: { $0.count == 5 && $0.suffix(3) == ["body", "div", "div"] }, each: take)
    return report
  }

  private static func date(_ node: XMLNode) -> EDTF? {
    func day(_ name: String) -> CivilDate? { node.attributes[name].flatMap(CodedDate.day) }
    if let when = node.attributes["when"] { return AppointmentDate.date(when) }
    if let first = day("from"), let last = day("to"), first <= last {
      return CodedDate.from(first, to: last)
    }
    if let first = day("notBefore"), let last = day("notAfter"), first <= last {
      return CodedDate.oneOf(first, last)
    }
    return nil
  }

  private static func row(
    _ node: XMLNode, _ date: XMLNode, _ edtf: EDTF, _ text: String, _ number: Int
  ) -> ImportedRow {
    let source = HistorianSources.administration
    var records = RowRecords()
    records.add(source)
    let identifier = Identifier(scheme: "hsg-organisation", value: "department-of-state")
    let department = records.add(identifier) { key in
      Actor(
        ref: key, kind: .organisation, names: [Name("Department of State")],
        identifiers: [identifier])
    }
    let given = date.prose
    var event = Event(
      kind: .event, date: HistoricalDate(edtf, given: edtf.shape == .day ? nil : given))
    event.title = title(of: text)
    event.summary = text
    event.participations = [Participation(actor: department, role: .subject)]
    var pages: [String] = []
    for page in node.every("ref").compactMap({ $0.attributes["target"] })
    where !pages.contains(page) { pages.append(page) }
    event.note = pages.isEmpty ? nil : "See \(pages.joined(separator: ", "))"
    event.citations = [Citation(source: source.ref, locator: given ?? "\(edtf)")]
    let origin = Origin(name: originName, key: "\(edtf)/\(number)")
    records.add(event, origin: origin)
    return ImportedRow(records: records.records, origin: origin, line: node.line)
  }

  /// The first words, up to a hundred characters.
  private static func title(of text: String) -> String {
    guard text.count > 100 else { return text.hasSuffix(".") ? String(text.dropLast()) : text }
    let head = text.prefix(100)
    let words = head.lastIndex(of: " ").map { head[..<$0] } ?? head
    return "\(words.last.map { ",;:".contains($0) } ?? false ? words.dropLast() : words)…"
  }
}
