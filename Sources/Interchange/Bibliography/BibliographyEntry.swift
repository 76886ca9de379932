public import Diplomacy

/// A work as a bibliography's file describes it: a source and what it is part of, none stored yet.
public struct BibliographyEntry: Hashable, Sendable {
  /// The source; it has no ref yet, and is not yet tied to what it is part of.
  public var source: Source
  /// What it is part of as the entry itself describes it, the innermost first.
  public var containers: [Source]
  /// The key of the entry that it is part of, where the file names one (`crossref`).
  public var parentKey: String?
  /// The key by which the file names it; nil where it names none.
  public var key: Identifier?
  /// The line on which the entry begins, counted from 1.
  public var line: Int
}

/// What was read from a bibliography's file.
public struct BibliographyReading: Sendable {
  /// The works, in the order of the file.
  public var entries: [BibliographyEntry] = []
  /// What the entries have and a chronicle has no field for, by the names of the format.
  public var losses = LossReport()
  /// What a person should know of single entries: "FILE:LINE: …".
  public var remarks: [String] = []
}

/// The forms in which bibliographies are exchanged.
public enum BibliographyFormat: String, CaseIterable, Sendable {
  /// BibTeX and biblatex.
  case bibtex
  /// The tagged lines of Research Information Systems.
  case ris
  /// The JSON of the Citation Style Language.
  case csl

  /// Reads a file's text.
  ///
  /// - Throws: ``InterchangeError`` with every problem that was found.
  /// - Complexity: O(n).
  public func read(_ text: String, file: String) throws(InterchangeError) -> BibliographyReading {
    let text =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    let reading = Reading(file: file)
    var items = BibliographicItems(scheme: rawValue, file: file)
    switch self {
    case .bibtex: BibTeXReader(text, reading).read(into: &items)
    case .ris: RISReader(text, reading).read(into: &items)
    case .csl: CSLReader(text, reading).read(into: &items)
    }
    if items.isUntouched && !reading.hasProblems { reading.note(1, noEntry) }
    try reading.finish()
    return items.result
  }

  /// That a file has nothing in it, and what would be.
  private var noEntry: String {
    switch self {
    case .bibtex: "there is no entry in this file; in BibTeX one is @book{key, title = {…}}"
    case .ris: "there is no record in this file; in RIS one begins with “TY  - BOOK”"
    case .csl: "there is no item in this file; in CSL JSON one is {\"type\": …, \"title\": …}"
    }
  }

  /// Writes works as a whole file, with what the format cannot say of them.
  ///
  /// - Throws: `EncodingError`, which no text causes.
  public func write(_ works: [CitedWork]) throws -> (text: String, losses: LossReport) {
    var losses = LossReport()
    let keys = CitationKeys(works, scheme: rawValue)
    let items = works.enumerated().map { index, work in
      var item = ItemWriting(work, format: self).item(&losses)
      item.key = keys[index]
      return item
    }
    switch self {
    case .bibtex: return (items.map { BibTeXWriter.text($0) }.joined(separator: "\n"), losses)
    case .ris: return (items.map { RISWriter.text($0) }.joined(separator: "\r\n"), losses)
    case .csl: return (try CSLWriter.text(items), losses)
    }
  }
}
