import Diplomacy

/// A leg of a trip abroad with its fields read.
struct TravelRow {
  var id: String
  var role: String
  var who: String?
  var name: String
  var span: RowSpan
  var country: Country
  var localities: [String]
  var remarks: String
  var clauses: [[TextToken]]
  var line: Int

  /// Reads a row, or says what keeps it from being read.
  static func read(_ row: HistorianTable.Row) -> Result<TravelRow, RowFault> {
    guard let id = row.text("id") else { return .failure(RowFault(reason: "it has no id")) }
    let span: RowSpan
    switch RowSpan.read(from: row.text("start-date"), to: row.text("end-date")) {
    case .success(let found): span = found
    case .failure(let fault): return .failure(fault)
    }
    let who = row.attributes["who"].flatMap { $0.isEmpty ? nil : $0 }
    guard let name = row.text("name") ?? who.flatMap({ Presidents.withID($0)?.name }) else {
      return .failure(RowFault(reason: "it does not say whose trip it was"))
    }
    guard let country = row.fields["country"], !country.text.isEmpty else {
      return .failure(RowFault(reason: "it names no country"))
    }
    let remarks = row.text("remarks") ?? ""
    return .success(
      TravelRow(
        id: id, role: row.attributes["role"] ?? row.text("role") ?? "", who: who, name: name,
        span: span,
        country: Country(
          id: country.attributes["id"] ?? RefRule.slug(country.text), text: country.text),
        localities: localities(in: row.text("locale") ?? ""), remarks: remarks,
        clauses: TextTokens.clauses(of: remarks), line: row.line))
  }

  /// The places of a locale: what lies between its commas, brackets apart.
  static func localities(in text: String) -> [String] {
    var localities: [String] = []
    var current = ""
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if (character == "," || character == ";") && depth == 0 {
        localities.append(current)
        current = ""
      } else {
        current.append(character)
      }
    }
    localities.append(current)
    var result: [String] = []
    for locality in localities.map(TextTokens.tidy) where !locality.isEmpty {
      // "Mexico, D.F." is one place.
      if ["D.F.", "D. F."].contains(locality), let last = result.popLast() {
        result.append("\(last), \(locality)")
      } else if !result.contains(locality) {
        result.append(locality)
      }
    }
    return result
  }
}
