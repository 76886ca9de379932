import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct GazetteerTests {
  private func territory(
    _ id: String, _ name: String, _ since: String, _ until: String, before: [String] = [],
    after: [String] = [], long: String = ""
  ) -> String {
    """
    <territory><id>\(id)</id><short-form-name>\(name)</short-form-name>
    <long-form-name>\(long)</long-form-name>
    <type-of-territory>independent-state</type-of-territory>
    <valid-since>\(since)</valid-since><valid-until>\(until)</valid-until>
    <predecessors>\(before.map { "<predecessor>\($0)</predecessor>" }.joined())</predecessors>
    <successors>\(after.map { "<successor>\($0)</successor>" }.joined())</successors>
    <notes/><sources><source/></sources></territory>
    """
  }

  private func folder() throws -> OfficeFolder {
    let folder = OfficeFolder()
    try folder.write(
      territory(
        "ruritania", "Ruritania", "1900", "9999", before: ["ruritania-1900"],
        long: "Republic of Ruritania"), to: "data/territories/ruritania.xml")
    try folder.write(
      territory(
        "ruritania-1900", "Ruritania", "599", "1900",
        after: ["ruritania", "lost", "ruritania-1900"]),
      to: "data/territories/ruritania-1900.xml")
    try folder.write(
      """
      <locale><id>streslau_ru</id><name>Streslau</name>
      <current-territory>ruritania</current-territory><latitude>50.5</latitude>
      <longitude>14</longitude><alternate-names><alternate-name><label>Strelsau</label><notes/>
      </alternate-name></alternate-names></locale>
      """, to: "data/locales/streslau.xml")
    try folder.write(
      """
      <post><locale-id>streslau</locale-id><territory-id>ruritania</territory-id>
      <post-type>consular-agency</post-type><valid-since>1901</valid-since>
      <valid-until>?</valid-until><events><event><type>opened</type><date>1901</date></event>
      <event><type>closed</type><date>?</date></event></events><notes/></post>
      """, to: "data/posts/streslau.xml")
    return folder
  }

  @Test func statesHaveTheirTimesAndFollowEachOther() throws {
    let trial = try folder().read(.gsh)
    #expect(trial.rejected.isEmpty, "\(trial.rejected)")
    let today = try #require(trial.actors[Ref(stored: "gsh:ruritania")])
    // The state is older than its name, so that the name has the years.
    #expect(today.existence == nil)
    #expect(today.names.map(\.text) == ["Ruritania", "Republic of Ruritania"])
    #expect(today.names[1].validity.date == EDTF("1900/.."))
    #expect(today.identifiers.map(\.description) == ["gsh:ruritania", "hsg-country:ruritania"])
    let past = try #require(trial.actors[Ref(stored: "gsh:ruritania-1900")])
    #expect(past.existence == EDTF("0599/1900"))
    #expect(past.identifiers.count == 1)
    #expect(trial.relations.map(\.kind) == [.succeeds])
    #expect(trial.relations.first?.to == past.ref)
    #expect(trial.report.counted.values.sorted() == [1, 1])
  }

  @Test func townsAndPosts() throws {
    let trial = try folder().read(.gsh)
    let town = try #require(trial.places.first)
    #expect(town.coordinates == Coordinates(latitude: 50.5, longitude: 14))
    #expect(town.names.map(\.text) == ["Streslau", "Strelsau"])
    #expect(
      town.identifiers.map(\.description)
        == ["gsh-locale:streslau_ru", "hsg-place:streslau@ruritania"])
    #expect(
      trial.events.map(\.title)
        == ["Consular agency in Streslau opened", "Consular agency in Streslau closed"])
    #expect(trial.events.map { $0.date.edtf?.description } == ["1901", nil])
    #expect(trial.events.map { $0.place } == [town.ref, town.ref])
  }

  @Test func circlesAreCutWhereTheYearsAreAgainstThem() throws {
    let folder = OfficeFolder()
    try folder.write(
      territory("a", "A", "1800", "1900", before: ["b"]), to: "territories/a.xml")
    try folder.write(
      territory("b", "B", "1900", "1950", before: ["a"]), to: "territories/b.xml")
    let trial = try folder.read(.gsh)
    #expect(trial.relations.map { "\($0.from) \($0.to)" } == ["gsh:b gsh:a"])
    #expect(trial.report.counted["territories that follow each other in a circle: left out"] == 1)
  }

  @Test func badRecordsAreRejected() throws {
    let folder = OfficeFolder()
    try folder.write(territory("a", "A", "0000", "1900"), to: "territories/a.xml")
    try folder.write(territory("b", "B", "1900", "1850"), to: "territories/b.xml")
    try folder.write(territory("b", "B", "1900", ""), to: "territories/c.xml")
    try folder.write("<territory>", to: "territories/d.xml")
    try folder.write(
      "<locale><id>x</id><name>X</name><latitude>95</latitude><longitude>1</longitude></locale>",
      to: "locales/x.xml")
    let trial = try folder.read(.gsh)
    #expect(trial.rejected.count == 4, "\(trial.rejected)")
    // What ends before it begins has no time, and says so.
    let odd = try #require(trial.actors[Ref(stored: "gsh:b")])
    #expect(odd.existence == nil && odd.note?.contains("from 1900 until 1850") == true)
    #expect(throws: InputError.self) { try OfficeFolder.made().read(.gsh) }
  }
}
