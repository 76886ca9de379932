import Foundation
import Testing

/// Bibliographies in and out, by the built program.
@Suite struct BibliographyCommandTests {
  static let bibtex = """
    @string{io = "International Organization"}
    @article{putnam1988,
      author = {Robert D. Putnam}, title = {Diplomacy and Domestic Politics}, journal = io,
      volume = 42, number = 3, pages = {427--460}, year = 1988, keywords = {games},
    }
    @article{Keohane:88, author = {Keohane, Robert O.}, title = {International Institutions},
      journal = io, year = {c. 1988}}
    @incollection{clavin, author = {Patricia Clavin}, title = {The League}, booktitle = {Essays},
      publisher = {Brill}, year = 2005}
    @incollection{lee, author = {Ann Lee}, title = {The Council}, booktitle = {Essays},
      publisher = {Brill}, year = 2005, doi = {10.1/Lee}}
    @inbook{part, crossref = {whole}, title = {A Part}}
    @book{whole, title = {A Whole}, author = {{Ministry of War}}, year = {n.d.}}

    """

  @Test func aBibliographyComesInOnceAndIsFoundByItsKeys() throws {
    let room = try Workroom()
    try room.write(Self.bibtex, to: "a.bib")
    let first = try room.run(["import", "a.bib"])
    #expect(first.status == 0)
    #expect(
      first.err == "6 sources added and 2 that they are part of, 0 there already; "
        + "no place for: keywords (1 entry)\n")
    let before = try room.bytes("chancery.db")
    let again = try room.run(["import", "bibtex", "a.bib"])
    #expect(again.err.hasPrefix("0 sources added, 6 there already"))
    #expect(try room.bytes("chancery.db") == before, "importing twice changed something")
    let refs = try room.objects("list", "sources", "--format", "jsonl").map { $0["ref"] as? String }
    #expect(
      refs == [
        "clavin", "essays", "international-organization", "keohane-88", "lee", "part", "putnam1988",
        "whole",
      ])
    let card = try room.chancery("show", "putnam1988")
    #expect(card.contains("volume      42") && card.contains("pages       427–460"))
    #expect(try room.chancery("show", "bibtex:Keohane:88").contains("c. 1988"))
    #expect(try room.chancery("show", "part").contains("A Whole"))
  }

  @Test func oneSourceIsNotSeveral() throws {
    let room = try Workroom()
    try room.write(
      "@article{a, title={T}, journal={J}, volume=12, number=3, year=1988}", to: "a.bib")
    let outcome = try room.run(["import", "a.bib"])
    #expect(outcome.err == "1 source added and 1 that it is part of, 0 there already\n")
    #expect(try room.chancery("list", "sources").contains("T, J, vol. 12, no. 3, 1988"))
  }

  @Test(arguments: ["bib", "ris", "csl", "csl.json"])
  func aFileWithoutAnEntryIsRefused(ending: String) throws {
    let room = try Workroom()
    for (text, words) in [("", "“x.\(ending)” is empty"), ("hello\n", "x.\(ending):1: ")] {
      try room.write(text, to: "x.\(ending)")
      let outcome = try room.run(["import", "x.\(ending)"])
      #expect(outcome.status == 1 && outcome.err.contains(words), "\(outcome.err)")
    }
    #expect(try room.run(["list", "sources"]).err.contains("there is no chronicle"))
  }

  @Test func jsonIsLookedIntoForItsFormat() throws {
    let room = try Workroom()
    try room.write("[{\"id\": \"a\", \"title\": \"T\"}]", to: "works.json")
    #expect(try room.run(["import", "works.json"]).err.hasPrefix("1 source added"))
    try room.write("{\"a\": 1}", to: "other.json")
    let other = try room.run(["import", "other.json"])
    #expect(other.status == 64 && other.err.contains("what is the format"))
  }

  @Test func theSameWorkInAnotherFormIsThereAlready() throws {
    let room = try Workroom()
    try room.write(Self.bibtex, to: "a.bib")
    try room.chancery("import", "a.bib")
    try room.write("TY  - CHAP\nID  - x\nTI  - The council\nDO  - 10.1/LEE\nER  - \n", to: "a.ris")
    #expect(try room.run(["import", "a.ris"]).err == "0 sources added, 1 there already\n")
    try room.write("@book{lee, title = {Quite Another}}", to: "b.bib")
    let other = try room.run(["import", "b.bib"])
    #expect(other.err.contains("b.bib:1: lee is there already, as “The Council”, and stays so"))
  }

  @Test(arguments: ["bibtex", "ris", "csl"])
  func whatIsExportedComesInAgain(format: String) throws {
    let room = try Workroom.seeded(further: true)
    try room.write(Self.bibtex, to: "a.bib")
    try room.chancery("import", "a.bib")
    let out = try room.run(["export", format])
    #expect(out.status == 0 && out.err.hasPrefix("\(format) could not say: "), "\(out.err)")
    #expect(try room.run(["export", format]).out == out.out)
    try room.write(out.out, to: "out")
    let same = try room.run(["import", format, "out"])
    #expect(same.err.hasPrefix("0 sources added, "), "\(same.err)")
    let copy = try room.run(["--db", "copy.db", "import", format, "out"])
    #expect(copy.status == 0, "\(copy.err)")
    let twice = try room.run(["--db", "copy.db", "export", format])
    #expect(twice.out == out.out, "\(format)")
    if format == "csl" {
      let items = try JSONSerialization.jsonObject(with: Data(out.out.utf8)) as? [[String: Any]]
      #expect(items?.contains { $0["id"] as? String == "bbc-2001-11-23" } == true)
    }
  }

  @Test func aLossCanBeRefused() throws {
    let room = try Workroom.seeded()
    let strict = try room.run(["export", "bibtex", "--strict"])
    #expect(strict.status == 1 && strict.out.isEmpty)
    #expect(strict.err.hasPrefix("Error: bibtex could not say: "))
    for format in ["yaml", "jsonl"] {
      let whole = try room.run(["export", format, "--strict"])
      #expect(whole.status == 0 && whole.err.isEmpty && !whole.out.isEmpty)
    }
  }

  @Test func aFilterKeepsTheSourcesThatItsEventsCite() throws {
    let room = try Workroom.seeded(further: true)
    let all = try room.chancery("export", "bibtex")
    let some = try room.chancery("export", "bibtex", "--during", "1942")
    #expect(all.contains("@article{nyt-2001-11-24,") && !some.contains("@article{nyt-2001-11-24,"))
    #expect(some.contains("@article{bbc-2001-11-23,"))
  }

  @Test func whatIsPrivateStaysAtHome() throws {
    let room = try Workroom()
    try room.write(
      "sources:\n  - {ref: a, title: Open}\n  - {ref: b, title: Secret, private: true}\n",
      to: "a.yaml")
    try room.chancery("import", "a.yaml")
    let out = try room.run(["export", "ris"])
    #expect(!out.out.contains("Secret") && out.err.contains("withheld as private: 1 source"))
    #expect(try room.chancery("export", "ris", "--include-private").contains("Secret"))
    #expect(!(try room.chancery("list", "sources", "--format", "chicago").contains("Secret")))
  }

  @Test(arguments: [
    ("a.bib", "@book{a, title = {A\n", "a.bib:1: the entry that begins here is not closed"),
    ("a.ris", "TY  - BOOK\n", "a.ris:1: the record that begins here is not closed"),
    ("a.csl.json", "[{\"id\": 1", "a.csl.json:1: what begins here is not closed"),
  ])
  func aFileThatIsBrokenBringsNothing(name: String, text: String, words: String) throws {
    let room = try Workroom()
    try room.chancery("init")
    let before = try room.bytes("chancery.db")
    try room.write(text, to: name)
    let outcome = try room.run(["import", name])
    #expect(outcome.status == 1 && outcome.err.contains(words), "\(outcome.err)")
    #expect(try room.bytes("chancery.db") == before)
  }

  @Test func aBibliographyAndNotesInChicagoStyle() throws {
    let room = try Workroom.seeded(further: true)
    try room.write(Self.bibtex, to: "a.bib")
    try room.chancery("import", "a.bib")
    try expectGolden(
      try room.chancery("list", "sources", "--format", "chicago"), "bibliography.txt")
    try expectGolden(
      try room.chancery("list", "sources", "--format", "markdown"), "bibliography.md")
    try expectGolden(
      try room.chancery(
        "timeline", "--format", "markdown", "--citations", "chicago", "--since", "2001-11-16"),
      "timeline-chicago.md")
    #expect(try room.run(["list", "actors", "--format", "chicago"]).status == 64)
    #expect(try room.run(["timeline", "--format", "csv", "--citations", "chicago"]).status == 64)
  }

  @Test func aSourceIsAddedWithWhatABibliographyNeeds() throws {
    let room = try Workroom()
    try room.chancery("init")
    try room.chancery(
      "add", "source", "Essays", "--kind", "book", "--editor", "Bob Hay; Carl Kay", "--volume", "2",
      "--publisher", "Brill", "--publisher-place", "Leiden", "--published", "2005", "--edition",
      "2nd",
      "--accessed", "2020-05-03", "--archived", "https://a.org/x", "--ref", "essays")
    try room.chancery(
      "add", "source", "The League", "--kind", "chapter", "--author", "Ann Lee", "--pages", "12-34",
      "--in", "essays")
    #expect(
      try room.chancery("list", "sources", "--format", "chicago", "--width", "200")
        == "Hay, Bob, and Carl Kay, eds. Essays. 2nd ed. Vol. 2. Leiden: Brill, 2005. Archived at "
        + "https://a.org/x.\nLee, Ann. “The League.” In Essays, 2nd ed., vol. 2, edited by Bob Hay and "
        + "Carl Kay, 12–34. Leiden: Brill, 2005.\n")
    #expect(try room.chancery("show", "essays").contains("read        3 May 2020"))
  }
}
