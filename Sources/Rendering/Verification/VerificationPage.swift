public import Diplomacy

/// Prints what became of registered copies, and whether the words quoted from them occur.
public enum VerificationPage {
  /// The page.
  ///
  /// - Parameters:
  ///   - found: The sources, each with its checks.
  ///   - withoutCopy: How many sources have no copy and are not on the page.
  ///   - names: Names of other sources in which words occur.
  public static func text(
    _ found: [Verification], withoutCopy: Int = 0, names: [Ref: String] = [:],
    options: TimelineOptions
  ) -> String {
    var page = CardPage(options: options, names: names)
    page.heading("Registered copies", right: summary(found))
    if found.isEmpty {
      page.block("")
      page.row("no source has a registered copy; “chancery edit SOURCE --file PATH” registers one")
    }
    for verification in found { add(verification, to: &page) }
    if withoutCopy > 0 {
      page.block("")
      let others = found.isEmpty ? "sources" : withoutCopy == 1 ? "other source" : "other sources"
      page.row("\(withoutCopy) \(others) without a copy")
    }
    return page.text
  }

  /// "3 sources, 2 of 5 quotations not found".
  private static func summary(_ found: [Verification]) -> String {
    let sources = found.count == 1 ? "1 source" : "\(found.count) sources"
    let checks = found.flatMap(\.checks)
    let missing = checks.count { !$0.isWell }
    let changed = found.count { !$0.state.isWell || $0.hindrance != nil }
    let words = [
      sources, changed > 0 ? "\(changed) to look at" : nil,
      checks.isEmpty
        ? nil
        : missing == 0
          ? checks.count == 1 ? "1 quotation found" : "all \(checks.count) quotations found"
          : missing == checks.count && missing > 1
            ? "none of \(missing) quotations found"
            : "\(missing) of \(checks.count) quotations not found",
    ]
    return words.compactMap { $0 }.joined(separator: ", ")
  }

  private static func add(_ found: Verification, to page: inout CardPage) {
    page.block(found.state.word)
    let ref = [found.source.ref.text]
    if found.state.isWell && found.hindrance == nil {
      page.row(found.label, marks: ref)
    } else {
      page.row(found.label, tail: [TailWord("!", isWarning: true)], marks: ref)
    }
    for line in details(found) { page.row(line) }
    if found.unchecked > 0 {
      page.row(
        found.unchecked == 1
          ? "1 quotation could not be looked for"
          : "\(found.unchecked) quotations could not be looked for")
    }
    for check in found.checks { add(check, to: &page) }
  }

  /// What is to be said of the copy itself.
  private static func details(_ found: Verification) -> [String] {
    var lines: [String] = []
    switch found.state {
    case .unchanged: lines.append(copy(found))
    case .changed(let hash):
      lines.append(copy(found))
      lines.append("its SHA-256 was \(short(found.source.fixity ?? "")) and is \(short(hash))")
    case .gone: lines.append("\(copy(found)) is not there")
    case .unreadable(let reason): lines.append("\(copy(found)) \(reason)")
    case .unfixed(let hash):
      lines.append(copy(found))
      lines.append(
        "no SHA-256 was kept; “chancery edit \(found.source.ref) --fixity \(hash)” keeps it")
    case .unregistered:
      let url = found.source.url.map { " (\($0) is on the web, which is never asked)" } ?? ""
      lines.append(
        "no copy is registered\(url); “chancery edit \(found.source.ref) --file PATH” registers one"
      )
    }
    if let hindrance = found.hindrance { lines.append(hindrance) }
    return lines
  }

  private static func copy(_ found: Verification) -> String {
    found.source.file ?? found.source.url ?? ""
  }

  /// The first digits of a hash are enough for a person.
  private static func short(_ hash: String) -> String { "\(hash.prefix(12))…" }

  // MARK: Quotations

  private static func add(_ check: Verification.Check, to page: inout CardPage) {
    let quotation = check.quotation
    let what = "\(quotation.record), \(quotation.kind.rawValue):"
    switch check.finding {
    case .found(let place):
      row(sign(page, "✓", "+"), what, beginning(quotation.text), tail: [place.words], to: &page)
    case .near(let passage) where check.isElsewhere == nil:
      row(sign(page, "✗", "x"), what, beginning(quotation.text), tail: ["not found"], to: &page)
      page.row(marked(passage.recorded), prefix: "recorded", indent: 2)
      page.row(
        marked(passage.printed), prefix: "printed ", indent: 2,
        tail: [TailWord(passage.place.words)])
    case .near, .missing:
      if let other = check.isElsewhere {
        row(
          sign(page, "✓", "+"), what, beginning(quotation.text), tail: ["in \(page.name(other))"],
          to: &page)
      } else {
        row(sign(page, "✗", "x"), what, "“\(quotation.text)”", tail: ["not found"], to: &page)
        page.row("nothing like it stands there", indent: 2)
      }
    }
  }

  private static func row(
    _ sign: String, _ what: String, _ text: String, tail: [String], to page: inout CardPage
  ) {
    page.row(
      "\(what) \(text)", prefix: sign,
      tail: tail.map { TailWord($0, isWarning: $0 == "not found") })
  }

  private static func sign(_ page: CardPage, _ sign: String, _ ascii: String) -> String {
    page.pen.ascii ? ascii : sign
  }

  /// The first words of what was found: it is in the record in full.
  private static func beginning(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.count > 6
      ? "“\(words.prefix(5).joined(separator: " ")) …”" : "“\(words.joined(separator: " "))”"
  }

  /// Words with those that differ in angle brackets.
  private static func marked(_ words: [NearPassage.Words]) -> String {
    words.map { $0.isDifferent ? "⟨\($0.text)⟩" : $0.text }.joined(separator: " ")
  }
}

extension TextPlace {
  /// "line 12", "page 3".
  var words: String { page.map { "page \($0)" } ?? "line \(line)" }
}
