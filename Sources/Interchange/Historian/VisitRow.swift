import Diplomacy

/// A row of the visits file with its fields read.
struct VisitRow {
  var id: String
  var span: RowSpan
  var visitors: [Dignitary]
  var country: Country
  var description: String
  var clauses: [[TextToken]]
  var line: Int

  /// Reads a row, or says what keeps it from being read.
  static func read(_ row: HistorianTable.Row) -> Result<VisitRow, RowFault> {
    guard let id = row.text("id") else { return .failure(RowFault(reason: "it has no id")) }
    let span: RowSpan
    switch RowSpan.read(from: row.text("start-date"), to: row.text("end-date")) {
    case .success(let found): span = found
    case .failure(let fault): return .failure(fault)
    }
    guard let visitor = row.text("visitor") else {
      return .failure(RowFault(reason: "it names no visitor"))
    }
    guard visitor.utf8.count <= 2000 else {
      return .failure(RowFault(reason: "its visitor is a text of more than 2,000 bytes"))
    }
    guard let from = row.fields["from"], !from.text.isEmpty else {
      return .failure(RowFault(reason: "it names no country that the visitor is from"))
    }
    let visitors = DignitaryReader.visitors(in: visitor)
    guard visitors.contains(where: { !RefRule.slug($0.name).isEmpty }) else {
      return .failure(RowFault(reason: "its visitor \"\(visitor)\" has no name"))
    }
    let description = row.text("description") ?? ""
    return .success(
      VisitRow(
        id: id, span: span, visitors: visitors,
        country: Country(
          id: from.attributes["id"] ?? RefRule.slug(from.text), text: from.text),
        description: description, clauses: TextTokens.clauses(of: description), line: row.line))
  }
}
