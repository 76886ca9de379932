import Chronology
import Diplomacy
import Testing

@testable import Interchange

/// The pieces of which exports are made.
@Suite struct ExportPiecesTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("=1", "'=1"), ("'=1", "''=1"), ("''x", "''x"), ("'", "'"),
    ("a,b", "\"a,b\""), ("-\"", "\"'-\"\"\""), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
  ])
  func wordsAreNoFormulas(text: String, cell: String) {
    #expect(SetCell.text(text) == cell)
  }

  @Test(arguments: [
    ("2001", "2001", nil, nil, false), ("2001-10", "2001-10", nil, nil, false),
    ("2001-10-03", "2001-10-03", nil, nil, false), ("2001-10-03?", "2001-10-03", nil, nil, true),
    ("2001-21", "2001", nil, nil, true), ("[1942..1943]", nil, nil, nil, true),
    ("2001/2002-05", nil, "2001", "2002-05", false), ("2001/..", nil, "2001", nil, false),
    ("0044", nil, nil, nil, true), ("2001/", nil, "2001", nil, true),
  ])
  func aDateIsAsExactAsItIs(
    edtf: String, date: String?, start: String?, end: String?, isLoss: Bool
  ) {
    let span = PartialISODate.span(of: EDTF(edtf))
    #expect(span.date == date && span.start == start && span.end == end, "\(span)")
    #expect(span.isLoss == isLoss)
  }

  @Test func textOfRDFIsEscaped() {
    #expect(NTriples.escaped("a\"\\\n\r\t\u{7}é\u{85}") == "a\\\"\\\\\\n\\r\\t\\u0007é\\u0085")
    #expect(NTriples.part("ä/b c") == "%C3%A4%2Fb%20c")
    #expect(NTriples.address("http://x/<>") == nil)
    #expect(NTriples.address("javascript:x") == nil)
    var triples = NTriples()
    triples.add("urn:a", "urn:b", "x", language: "en-GB")
    triples.add("urn:a", "urn:b", "x", language: "not a tag")
    triples.add("urn:a", "urn:b", to: nil)
    #expect(triples.text == "<urn:a> <urn:b> \"x\"@en-GB .\n<urn:a> <urn:b> \"x\" .\n")
  }

  @Test func everyReferenceOfTheTablesLeadsToAKey() {
    let forms = CSVSetWriter.forms
    #expect(Set(forms.map(\.name)).count == forms.count)
    for form in forms {
      let columns = form.columns.map(\.name)
      #expect(Set(columns).count == columns.count, "\(form.name)")
      #expect(Set(form.key).isSubset(of: columns), "\(form.name)")
      for reference in form.references {
        #expect(columns.contains(reference.column), "\(form.name).\(reference.column)")
        let other = forms.first { $0.name == reference.table }
        #expect(other?.key == [reference.key], "\(form.name).\(reference.column)")
      }
    }
  }

  @Test func idsAreOfPlainSigns() {
    #expect(FollowTheMoneyWriter.plain("act_1-ü") == "act.5f.1-.fc.")
  }

  @Test func visitorsActUponHostsAndFightersUponTheOtherSide() {
    func party(_ ref: String, _ role: String, side: String? = nil) -> Party {
      Party(
        participation: Participation(
          actor: Ref(stored: ref), role: Role(role), side: side),
        name: ref, short: ref, kind: .state)
    }
    func sides(_ parties: [Party]) -> ([String], [String]) {
      var entry = TimelineEntry(
        event: Event(kind: .event, date: .undated), title: "x", family: .event)
      entry.parties = parties
      let sides = PLOVERSides(entry)
      return (sides.actors.map(\.name), sides.recipients.map(\.name))
    }
    #expect(sides([party("a", "host"), party("b", "visitor")]) == (["b"], ["a"]))
    #expect(sides([party("a", "host"), party("b", "observer")]) == (["a"], []))
    #expect(
      sides([
        party("a", "belligerent", side: "1"), party("b", "belligerent", side: "2"),
        party("c", "belligerent", side: "1"),
      ]) == (["a", "c"], ["b"]))
    #expect(sides([party("a", "participant"), party("b", "participant")]) == (["a", "b"], []))
  }
}
