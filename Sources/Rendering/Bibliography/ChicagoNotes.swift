import Diplomacy

/// The notes of one text: a work is cited in full where it comes first, and in short from then on.
struct ChicagoNotes: Sendable {
  private let style: ChicagoStyle
  private let library: SourceLibrary
  private var cited: [Ref: CitedWork] = [:]
  /// Whose short form each is: one that two works share would not tell them apart.
  private var short: [String: Ref] = [:]

  init(_ library: SourceLibrary, dates: ChicagoStyle) {
    self.library = library
    style = dates
  }

  /// The note of a citation; nil where the source is not known.
  mutating func note(_ citation: Citation) -> StyledText? {
    guard let work = library.work(citation.source) else { return nil }
    let short = style.shortNote(work).plain
    if cited[citation.source] != nil, self.short[short] == citation.source {
      return style.shortNote(work, locator: citation.locator)
    }
    cited[citation.source] = work
    if self.short[short] == nil { self.short[short] = citation.source }
    return style.note(work, locator: citation.locator)
  }

  /// The full note of a source without any place in it.
  func full(_ ref: Ref) -> StyledText? { library.work(ref).map { style.note($0) } }

  /// The entries of all that has been cited.
  var bibliography: [StyledText] { style.bibliography(Array(cited.values)) }
}
