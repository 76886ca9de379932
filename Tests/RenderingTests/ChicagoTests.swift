import Chronology
import Diplomacy
import Rendering
import Testing

/// Works and the notes that the Chicago Manual has for them.
@Suite struct ChicagoTests {
  /// A work and its three forms, as Markdown.
  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var work: CitedWork
    var locator: String?
    var note: String
    var short: String
    var entry: String
    var testDescription: String { name }
  }

  static func source(_ kind: String, _ title: String, _ set: (inout Source) -> Void) -> Source {
    var source = Source(ref: Ref(stored: "a"), title: title)
    source.kind = kind
    set(&source)
    return source
  }

  static func date(_ edtf: String) -> HistoricalDate { HistoricalDate(EDTF(edtf)) }

  static let frus = source("volume", "Foreign Relations of the United States, 1977–1980") {
    $0.volume = "IX"
    $0.editor = "Alexander R. Wieland"
    $0.edition = "2"
    $0.publisher = "Government Publishing Office"
    $0.publisherPlace = "Washington"
    $0.published = date("2014")
  }

  static let samples: [Sample] = [
    Sample(
      name: "a book of three authors",
      work: CitedWork(
        source("book", "The Cold War: A History of Its End") {
          $0.author = "Ann Lee; Bob Hay; García Márquez, Gabriel"
          $0.publisher = "Clarendon Press"
          $0.publisherPlace = "Oxford"
          $0.published = date("1998-05")
          $0.edition = "3"
        }), locator: "pp. 45-47",
      note:
        "Ann Lee, Bob Hay, and Gabriel García Márquez, *The Cold War: A History of Its End*, 3rd "
        + "ed. (Oxford: Clarendon Press, 1998), 45–47",
      short: "Lee, Hay, and García Márquez, *Cold War*, 45–47",
      entry: "Lee, Ann, Bob Hay, and Gabriel García Márquez. *The Cold War: A History of Its End*. "
        + "3rd ed. Oxford: Clarendon Press, 1998."),
    Sample(
      name: "a book of many authors, in a series",
      work: CitedWork(
        source("book", "Who Rules?") {
          $0.author = "A One; B Two; C Three; D Four"
          $0.published = date("1998~")
          $0.number = "7"
        }, in: [source("series", "Studies") { _ in }]),
      note: "A One et al., *Who Rules?*, Studies 7 (c. 1998)",
      short: "One et al., *Who Rules?*",
      entry: "One, A, B Two, C Three, and D Four. *Who Rules?* Studies 7. Ca. 1998."),
    Sample(
      name: "a volume that is edited", work: CitedWork(frus), locator: "xii",
      note:
        "Alexander R. Wieland, ed., *Foreign Relations of the United States, 1977–1980*, 2nd ed., "
        + "vol. IX (Washington: Government Publishing Office, 2014), xii",
      short: "*Foreign Relations*, vol. IX, xii",
      entry:
        "Wieland, Alexander R., ed. *Foreign Relations of the United States, 1977–1980*. 2nd ed. "
        + "Vol. IX. Washington: Government Publishing Office, 2014."),
    Sample(
      name: "a document in a volume",
      work: CitedWork(
        source("telegram", "Telegram from the Embassy in Egypt to the Department of State") {
          $0.published = date("1977-03-04")
          $0.number = "12"
        }, in: [frus]), locator: "p. 33",
      note:
        "Telegram from the Embassy in Egypt to the Department of State, 4 March 1977, in *Foreign "
        + "Relations of the United States, 1977–1980*, ed. Alexander R. Wieland, 2nd ed., vol. IX "
        + "(Washington: Government Publishing Office, 2014), doc. 12, p. 33",
      short: "Telegram from the Embassy, 4 March 1977, p. 33",
      entry:
        "Telegram from the Embassy in Egypt to the Department of State. 4 March 1977. In *Foreign "
        + "Relations of the United States, 1977–1980*, 2nd ed., vol. IX, edited by Alexander R. Wieland, "
        + "doc. 12. Washington: Government Publishing Office, 2014."),
    Sample(
      name: "a letter in an archive",
      work: CitedWork(
        source("letter", "George Creel to Colonel House") {
          $0.author = "George Creel"
          $0.published = date("1918-09-25")
          $0.reference = "box 12, folder 3"
          $0.collection = "Edward M. House Papers"
          $0.archive = "Yale University Library"
        }),
      note:
        "George Creel, George Creel to Colonel House, 25 September 1918, box 12, folder 3, Edward M. "
        + "House Papers, Yale University Library",
      short: "Creel, George Creel to Colonel House, 25 September 1918",
      entry:
        "Creel, George. George Creel to Colonel House. 25 September 1918. Box 12, folder 3, Edward "
        + "M. House Papers. Yale University Library."),
    Sample(
      name: "a chapter",
      work: CitedWork(
        source("chapter", "On “Détente”") {
          $0.author = "Max van der Stoel"
          $0.pages = "12–34"
        },
        in: [
          source("book", "Essays") {
            $0.editor = "Bob Hay; Carl Kay"
            $0.publisher = "Brill"
            $0.published = date("2005/2006")
          }
        ]),
      note:
        "Max van der Stoel, “On ‘Détente’,” in *Essays*, ed. Bob Hay and Carl Kay (Brill, 2005–2006), "
        + "12–34",
      short: "van der Stoel, “On ‘Détente’”",
      entry:
        "van der Stoel, Max. “On ‘Détente’.” In *Essays*, edited by Bob Hay and Carl Kay, 12–34. "
        + "Brill, 2005–2006."),
    Sample(
      name: "a memoir whose label is no short form",
      work: CitedWork(
        source("memoir", "The Memoirs of Wellington Koo") {
          $0.author = "Koo, Wellington"
          $0.short = "Koo memoirs"
          $0.published = date("1976~")
        }), locator: "vol. 1, 102",
      note: "Wellington Koo, *The Memoirs of Wellington Koo* (c. 1976), vol. 1, 102",
      short: "Koo, *Memoirs of Wellington Koo*, vol. 1, 102",
      entry: "Koo, Wellington. *The Memoirs of Wellington Koo*. Ca. 1976."),
    Sample(
      name: "an article in a journal",
      work: CitedWork(
        source("article", "Diplomacy and Domestic Politics: The Logic of Two-Level Games") {
          $0.author = "Robert D. Putnam"
          $0.short = "Putnam, Two-Level Games"
          $0.volume = "42"
          $0.number = "3"
          $0.pages = "427–460"
          $0.published = date("1988")
          $0.identifiers = [Identifier(scheme: "doi", value: "10.1017/s0020818300027697")]
        }, in: [source("journal", "International Organization") { _ in }]), locator: "p. 433",
      note: "Robert D. Putnam, “Diplomacy and Domestic Politics: The Logic of Two-Level Games,” "
        + "*International Organization* 42, no. 3 (1988): 433, "
        + "<https://doi.org/10.1017/s0020818300027697>",
      short: "Putnam, “Two-Level Games,” 433",
      entry: "Putnam, Robert D. “Diplomacy and Domestic Politics: The Logic of Two-Level Games.” "
        + "*International Organization* 42, no. 3 (1988): 427–460. "
        + "<https://doi.org/10.1017/s0020818300027697>."),
    Sample(
      name: "a report in a newspaper",
      work: CitedWork(
        source("press-report", "Is the Cold War Over?") {
          $0.author = "Ann Lee"
          $0.publisher = "New York Times"
          $0.published = date("2001-11-24")
        }),
      note: "Ann Lee, “Is the Cold War Over?,” *New York Times*, 24 November 2001",
      short: "Lee, “Is the Cold War Over?,” 24 November 2001",
      entry: "Lee, Ann. “Is the Cold War Over?” *New York Times*, 24 November 2001."),
    Sample(
      name: "a report of a broadcaster, with a title that the editor supplies",
      work: CitedWork(
        source("press-report", "[Report on the talks]") {
          $0.publisher = "BBC News"
          $0.short = "BBC News, 23 November 2001"
          $0.published = date("2001-11-23")
          $0.time = try? ClockSpan(parsing: "15:43")
          $0.zone = "GMT"
        }), locator: "¶6",
      note: "\\[Report on the talks\\], BBC News, 23 November 2001, 15:43 GMT, ¶6",
      short: "BBC News, 23 November 2001, ¶6",
      entry: "BBC News. \\[Report on the talks\\]. 23 November 2001, 15:43 GMT."),
    Sample(
      name: "a page on the web",
      work: CitedWork(
        source("web-page", "The North Atlantic Treaty") {
          $0.publisher = "NATO"
          $0.url = "https://www.nato.int/a_b"
          $0.accessed = EDTF("2020-05-03")
          $0.archived = "https://web.archive.org/web/2020/https://www.nato.int/a_b"
        }),
      note:
        "“The North Atlantic Treaty,” NATO, accessed 3 May 2020, <https://www.nato.int/a_b>, archived "
        + "at <https://web.archive.org/web/2020/https://www.nato.int/a_b>",
      short: "“North Atlantic Treaty”",
      entry:
        "NATO. “The North Atlantic Treaty.” Accessed 3 May 2020. <https://www.nato.int/a_b>. Archived "
        + "at <https://web.archive.org/web/2020/https://www.nato.int/a_b>."),
    Sample(
      name: "a treaty in its series",
      work: CitedWork(
        source("treaty", "Treaty of Peace between Egypt and Israel") {
          $0.published = date("1979-03-26")
          $0.volume = "1138"
          $0.number = "17855"
          $0.pages = "72"
        }, in: [source("series", "United Nations Treaty Series") { _ in }]), locator: "art. 3",
      note:
        "Treaty of Peace between Egypt and Israel, 26 March 1979, *United Nations Treaty Series* 1138, "
        + "no. 17855, 72, art. 3",
      short: "Treaty of Peace, art. 3",
      entry:
        "Treaty of Peace between Egypt and Israel. 26 March 1979. *United Nations Treaty Series* 1138, "
        + "no. 17855, 72."),
    Sample(
      name: "an interview",
      work: CitedWork(
        source("interview", "On détente") {
          $0.author = "Kissinger, Henry"
          $0.publisher = "CBS"
          $0.published = date("1975-05-05")
        }),
      note: "Henry Kissinger, “On détente,” interview, CBS, 5 May 1975",
      short: "Kissinger, “On détente”",
      entry: "Kissinger, Henry. “On détente.” Interview. CBS. 5 May 1975."),
    Sample(
      name: "a thesis",
      work: CitedWork(
        source("phd-thesis", "On War") {
          $0.author = "Charles de Gaulle"
          $0.publisher = "Sorbonne"
          $0.published = date("1921?")
        }), locator: "p. 7",
      note: "Charles de Gaulle, “On War” (PhD diss., Sorbonne, 1921?), 7",
      short: "de Gaulle, “On War,” 7",
      entry: "de Gaulle, Charles. “On War.” PhD diss., Sorbonne, 1921?"),
    Sample(
      name: "a document that somebody has issued",
      work: CitedWork(
        source("document", "Programme of the Secretary General") {
          $0.publisher = "NATO"
          $0.number = "2001/155"
        }),
      note: "“Programme of the Secretary General,” no. 2001/155, NATO",
      short: "“Programme of the Secretary General”",
      entry: "NATO. “Programme of the Secretary General.” No. 2001/155."),
  ]

  @Test(arguments: samples)
  func aWorkIsCitedAsTheManualHasIt(_ sample: Sample) {
    let style = ChicagoStyle()
    #expect(style.note(sample.work, locator: sample.locator).markdown == sample.note)
    #expect(style.shortNote(sample.work, locator: sample.locator).markdown == sample.short)
    #expect(style.entry(sample.work).markdown == sample.entry)
  }

  @Test func plainTextHasNeitherStarsNorBackslashes() throws {
    let work = try #require(Self.samples.first { $0.name == "a page on the web" }).work
    #expect(
      ChicagoStyle(dates: .american).note(work).plain
        == "“The North Atlantic Treaty,” NATO, accessed May 3, 2020, https://www.nato.int/a_b, archived "
        + "at https://web.archive.org/web/2020/https://www.nato.int/a_b")
  }

  @Test func aBibliographyIsSortedByAuthorThenTitleThenDate() {
    func book(_ title: String, _ author: String?, _ year: String, _ ref: String) -> CitedWork {
      var source = Self.source("book", title) {
        $0.author = author
        $0.published = Self.date(year)
      }
      source.ref = Ref(stored: ref)
      return CitedWork(source)
    }
    let works = [
      book("Zebra", nil, "1990", "1"), book("The Apple", nil, "1991", "2"),
      book("B", "Émile Zola", "1880", "3"), book("A", "Ann Lee", "1999", "4"),
      book("A", "Ann Lee", "1998", "5"), book("B", "Bob Élan", "1998", "6"),
    ]
    let style = ChicagoStyle()
    let entries = style.bibliography(works).map(\.plain)
    #expect(
      entries == [
        "The Apple. 1991.", "Élan, Bob. B. 1998.", "Lee, Ann. A. 1998.", "Lee, Ann. A. 1999.",
        "Zebra. 1990.", "Zola, Émile. B. 1880.",
      ])
    #expect(style.bibliography(works.reversed()).map(\.plain) == entries)
  }

  @Test func nothingThatATerminalOrMarkdownWouldObeyGetsThrough() {
    let text = "a\u{1B}[31m*b*\n# <c> [d](e) `f`"
    let work = CitedWork(
      Self.source("book", text) {
        $0.author = text
        $0.publisher = text
        $0.url = "javascript:alert(1)\n"
        $0.archived = "https://a.org/>x"
      })
    let note = ChicagoStyle().note(work, locator: text)
    #expect(!note.plain.unicodeScalars.contains { $0.properties.generalCategory == .control })
    #expect(!note.markdown.contains("\n") && !note.markdown.contains("<c>"))
    #expect(!note.markdown.contains("[d]") && !note.markdown.contains("<https://a.org/>"))
  }

  @Test func aLabelHasItsDayInTheOrderOfTheOthers() {
    let source = Self.source("press-report", "[Report on the talks]") {
      $0.publisher = "BBC News"
      $0.short = "BBC News, 23 November 2001"
      $0.published = Self.date("2001-11-23")
    }
    let short = ChicagoStyle(dates: .american).shortNote(CitedWork(source))
    #expect(short.plain == "BBC News, November 23, 2001")
  }

  @Test func aListOfSourcesNamesTheWorkThatALabelStandsFor() {
    var book = Self.source("book", "The Memoirs of Wellington Koo") {
      $0.author = "Koo, Wellington"
      $0.short = Seed.label
      $0.published = Self.date("1976~")
    }
    book.ref = Seed.source
    var options = TimelineOptions()
    options.sources = SourceLibrary([book])
    let text = render(MarkdownTimeline(options: options), [Seed.talks])
    #expect(
      text.contains(
        "1. \(Seed.label): Koo, Wellington. *The Memoirs of Wellington Koo*. Ca. 1976.\n"))
  }

  @Test func aTimelineCitesInFullOnceAndThenInShort() {
    var book = Self.frus
    book.ref = Seed.source
    book.short = "FRUS, 1977–1980, IX"
    var options = TimelineOptions()
    options.chicago = SourceLibrary([book])
    var page = MarkdownTimeline(options: options)
    var text = page.begin(TimelineHeading(chronicle: ChronicleDescription(), count: 2))
    text += page.append(Seed.brusselsMeeting)
    text += page.append(Seed.talks)
    text += page.end()
    #expect(text.contains("[^1]: Alexander R. Wieland, ed., *Foreign Relations"))
    #expect(text.contains("[^2]: FRUS, 1977–1980, IX"))
    #expect(text.contains("## Bibliography\n\n- Wieland, Alexander R., ed. *Foreign"))
    #expect(!text.contains("## Sources"))
  }
}
