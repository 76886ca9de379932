public import Diplomacy

/// The accounts of a meeting as one JSON object.
public enum CompareJSON {
  /// The object, its keys sorted, with a line end.
  public static func text(_ comparison: Comparison) -> String {
    (try? JSONText.page(ComparisonJSON(comparison))) ?? "{}\n"
  }
}

private struct ComparisonJSON: Encodable {
  var event: String?
  var title: String
  var accounts: [AccountJSON]
  var points: [PointJSON]

  init(_ comparison: Comparison) {
    event = comparison.entry.event.handle?.text
    title = comparison.entry.title
    accounts = comparison.accounts.map { account in
      AccountJSON(
        side: account.side?.ref.text, sources: account.sources.map(\.citation.source.text))
    }
    points = comparison.points.map { point in
      PointJSON(
        event: point.entry.event.handle?.text, title: point.entry.title, fact: point.fact,
        differs: point.differs, remarks: point.remarks.map(RemarkJSON.init))
    }
  }

  struct AccountJSON: Encodable {
    var side: String?
    var sources: [String]
  }

  struct PointJSON: Encodable {
    var event: String?
    var title: String
    var fact: String?
    var differs: Bool
    var remarks: [RemarkJSON]
  }

  struct RemarkJSON: Encodable {
    var side: String?
    var text: String?
    var rank: String?
    var reason: String?
    var excerpts: [String]?
    var sources: [CitationJSON]

    init(_ remark: Comparison.Remark) {
      side = remark.side?.ref.text
      text = remark.text
      rank = remark.rank?.rawValue
      reason = remark.reason
      excerpts = remark.excerpts.isEmpty ? nil : remark.excerpts
      sources = remark.sources.map { CitationJSON($0.citation) }
    }
  }
}
