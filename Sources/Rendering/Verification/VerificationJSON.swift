public import Diplomacy

/// What became of registered copies, for machines.
public enum VerificationJSON {
  /// A list with an object for each source, its keys sorted.
  public static func page(_ found: [Verification]) throws -> String {
    try JSONText.page(found.map(Line.init))
  }

  private struct Line: Encodable {
    var found: Verification

    init(_ found: Verification) { self.found = found }

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: JSONKey.self)
      try object.put(found.source.ref.text, "ref")
      try object.put(found.label, "source")
      try object.put(found.state.word, "state")
      try object.put(found.isWell, "well")
      try object.put(found.source.file, "file")
      try object.put(found.source.url, "url")
      try object.put(found.source.fixity, "fixity")
      switch found.state {
      case .changed(let hash), .unfixed(let hash): try object.put(hash, "sha256")
      case .unchanged: try object.put(found.source.fixity, "sha256")
      case .unreadable(let reason): try object.put(reason, "reason")
      case .gone, .unregistered: break
      }
      try object.put(found.hindrance, "hindrance")
      try object.put(found.unchecked, "unchecked")
      try object.list(found.checks.map(Quote.init), "quotations")
    }
  }

  private struct Quote: Encodable {
    var check: Verification.Check

    init(_ check: Verification.Check) { self.check = check }

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: JSONKey.self)
      try object.put(check.quotation.record.text, "record")
      try object.put(check.quotation.kind.rawValue, "kind")
      try object.put(check.quotation.text, "text")
      try object.put(check.quotation.locator, "locator")
      try object.put(check.finding.isFound, "found")
      try object.put(check.isElsewhere?.text, "foundIn")
      switch check.finding {
      case .found(let place): try put(place, &object)
      case .near(let passage):
        try put(passage.place, &object)
        try object.put(passage.printed.map(\.text).joined(separator: " "), "nearest")
      case .missing: break
      }
    }

    private func put(
      _ place: TextPlace, _ object: inout KeyedEncodingContainer<JSONKey>
    ) throws {
      try object.put(place.line, "line")
      try object.put(place.page, "page")
    }
  }
}
