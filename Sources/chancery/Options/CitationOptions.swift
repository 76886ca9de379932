import ArgumentParser
import Chronology
import Diplomacy
import Foundation

/// Where a record is from, and what of it each source supports.
struct CitationOptions: ParsableArguments {
  @Option(
    name: [.customShort("s"), .customLong("source")],
    help: "Where it is from: REF[#LOCATOR]; #LOCATOR alone with a source in hand (repeatable).")
  var source: [String] = []

  @Option(help: "The passage of the source, a few words.")
  var excerpt: String?

  @Option(help: "How credible this piece is: 1 (confirmed) to 6 (cannot be judged).")
  var credibility: Int?

  @Option(
    help: """
      The fact that the source supports: date, time, place, participation, words, ...; or one part: \
      participant:ACTOR, name:NAME, link:L12 (repeatable; else the record).
      """)
  var fact: [String] = []

  @Option(help: "When the page was read; of a source its own.")
  var accessed: String?

  @Option(help: "The address of an archived copy of the page; of a source its own.")
  var archived: String?

  func validate() throws {
    try Self.check(credibility: credibility)
  }

  /// Refuses a credibility that is not on the scale.
  static func check(credibility: Int?) throws {
    if let credibility, !(1...6).contains(credibility) {
      throw ValidationError("--credibility \(credibility): a number from 1 to 6")
    }
  }

  /// Whether something is said of a citation.
  private var saysMore: Bool {
    excerpt != nil || credibility != nil || !fact.isEmpty || accessed != nil || archived != nil
  }

  /// The day on which a page was read.
  func readOn() throws -> EDTF? { try accessed.map { try Desk.accessDate($0) } }

  /// The citations of the record itself and of its facts.
  ///
  /// They are by the sources that were given, else by the one in hand. What is said of a part stands
  /// at the part; see ``cite(partsOf:_:fallback:)``.
  ///
  /// - Parameters:
  ///   - kind: What sort of record it is, which decides about the facts.
  ///   - fallback: Whether the source in hand counts.
  func citations(_ desk: Desk, of kind: RecordKind, fallback: Bool = true) throws -> [Citation] {
    let facts = try self.facts(of: kind)
    return try bases(desk, of: kind, fallback: fallback).flatMap { base in
      facts.map { fact in
        var citation = base
        citation.fact = fact?.rawValue
        return citation
      }
    }
  }

  /// The source against whose dateline dates are read: the first one given, else the one in hand.
  func firstSource(_ desk: Desk) throws -> Ref? {
    try source.isEmpty
      ? desk.sourceInHand()?.source : sources(desk).first.map { try desk.citation($0).source }
  }

  /// Puts the citations that were given for a part, as `--fact participant:putin`, at that part.
  func cite(partsOf record: inout Record, _ desk: Desk, fallback: Bool = true) throws {
    let parts = named.compactMap(CitedPart.init)
    guard !parts.isEmpty, let kind = record.sort else { return }
    for base in try bases(desk, of: kind, fallback: fallback) {
      for part in parts { try part.cite(base, in: &record, desk) }
    }
  }

  /// The sources, each with what is said of it; excerpt, credibility and the like are of the first.
  private func bases(_ desk: Desk, of kind: RecordKind, fallback: Bool) throws -> [Citation] {
    var bases =
      source.isEmpty
      ? fallback ? try desk.sourceInHand().map { [$0] } ?? [] : []
      : try sources(desk).map { try desk.citation($0) }
    guard !bases.isEmpty else {
      let isOwn = kind == .source && excerpt == nil && credibility == nil && fact.isEmpty
      if saysMore && !isOwn {
        throw Failure(
          "--excerpt, --credibility, --fact, --accessed and --archived say something of a --source; "
            + "give one")
      }
      return []
    }
    bases[0].excerpt = excerpt
    bases[0].credibility = credibility
    // A source has been read and archived itself, whatever it cites.
    if kind != .source {
      bases[0].accessed = try readOn()
      bases[0].archived = archived
    }
    return bases
  }

  /// The facts that were named; nil stands for the record as a whole.
  private func facts(of kind: RecordKind) throws -> [Fact?] {
    guard !fact.isEmpty else { return [nil] }
    return try named.filter { CitedPart($0) == nil }.map { text in
      if text.lowercased() == "record" { return nil }
      let known = Fact.all(of: kind)
      if let fact = Fact(text), known.contains(fact) { return fact }
      let list = (["record"] + known.map(\.rawValue)).joined(separator: ", ")
      let advice = Fact.nearest(to: text, in: kind).map { "did you mean \($0.rawValue)?" }
      throw ValidationError(
        "--fact “\(text)”: \(advice ?? "of \(kind.withArticle) it can be \(list)")")
    }
  }

  /// The facts as typed, comma lists taken apart; the name of a part may hold commas.
  private var named: [String] { fact.flatMap { CitedPart($0) == nil ? commaList([$0]) : [$0] } }

  /// The sources as typed, comma lists taken apart.
  private func sources(_ desk: Desk) -> [String] { desk.sources(source) }
}

extension RecordKind {
  /// "an event", "a place".
  var withArticle: String { self == .event || self == .actor ? "an \(rawValue)" : "a \(rawValue)" }
}

extension Desk {
  /// When a page was read: "2 May 2024", "yesterday".
  static func accessDate(_ text: String) throws -> EDTF {
    guard let date = try read(text, reference: today).edtf else {
      throw ValidationError("--accessed “\(text)” has to be a date")
    }
    return date
  }
}
