import Chronology
import Diplomacy

/// The short form of a work: the surnames, and a few words of the title (14.32, 14.33).
struct ShortForm {
  private let work: CitedWork
  private let words: CitationWords

  init(_ work: CitedWork, _ words: CitationWords) {
    self.work = work
    self.words = words
  }

  /// The short form without a locator.
  var text: StyledText {
    let source = work.source
    let form = CitationForm(work)
    let names = source.author.map(ContributorList.read) ?? []
    let surnames = ContributorList.surnames(names, last: ", and ")
    var text = CitationBuilder(sign: ",")
    let own = ContributorList.surnames(names)
    if let short = source.short, own.isEmpty || short.hasPrefix("\(own), ") {
      // What the record says of itself goes before any rule; its surnames are set apart.
      guard !own.isEmpty else { return StyledText(dated(short)) }
      text.add(surnames)
      text.add(form.title(String(short.dropFirst(own.count + 2)), kind: source.kind))
      return text.text
    }
    text.add(surnames)
    text.add(form.title(Self.few(source.title), kind: source.kind))
    // The volumes of one edition differ in their numbers.
    if form == .book { text.add(words.volume(source.volume)) }
    // The letters of one hand, and the telegrams of an embassy, differ in their days.
    if form == .document || form == .press { text.add(words.date(source.published)) }
    return text.text
  }

  /// What the record says of itself, with its day in the order of the others.
  private func dated(_ short: String) -> String {
    guard let day = work.source.published?.edtf, let shown = words.date(work.source.published)
    else { return short }
    return short.replacing(day.english(), with: shown)
  }

  /// The words before the colon; of more than five, the first four, less a small word at the end.
  static func few(_ title: String) -> String {
    if title.hasPrefix("[") { return title }
    let head = title.split(separator: ":", maxSplits: 1).first ?? title[...]
    var parts = head.split(separator: " ")
    if parts.count > 1, ["The", "A", "An"].contains(parts[0]) { parts.removeFirst() }
    guard parts.count > 5 else { return parts.joined(separator: " ") }
    parts = Array(parts.prefix(4))
    let small: Set<Substring> = [
      "the", "a", "an", "of", "and", "in", "on", "to", "for", "from", "with", "at", "by", "or",
      "between", "as", "into", "over", "under", "its", "their", "his", "her", "this", "that",
    ]
    while parts.count > 1, let last = parts.last, small.contains(last) { parts.removeLast() }
    return parts.joined(separator: " ").trimming(",;.")
  }
}

extension String {
  /// The text without some signs at its end.
  fileprivate func trimming(_ signs: String) -> String {
    var text = self[...]
    while let last = text.last, signs.contains(last) { text.removeLast() }
    return String(text)
  }
}
