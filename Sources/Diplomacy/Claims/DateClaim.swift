import Chronology

extension HistoricalDate {
  /// The date as the value of a claim: its EDTF, then, where there are any, the words that it was
  /// given in, their calendar and the day they were read against.
  ///
  /// `2001-11-22 “on Thursday” from 2001-11-23`, `1917-11-07 “25 October 1917” julian`. A claim has
  /// one value, and what a record said has to come back whole when it is preferred again.
  public var claimText: String {
    var text = edtf?.description ?? "undated"
    if let given { text += " “\(given)”" }
    if calendar != .gregorian { text += " \(calendar.rawValue)" }
    if let dateline { text += " from \(dateline)" }
    return text
  }

  /// Reads the value of a claim; nil when it is no date.
  public init?(claimText text: String) {
    guard let edtf = EDTF(text) else {
      self.init(annotated: text)
      return
    }
    self.init(edtf)
  }

  private init?(annotated text: String) {
    let start = text.firstIndex(of: " ") ?? text.endIndex
    let head = String(text[..<start])
    let edtf = EDTF(head)
    guard edtf != nil || head == "undated" else { return nil }
    self.init(edtf)
    var rest = text[start...]
    func skipBlank() { rest = rest.drop { $0 == " " } }
    skipBlank()
    if rest.first == "“" {
      // The words may have quotation marks of their own: the last one closes.
      guard let end = rest.lastIndex(of: "”") else { return nil }
      given = String(rest[rest.index(after: rest.startIndex)..<end])
      rest = rest[rest.index(after: end)...]
      skipBlank()
    }
    var words = rest.split(separator: " ")
    if let name = words.first, let known = DateCalendar(rawValue: String(name)) {
      calendar = known
      words.removeFirst()
    }
    if words.first == "from" {
      guard words.count == 2, let day = CivilDate(iso: String(words[1])) else { return nil }
      dateline = day
      words = []
    }
    if !words.isEmpty { return nil }
  }
}
