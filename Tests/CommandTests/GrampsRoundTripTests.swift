import Foundation
import Testing

/// What goes out as a file of Gramps and comes back from it.
@Suite struct GrampsRoundTripTests {
  /// The records of a chronicle that Gramps has, without what every chronicle makes anew; a record
  /// is named by what it is called.
  private static func records(_ room: Workroom, _ database: String) throws -> [String] {
    let all = try room.objects("--db", database, "export", "jsonl", "--include-private")
    var called: [String: String] = [:]
    for record in all {
      guard let ref = record["ref"] as? String else { continue }
      let first = (record["names"] as? [Any])?.first
      let name = first as? String ?? (first as? [String: Any])?["name"] as? String
      called[ref] = "the " + (record["title"] as? String ?? record["name"] as? String ?? name ?? "")
    }
    let made: Set<String> = ["id", "ref", "origin", "number"]
    func plain(_ value: Any) -> Any? {
      switch value {
      case let fields as [String: Any]:
        if fields["scheme"] as? String == "gramps" { return nil }
        return fields.filter { !made.contains($0.key) }.compactMapValues(plain)
      case let list as [Any]:
        let kept = list.compactMap(plain)
        return kept.isEmpty ? nil : kept.sorted { text($0) < text($1) }
      case let text as String: return called[text] ?? text
      default: return value
      }
    }
    func text(_ value: Any) -> String {
      let options: JSONSerialization.WritingOptions = [.sortedKeys, .fragmentsAllowed]
      let data = try? JSONSerialization.data(withJSONObject: value, options: options)
      return String(decoding: data ?? Data(), as: UTF8.self)
    }
    return all.filter { record in
      let sort = record["record"] as? String ?? ""
      return ["event", "place", "source", "topic"].contains(sort)
        || record["kind"] as? String == "person"
    }
    .compactMap(plain).map(text).sorted()
  }

  @Test func whatGrampsCanSayComesBackWhole() throws {
    let room = try Workroom()
    let file = Workroom.package.appendingPathComponent("Tests/CommandTests/Fixtures/gramps.yaml")
    try room.chancery("--db", "own.db", "import", "yaml", file.path)
    let export = try room.run(["--db", "own.db", "export", "gramps", "--include-private"])
    // States and organisations stand where they take part.
    #expect(
      export.err == "gramps could not say: a record of its own (1 organisation), "
        + "a record of its own (1 state)\n")
    try room.write(export.out, to: "own.gramps")
    let first = try room.run(["--db", "copy.db", "import", "gramps", "own.gramps"])
    #expect(first.status == 0 && !first.err.contains("no place for"), "\(first.err)")
    let copy = try Self.records(room, "copy.db")
    #expect(copy.count == 12)
    for (record, own) in zip(copy, try Self.records(room, "own.db")) { #expect(record == own) }
    let again = try room.run(["--db", "copy.db", "import", "gramps", "own.gramps"])
    #expect(again.err.contains("0 events added, 4 there already"), "\(again.err)")
    #expect(try Self.records(room, "copy.db") == copy)
  }

  @Test func notesOfOthersAreReadAndPrivateOnesStayPrivate() throws {
    let room = try Workroom()
    try room.write(
      """
      <?xml version="1.0"?>
      <database xmlns="http://gramps-project.org/xml/1.7.1/">
      <events><event handle="e1"><type>Census</type><dateval val="1871"/>
        <attribute type="Time" value="10:30"/><attribute type="Age" value="23"/>
        <noteref hlink="n1"/><noteref hlink="n2"/><noteref hlink="n9"/></event>
      <event handle="p1-birth"><type>Birth</type><dateval val="1848"/><place hlink="l1"/></event>
      </events>
      <people><person handle="p1"><gender>F</gender><name><first>Ann</first>
        <citationref hlink="c1"/></name><eventref hlink="e1" role="Primary"/>
        <eventref hlink="p1-birth" role="Primary"/></person></people>
      <citations><citation handle="c1"><page>7</page><confidence>4</confidence>
        <sourceref hlink="s1"/></citation></citations>
      <sources><source handle="s1"><stitle>Register</stitle><spubinfo>Dal, 1900</spubinfo>
        <srcattribute type="Language" value="English"/></source></sources>
      <notes><note handle="n1" type="Census"><text>A line.</text></note>
      <note handle="n2" type="General" priv="1"><text>A secret.</text></note>
      <note handle="n3" type="General"><text>Nobody's.</text></note></notes></database>
      """, to: "a.gramps")
    let outcome = try room.run(["import", "gramps", "a.gramps"])
    #expect(
      outcome.err.hasPrefix(
        """
        1 note record left out
        no place for: attribute (1 event), gender (1 person), noteref (1 event)
        3 rows: 2 events added
        """), "\(outcome.err)")
    let all = try room.objects("export", "jsonl", "--include-private")
    let census = try #require(all.first { $0["note"] as? String == "A line." })
    #expect(census["private-note"] as? String == "A secret.")
    #expect(census["time"] as? String == "10:30")
    #expect(try !room.chancery("export", "yaml").contains("A secret."))
    // A birth of which a place is told is an event.
    #expect(all.contains { $0["title"] as? String == "Birth of Ann" })
    let source = try #require(all.first { $0["title"] as? String == "Register" })
    #expect(source["publisher"] as? String == "Dal, 1900" && source["language"] as? String == "en")
    let yaml = try room.chancery("show", "ann", "--format", "yaml")
    #expect(yaml.contains("credibility: 1"), "\(yaml)")
  }
}
