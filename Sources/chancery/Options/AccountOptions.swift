import ArgumentParser
import Chronology
import Diplomacy

/// Where an account is from: the source with the passage, and when it was read.
struct AccountOptions: ParsableArguments {
  @Option(
    name: [.customShort("s"), .customLong("source")],
    help: "Who says so: REF[#LOCATOR]; #LOCATOR alone with a source in hand (repeatable).")
  var source: [String] = []

  @Option(help: "The passage of the source, a few words.")
  var excerpt: String?

  @Option(help: "How credible this piece is: 1 (confirmed) to 6 (cannot be judged).")
  var credibility: Int?

  @Option(help: "When it was read: EDTF or English.")
  var accessed: String?

  @Option(help: "The address of an archived copy of what was read.")
  var archived: String?

  func validate() throws {
    try CitationOptions.check(credibility: credibility)
    try refuseEmpty([("source", source)])
  }

  /// The citations: of the sources given, else of the source in hand; the rest is of the first.
  func citations(_ desk: Desk) throws -> [Citation] {
    var citations = try desk.sources(source).map { try desk.citation($0) }
    if citations.isEmpty, let held = try desk.sourceInHand() { citations = [held] }
    guard !citations.isEmpty else {
      throw Failure(
        "an account is somebody's: say whose with --source REF, or “chancery use --source REF” first"
      )
    }
    citations[0].excerpt = excerpt
    citations[0].credibility = credibility
    citations[0].accessed = try accessed.flatMap { try desk.read($0, reference: Desk.today).edtf }
    citations[0].archived = archived
    return citations
  }
}
