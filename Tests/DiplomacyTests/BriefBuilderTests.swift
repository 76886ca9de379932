import Chronology
import Diplomacy
import Testing

/// What two actors have had to do with each other.
@Suite struct BriefBuilderTests: ContactSketching {
  private func brief(
    _ entries: [TimelineEntry], to day: String? = nil, creators: [Ref: NamedRef] = [:]
  ) -> Brief {
    func side(_ ref: String) -> OwnSide {
      OwnSide(actor: NamedRef(ref: Ref(stored: ref), name: "Name of \(ref)"))
    }
    var builder = BriefBuilder(side("egypt"), side("israel"))
    for entry in entries { builder.add(entry) }
    return builder.brief(to: day.map { self.day($0) }, open: [], bonds: [], creators: creators)
  }

  private func met(
    _ ref: String, _ date: String?, _ channel: Meeting.Channel? = nil
  ) -> TimelineEntry {
    meeting(date, [party("egypt"), party("israel")], channel: channel, ref: ref)
  }

  private func said(
    _ ref: String, _ date: String?, by speaker: String = "egypt", to addressee: String? = nil,
    about: String? = nil, occasion: String? = nil
  ) -> TimelineEntry {
    var parties = [party(speaker, .speaker)]
    if let addressee { parties.append(party(addressee, .addressee)) }
    var entry = statement(date, parties)
    entry.event.ref = Ref(stored: ref)
    if let about { entry.about = [Mention(ref: Ref(stored: about), name: about, kind: .actor)] }
    if let occasion {
      entry.occasion = LinkedOccasion(ref: Ref(stored: occasion), title: occasion)
    }
    return entry
  }

  private func ref(_ entry: TimelineEntry?) -> String? { entry?.event.ref?.text }

  // MARK: Meetings

  @Test func `Of nothing there is nothing`() {
    let brief = brief([])
    #expect(brief.lastMet == nil && brief.lastSpoke == nil && brief.before == nil)
    #expect(brief.sinceCount == 0 && brief.since.isEmpty && brief.day == nil)
    #expect(brief.lastWords == [nil, nil] && brief.cautions.isEmpty && brief.sources.isEmpty)
    #expect(brief.span == DayRange(first: nil, last: nil))
  }

  @Test(
    arguments: [
      ([nil], "0", nil, nil), ([nil, nil], "1", nil, "0"), ([.inPerson, nil], "1", nil, "0"),
      ([nil, .telephone], "0", "1", "0"), ([.telephone], nil, "0", nil),
      ([.telephone, .letter], nil, "1", "0"), ([nil, .video, .letter], "0", "2", "1"),
      ([nil, .telephone, nil], "2", nil, "1"), ([nil, .telephone, nil, .letter], "2", "3", "2"),
    ] as [([Meeting.Channel?], String?, String?, String?)])
  func `Last met in person, last spoke otherwise after that, and the one before`(
    channels: [Meeting.Channel?], lastMet: String?, lastSpoke: String?, before: String?
  ) {
    let entries = channels.enumerated().map { met("\($0)", "1978-09-1\($0)", $1) }
    let brief = brief(entries)
    #expect(ref(brief.lastMet) == lastMet)
    #expect(ref(brief.lastSpoke) == lastSpoke)
    #expect(ref(brief.before) == before)
    #expect(brief.meetings == channels.count)
  }

  // MARK: Since

  @Test func `Since then is what certainly came after, and not what was said there`() {
    let entries = [
      said("earlier", "1978-09-01"), met("talks", "1978-09-05/1978-09-17"),
      said("there", "1978-09-18", occasion: "talks"), said("within", "1978-09-10"),
      said("last-day", "1978-09-17"), said("perhaps", "1978-09"), said("undated", nil),
      said("after", "1978-09-18"), event("signing", "1978-12-10", [party("egypt")]),
    ]
    let brief = brief(entries)
    #expect(brief.since.compactMap(ref) == ["after", "signing-1978-12-10"])
    #expect(brief.sinceCount == 2)
    #expect(self.brief(entries + [met("again", "1979-01-01")]).sinceCount == 0)
    #expect(self.brief(entries + [met("call", "1979-01-01", .telephone)]).sinceCount == 0)
  }

  @Test func `Of much that came after, the first are kept and all are counted`() {
    let later = (10...29).map { said("s\($0)", "1978-10-\($0)") }
    let brief = brief([met("talks", "1978-09-17")] + later)
    #expect(brief.since.compactMap(ref) == (10...15).map { "s\($0)" })
    #expect(brief.sinceCount == 20)
  }

  @Test func `Without a meeting nothing came after one`() {
    #expect(brief([said("s", "1978-10-01")]).sinceCount == 0)
  }

  // MARK: Words

  @Test func `The last words are those to the other or about it, where there are any`() {
    let brief = brief([
      said("to", "1978-01-01", to: "israel"), said("about", "1978-02-01", about: "israel"),
      said("joint", "1978-03-01"), said("own", "1978-04-01", about: "egypt"),
      said("israel-1", "1978-01-05", by: "israel"), said("israel-2", "1978-05-01", by: "israel"),
    ])
    #expect(brief.lastWords.map(ref) == ["about", "israel-2"])
    #expect(brief.statements == 6)
  }

  @Test func `Who is spoken to has not spoken, and a third has not either`() {
    let brief = brief([
      said("to", "1978-01-01", to: "israel"), said("third", "1978-01-02", by: "usa", to: "israel"),
    ])
    #expect(brief.lastWords.map(ref) == ["to", nil])
  }

  @Test func `Who stands for a side speaks for it, on the days on which they do`() {
    func side(_ ref: String, _ spells: [Representation.Spell] = []) -> OwnSide {
      OwnSide(actor: NamedRef(ref: Ref(stored: ref), name: ref), spells: spells)
    }
    let spell = Representation.Spell(
      actor: Ref(stored: "sadat"),
      days: DayRange(first: day("1970-10-15"), last: day("1981-10-06")))
    var builder = BriefBuilder(side("egypt", [spell]), side("israel"))
    builder.add(said("before", "1969-01-01", by: "sadat"))
    builder.add(said("then", "1977-11-20", by: "sadat", to: "israel"))
    builder.add(said("after", "1990-01-01", by: "sadat", to: "israel"))
    let brief = builder.brief(to: nil, open: [], bonds: [], creators: [:])
    #expect(brief.lastWords.map(ref) == ["then", nil])
  }

  // MARK: Counts and cautions

  @Test func `Meetings, statements and other events are counted, and the days that they span`() {
    let brief = brief([
      said("a", "1977"), met("b", "1978-09-05/1978-09-17"), event("signing", "1978-09-17", []),
      event("visit", "[..1979-01-01]", []), said("c", nil),
    ])
    #expect([brief.meetings, brief.statements, brief.others] == [1, 2, 2])
    #expect(brief.span == DayRange(first: day("1977-01-01"), last: day("1979-01-01")))
    #expect(brief.day == day("1979-01-01"))
    #expect(self.brief([], to: "1980-01-01").day == day("1980-01-01"))
  }

  @Test func `Cautions are few, and the latest`() {
    let denied = (10...29).map { number in
      var entry = said("d\(number)", "1978-10-\(number)")
      entry.event.statement?.form = .denied
      return entry
    }
    let cautions = brief(denied).cautions
    #expect(cautions.compactMap { ref($0.entry) } == (22...29).map { "d\($0)" })
    #expect(cautions.allSatisfy { $0.reason == .denied })
  }

  @Test func `Of the days that are open the latest two are named, and all are counted`() {
    let brief = brief((1...5).map { met("m\($0)", "1978-0\($0)") })
    #expect(brief.cautions.compactMap { ref($0.entry) } == ["m4", "m5"])
    #expect(brief.openDays == 5)
    #expect(self.brief([met("p", "1978-09-05/1978-09-17")]).openDays == 0)
  }

  @Test func `What is rejected or preferred is in no dispute`() {
    func claimed(_ ranks: [Claim.Rank]) -> TimelineEntry {
      var entry = met("m", "1978-09-17")
      entry.event.claims = ranks.enumerated().map {
        Claim(field: "place", value: "x\($0)", rank: $1)
      }
      return entry
    }
    #expect(brief([claimed([.preferred, .normal, .disputed, .rejected])]).cautions.isEmpty)
    for rank in [Claim.Rank.normal, .disputed] {
      #expect(
        brief([claimed([rank, rank, .rejected])]).cautions.map(\.reason) == [.disputed(["place"])])
    }
  }

  @Test func `A tie that is only understood is a caution, unless it says what it is part of`() {
    func tied(_ kind: Link.Kind, _ standing: Link.Standing) -> TimelineEntry {
      var entry = met("m", "1978-09-17")
      entry.links = [
        LinkedEvent(
          link: Link(kind: kind, to: Ref(stored: "x"), standing: standing), title: "x",
          kind: .event, date: .undated)
      ]
      return entry
    }
    #expect(brief([tied(.refersTo, .attributed)]).cautions.map(\.reason) == [.attributed])
    #expect(brief([tied(.refersTo, .stated)]).cautions.isEmpty)
    #expect(brief([tied(.partOf, .attributed)]).cautions.isEmpty)
  }

  @Test func `Each source is listed once, and whose it is told`() {
    func cited(_ entry: TimelineEntry, _ sources: [String]) -> TimelineEntry {
      var entry = entry
      entry.sources = sources.map {
        CitedSource(citation: Citation(source: Ref(stored: $0)), label: $0)
      }
      return entry
    }
    let entries = [cited(met("a", "1978"), ["x", "y"]), cited(said("b", "1979"), ["y", "z"])]
    #expect(brief(entries).sources.map(\.label) == ["x", "y", "z"])
    #expect(!brief(entries).hasSourceOfSide)
    func maker(_ ref: String) -> [Ref: NamedRef] {
      [Ref(stored: "z"): NamedRef(ref: Ref(stored: ref), name: ref)]
    }
    #expect(brief(entries, creators: maker("israel")).hasSourceOfSide)
    #expect(!brief(entries, creators: maker("usa")).hasSourceOfSide)
  }

  @Test func `Undated words are not the last`() {
    let brief = brief([
      said("dated", "1978-01-01", to: "israel"), said("undated", nil, to: "israel"),
      said("only", nil, by: "israel"),
    ])
    #expect(brief.lastWords.map(ref) == ["dated", "only"])
  }

  @Test func `Meetings at a distance are counted apart, too`() {
    let brief = brief([
      met("a", "1978-01-01"), met("b", "1978-01-02", .telephone), met("c", "1978-01-03", .video),
    ])
    #expect(brief.meetings == 3 && brief.calls == 2)
  }
}
