import Chronology
import Diplomacy
import Interchange
import Testing

/// What BibTeX and biblatex say, and what is made of it.
@Suite struct BibTeXTests {
  static func read(_ text: String) throws -> BibliographyReading {
    try BibliographyFormat.bibtex.read(text, file: "a.bib")
  }

  static func source(_ text: String) throws -> Source {
    try #require(try read(text).entries.first).source
  }

  @Test func aJournalArticleIsPartOfItsJournal() throws {
    let reading = try Self.read(
      """
      Exported on a Tuesday; this line is a comment.
      @string(io = {International} # " Organization")
      @comment{@book{not, title = {Not an entry}}}
      @preamble{"\\newcommand{\\noopsort}[1]{}"}
      @ARTICLE{putnam1988,
        Author    = "Robert D. Putnam",
        title     = {Diplomacy and Domestic Politics: The Logic of Two-Level Games},
        shorttitle = {Two-Level Games},
        journal   = io, volume = 42, number = 3, pages = "427-460",
        year      = 1988, month = jul, doi = {https://doi.org/10.1017/S0020818300027697},
        issn      = {0020-8183}, abstract = {Long.}, keywords = {games},
      }
      """)
    let entry = try #require(reading.entries.first)
    #expect(reading.entries.count == 1 && entry.line == 5)
    #expect(entry.key == Identifier(scheme: "bibtex", value: "putnam1988"))
    let source = entry.source
    #expect(source.kind == "article" && source.author == "Robert D. Putnam")
    #expect(source.short == "Putnam, Two-Level Games")
    #expect(source.volume == "42" && source.number == "3" && source.pages == "427–460")
    #expect(source.published == HistoricalDate(EDTF("1988-07")))
    #expect(
      source.identifiers.map(\.description)
        == ["bibtex:putnam1988", "doi:10.1017/s0020818300027697"])
    #expect(entry.containers.map(\.title) == ["International Organization"])
    #expect(entry.containers[0].identifiers.map(\.description) == ["issn:0020-8183"])
    #expect(reading.losses.words == "abstract (1 entry), keywords (1 entry)")
  }

  @Test func aChapterLeavesToItsBookWhatIsOfTheBook() throws {
    let entry = try #require(
      try Self.read(
        """
        @incollection{c, author = {Ann Lee and others}, title = {A Chapter}, chapter = 4,
          booktitle = {The Book}, booksubtitle = {Essays}, editor = {Bob Hay and Carl Kay},
          publisher = {Clarendon Press}, address = {Oxford}, edition = {2}, volume = {3},
          series = {Studies}, number = {7}, date = {1998-05}, pages = {12--34},
          isbn = {978-0-19-820171-7 (hbk)}}
        """
      ).entries.first)
    #expect(entry.source.author == "Ann Lee; et al." && entry.source.number == "4")
    #expect(entry.source.publisher == nil && entry.source.pages == "12–34")
    let book = entry.containers[0]
    #expect(book.title == "The Book: Essays" && book.editor == "Bob Hay; Carl Kay")
    #expect(book.publisher == "Clarendon Press" && book.publisherPlace == "Oxford")
    #expect(book.edition == "2" && book.volume == "3" && book.number == "7")
    #expect(book.identifiers.map(\.value) == ["9780198201717"])
    #expect(entry.containers.map(\.kind) == ["book", "series"])
  }

  @Test(arguments: [
    ("book", "", "book"), ("inbook", "", "chapter"), ("mvbook", "", "book"),
    ("collection", "", "volume"), ("online", "", "web-page"), ("phdthesis", "", "phd-thesis"),
    ("thesis", "type = {phdthesis}", "phd-thesis"),
    ("thesis", "type = {MA thesis}", "masters-thesis"),
    ("article", "entrysubtype = {newspaper}", "press-report"), ("article", "", "article"),
    ("letter", "", "letter"), ("letter", "entrysubtype = {telegram}", "telegram"),
    ("misc", "", "document"), ("misc", "type = {Working Paper}", "working-paper"),
    ("techreport", "", "report"), ("unheardof", "", "document"), ("legal", "", "treaty"),
  ])
  func aTypeIsAKind(type: String, field: String, kind: String) throws {
    let source = try Self.source("@\(type){k, title = {T}, \(field)}")
    #expect(source.kind == kind)
  }

  @Test(arguments: [
    ("date = {1998}", "1998", nil), ("date = {1998-05}", "1998-05", nil),
    ("date = {1998-05-03}", "1998-05-03", nil), ("date = {1998/1999}", "1998/1999", nil),
    ("date = {1998/..}", "1998/..", nil), ("date = {1998~}", "1998~", nil),
    ("date = {1998?}", "1998?", nil), ("date = {199X}", "199X", nil),
    ("date = {199u}", "199X", "199u"), ("date = {1998-21}", "1998-21", nil),
    ("date = {-0043}", "-0043", nil), ("year = 1998", "1998", nil),
    ("year = 1998, month = may", "1998-05", nil), ("year = {1998}, month = {May}", "1998-05", nil),
    ("year = {1998}, month = {Sept.}", "1998-09", nil),
    ("year = {1998}, month = 5", "1998-05", nil),
    ("year = {1998}, month = 5, day = 3", "1998-05-03", nil),
    ("year = 1998, month = \"3~\" # may", "1998-05-03", nil),
    ("year = 1998, month = may # \"~3\"", "1998-05-03", nil),
    ("year = {1998}, month = {May/June}", "1998-05/1998-06", nil),
    ("year = {1998}, month = {5--6}", "1998-05/1998-06", nil),
    ("year = {c. 1998}", "1998~", "c. 1998"), ("year = {circa 1998}", "1998~", "circa 1998"),
    ("year = {1998}, date = {1999}", "1999", nil),
  ])
  func aDateIsAsExactAsItStands(fields: String, edtf: String, given: String?) throws {
    let date = try #require(try Self.source("@book{k, title = {T}, \(fields)}").published)
    #expect(date.edtf?.description == edtf && date.given == given, "\(date)")
  }

  @Test(arguments: [
    "n.d.", "forthcoming", "in press", "1998--1999 [sic]", "{\\`a} para{\\^\\i}tre",
  ])
  func whatIsNoDateIsUndatedWithItsWords(words: String) throws {
    let date = try #require(try Self.source("@book{k, title = {T}, year = {\(words)}}").published)
    #expect(date.edtf == nil && date.given?.isEmpty == false)
  }

  @Test(arguments: [
    ("{Robert D. Putnam}", "Robert D. Putnam"), ("{Putnam, Robert D.}", "Robert D. Putnam"),
    ("{Charles de Gaulle}", "Charles de Gaulle"), ("{van der Stoel, Max}", "Max van der Stoel"),
    ("{Smith, Jr., John}", "John Smith Jr."), ("{{Amnesty Global}}", "Amnesty Global,"),
    ("{{Human Rights Watch}}", "Human Rights Watch"),
    ("{{Barnes and Noble Global}}", "Barnes and Noble Global"),
    ("{Gabriel {Garc{\\'i}a M{\\'a}rquez}}", "García Márquez, Gabriel"),
    ("{Lee, A. and\n  Hay, B.}", "A. Lee; B. Hay"),
    (
      "{family=Stoel, prefix=van der, given=Max}",
      "Max van der Stoel"
    ), ("\"{\\'E}mile Zola\"", "Émile Zola"), ("{Lee AND Hay}", "Lee; Hay"),
    ("{J.~K. Rowe}", "J. K. Rowe"), ("{{NATO} and {The Hague Group}}", "NATO; The Hague Group"),
  ])
  func namesAreReadByTheRulesOfBibTeX(value: String, author: String) throws {
    #expect(try Self.source("@book{k, title = {T}, author = \(value)}").author == author)
  }

  @Test(arguments: [
    (#"G{\"o}del, G\"odel, G\"{o}del"#, "Gödel, Gödel, Gödel"),
    (#"Stra{\ss}e, stra\ss e"#, "Straße, straße"),
    (#"{\'e}t\'e, \'{\i}, \c{c}a, \c ca, {\v{C}}, {\H o}"#, "été, í, ça, ça, Č, ő"),
    (#"\o, {\O}, {\aa}ngstr\"om, {\L}{\'o}d{\'z}"#, "ø, Ø, ångström, Łódź"),
    (#"1998--1999 --- a"#, "1998–1999 — a"), (#"``a'' `b' don't"#, "“a” ‘b' don't"),
    ("R\\&D 100\\% \\$5 \\#1 a\\_b \\{x\\}", "R&D 100% $5 #1 a_b {x}"), (#"a~b"#, "a\u{A0}b"),
    (#"\emph{War} and \textbf{\textit{Peace}}"#, "War and Peace"),
    (#"\enquote{a \enquote{b}}"#, "“a “b””"), (#"{NATO} and {the {UN}}"#, "NATO and the UN"),
    ("\\textasciitilde{}x\\textbackslash y\\^{}z", "~x\\y^z"), (#"?`Que? !`Ay!"#, "¿Que? ¡Ay!"),
    (#"\unknown{x} \LaTeX{} $E=mc^2$"#, #"\unknownx LaTeX E=mc^2"#), ("a\n   b", "a b"),
    (#"{\'A}{\`e}{\^o}{\~n}{\=a}{\.z}{\u g}{\k a}{\r u}{\d t}{\b d}"#, "Áèôñāżğąůṭḏ"),
    ("Владимир", "Владимир"), ("\\", "\\"), ("{}", ""), ("a -- -", "a – -"),
  ])
  func texMeansWhatItPrints(tex: String, text: String) throws {
    let source = try Self.source("@book{k, title = {T}, note = {x \(tex)}}")
    #expect(source.note == (text.isEmpty ? "x" : "x \(text)"))
  }

  @Test func aPartIsTiedToTheEntryItNames() throws {
    let reading = try Self.read(
      "@inbook{a, crossref = {b}, title = {Part}}\n@book{b, title = {Whole}, year = 1998}")
    #expect(reading.entries[0].parentKey == "b" && reading.entries[0].containers.isEmpty)
    #expect(reading.entries[1].source.title == "Whole")
  }

  @Test func addressesStayAsTheyAre() throws {
    let source = try Self.source(
      "@online{k, title = {T}, url = {https://a.org/~b/c_d--e\\%20f}, urldate = {2020-05-03}}")
    #expect(source.url == "https://a.org/~b/c_d--e%20f" && source.accessed == EDTF("2020-05-03"))
    let bare = try Self.source("@misc{k, title = {T}, howpublished = {\\url{https://a.org/~b}}}")
    #expect(bare.url == "https://a.org/~b" && bare.publisher == nil)
  }

  @Test func aKeyThatComesTwiceIsToldAndLeftOut() throws {
    let reading = try Self.read("@book{k, title = {A}}\n@book{k, title = {B}}")
    #expect(reading.entries.map(\.source.title) == ["A"])
    #expect(
      reading.remarks == ["a.bib:2: the key \"k\" was used on line 1; this entry is left out"])
    let macro = try Self.read("@article{k, title = {A}, journal = apj}")
    #expect(macro.entries[0].containers[0].title == "apj")
    #expect(macro.remarks.count == 1 && macro.remarks[0].contains("apj"))
  }
}
