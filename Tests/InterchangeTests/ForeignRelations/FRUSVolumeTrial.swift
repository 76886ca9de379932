import Diplomacy
import Foundation
import Testing

@testable import Interchange

/// A made-up volume, read from its documents and its list of persons.
struct FRUSVolumeTrial {
  private(set) var records: [Record] = []
  private(set) var report = SetReport()

  var events: [Event] { records.compactMap { if case .event(let e) = $0 { e } else { nil } } }
  var sources: [Source] { records.compactMap { if case .source(let s) = $0 { s } else { nil } } }
  var actors: [Actor] { records.compactMap { if case .actor(let a) = $0 { a } else { nil } } }
  var tenures: [Relation] {
    records.compactMap { if case .relation(let r) = $0, r.kind == .tenure { r } else { nil } }
  }

  /// The participations of the first event: role, actor or note, capacity, side.
  var parts: [String] {
    (events.first?.participations ?? []).map { part in
      let actor = part.actor?.text.replacing("frus-person:frus1900v01/", with: "")
        .replacing("frus-office:", with: "").replacing("frus-name:frus1900v01/", with: "")
      let who = actor ?? part.note.map { "“\($0)”" } ?? "-"
      return [part.role.name, who, part.capacity.map { "(\($0))" }, part.side.map { "[\($0)]" }]
        .compactMap { $0 }.joined(separator: " ")
    }
  }

  static let persons = """
    <item><persName xml:id="p_LA1">Lee, Ann B., Jr.</persName>, a woman of letters</item>
    <item><persName xml:id="p_HB1">Hay, General Bob</persName>, a man of letters</item>
    """

  static let header = """
    <title type="complete">A Series, Volume I</title><title type="subseries">1900–1901</title>
    <title type="volumenumber">Volume I</title></titleStmt><publicationStmt><date>1990</date>
    <idno type="frus">frus1900v01</idno>
    """

  /// Reads a document whose heading is given, with the words around it.
  init(
    _ head: String, before: String = "", date: String? = nil, body: String = "",
    attributes: String = "", persons: String = FRUSVolumeTrial.persons
  ) throws {
    let date = date ?? #"<date when="1900-01-02">January 2, 1900</date>"#
    try self.init(
      documents: """
        <div type="document" xml:id="d5" n="5" \(attributes)>\(before)<head>\(head)</head>
        <dateline><placeName>Vienna</placeName>, \(date)</dateline>\(body)</div>
        """, persons: persons)
  }

  init(
    documents: String, persons: String = FRUSVolumeTrial.persons,
    header: String = FRUSVolumeTrial.header
  ) throws {
    let text = """
      <TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0">
      <teiHeader><fileDesc><titleStmt>\(header)</publicationStmt></fileDesc></teiHeader><text><front>
      <div xml:id="persons"><list type="names">\(persons)</list></div></front>
      <body>\(documents)</body></text></TEI>
      """
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("frus-\(UUID().uuidString).xml")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    var records: [Record] = []
    report = try FRUSSet(file: url.path).read(
      emit: { records += $0.records }, reject: { Issue.record("\($0)") })
    self.records = records
  }
}
