import Chronology
import Diplomacy

/// An entry as all the formats have it: one flat list of fields for a work and what it is part of.
struct BibliographicItem: Hashable, Sendable {
  /// The key by which the file names it.
  var key: String?
  var line = 0
  /// Our kind of source.
  var kind = "document"
  /// What the file says of the sort of work beyond its type: "PhD diss.", "telegram".
  var genre: String?
  var title: String?
  var shortTitle: String?
  var authors: [Contributor] = []
  var editors: [Contributor] = []
  /// The title of the book, journal, paper or site that it is in.
  var container: String?
  /// The key of the entry that it is part of.
  var parentKey: String?
  var series: String?
  var seriesNumber: String?
  var volume: String?
  /// The issue of a journal, the number of a report, of a document in its volume.
  var number: String?
  var edition: String?
  var pages: String?
  var publisher: String?
  var place: String?
  var issued: HistoricalDate?
  var accessed: EDTF?
  var url: String?
  /// doi, isbn, issn, pmid, pmcid, arxiv.
  var identifiers: [Identifier] = []
  var archive: String?
  var collection: String?
  var reference: String?
  var language: String?
  var notes: [String] = []

  /// The first identifier of a scheme.
  func identifier(_ scheme: String) -> String? {
    identifiers.first { $0.scheme == scheme }?.value
  }
}
