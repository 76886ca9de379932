import Chronology
import Diplomacy
import Testing

@testable import Storage

@Suite struct ResolverTests {
  private let chronicle: Chronicle

  init() throws {
    func ref(_ text: String) -> Ref { Ref(stored: text) }
    func person(_ text: String, _ names: [Name]) -> Diplomacy.Record {
      .actor(Actor(ref: ref(text), kind: .person, names: names))
    }
    func tenure(
      _ text: String, _ from: String, _ valid: String, office: String = "President",
      title: String? = nil
    ) -> Diplomacy.Record {
      .relation(
        Relation(
          ref: ref(text), kind: .tenure, from: ref(from), to: ref("ru"), office: office,
          title: title, validity: Validity(EDTF(valid))))
    }
    var event = Event(
      kind: .meeting, date: HistoricalDate(EDTF("2001-10-03")), title: "Talks in Brussels",
      ref: ref("talks"))
    event.identifiers = [Identifier(scheme: "wikidata", value: "Q42")]
    var bare = Event(kind: .meeting, date: .undated, title: "Élysée dinner")
    bare.short = "Dinner"
    var source = Source(ref: ref("bbc-2001"), title: "Putin in Brussels")
    source.short = "BBC News"
    chronicle = try TestFolder().chronicle([
      .topic(Topic(ref: ref("policy"), name: "Außenpolitik der Élysée")), .source(source),
      .actor(
        Actor(
          ref: ref("ru"), kind: .state, names: [Name("Russia"), Name("Россия", kind: .alias)],
          identifiers: [
            Identifier(scheme: "wikidata", value: "Q159"), Identifier(scheme: "cow", value: "365"),
          ])),
      person("putin", [Name("Vladimir Putin"), Name("Путин", kind: .alias)]),
      person("yeltsin", [Name("Boris Yeltsin")]), person("medvedev", [Name("Dmitry Medvedev")]),
      person("ivanov", [Name("Sergei Ivanov")]), person("igor-ivanov", [Name("Igor Ivanov")]),
      person("degaulle", [Name("Charles de Gaulle")]),
      .place(Place(ref: ref("brussels"), names: [Name("Brussels"), Name("Bruxelles")])),
      .place(Place(ref: ref("russia-place"), names: [Name("Russia")])),
      tenure("t1", "yeltsin", "1991-07-10/1999-12-31"),
      tenure("t2", "putin", "1999-12-31/2008-05-07"),
      tenure("t3", "medvedev", "2008-05-07/2012-05-07"), tenure("t4", "putin", "2012-05-07/.."),
      tenure(
        "t5", "ivanov", "2001-03-28/2007-02-15", office: "Minister", title: "Defence Minister"),
      .event(event), .event(bare),
    ])
  }

  private func day(_ text: String) -> Int64? { CivilDate(iso: text)?.dayNumber }

  @Test(arguments: [
    ("putin", "putin"), ("Vladimir Putin", "putin"), ("vladimir putin", "putin"),
    ("VLADIMIR PUTIN", "putin"), ("Putin", "putin"), ("Путин", "putin"), ("ПУТИН", "putin"),
    ("de Gaulle", "degaulle"), ("wikidata:Q159", "ru"), ("WikiData:Q159", "ru"),
    ("cow:365", "ru"), ("россия", "ru"), ("Defence Minister", "ivanov"),
    ("Minister of Russia", "ivanov"), ("President of Russia", "putin"),
    ("president of russia", "putin"), ("President of the Russia", "putin"),
    ("Sergei Ivanov", "ivanov"),
  ])
  func `An actor is found by ref, name, surname, office or identifier`(
    text: String, ref: String
  ) throws {
    #expect(try chronicle.resolve(text, as: [.actor]).ref.text == ref)
  }

  @Test(arguments: [
    ("1991-07-10", "yeltsin"), ("1999-12-30", "yeltsin"), ("1999-12-31", "putin"),
    ("2001-10-03", "putin"), ("2008-05-06", "putin"), ("2008-05-07", "medvedev"),
    ("2012-05-07", "putin"), ("2030-01-01", "putin"),
  ])
  func `An office is whoever held it on the day`(date: String, holder: String) throws {
    let found = try chronicle.resolve("President of Russia", as: [.actor], on: day(date))
    #expect(found.ref.text == holder)
  }

  @Test func `An office that nobody held is unknown`() throws {
    #expect(throws: StorageError.self) {
      try chronicle.resolve("President of Russia", as: [.actor], on: day("1980-01-01"))
    }
  }

  @Test(arguments: [
    ("Talks in Brussels", RecordKind.event, "talks"), ("talks in brussels", .event, "talks"),
    ("e1", .event, "talks"), ("e2", .event, "e2"), ("Dinner", .event, "e2"),
    ("wikidata:Q42", .event, "talks"), ("bruxelles", .place, "brussels"),
    ("Russia", .place, "russia-place"), ("BBC News", .source, "bbc-2001"),
    ("bbc news", .source, "bbc-2001"), ("Putin in Brussels", .source, "bbc-2001"),
    ("policy", .topic, "policy"), ("AUSSENPOLITIK DER elysee", .topic, "policy"),
    ("außenpolitik der élysée", .topic, "policy"), ("t1", .relation, "t1"),
  ])
  func `Other records are found by ref or name`(
    text: String, kind: RecordKind, ref: String
  ) throws {
    #expect(try chronicle.resolve(text, as: [kind]).ref.text == ref)
  }

  @Test func `An ambiguous name lists the candidates with their offices`() throws {
    let error = #expect(throws: StorageError.self) {
      try chronicle.resolve("Ivanov", as: [.actor], on: day("2001-10-03"))
    }
    #expect(
      "\(try #require(error))"
        == "“Ivanov” is ambiguous: it can be ivanov (Sergei Ivanov, Defence Minister) "
        + "or igor-ivanov (Igor Ivanov, person)")
  }

  @Test(arguments: [
    ("putni", "putin (Vladimir Putin)"), ("Vladmir Putin", "putin (Vladimir Putin)"),
    ("Yelstin", "yeltsin (Boris Yeltsin)"),
  ])
  func `An unknown name is answered with the nearest`(text: String, nearest: String) throws {
    let error = #expect(throws: StorageError.self) {
      try chronicle.resolve(text, as: [.actor])
    }
    #expect("\(try #require(error))".hasPrefix("no actor “\(text)”; did you mean \(nearest)"))
  }

  @Test func `A record of another sort is said to be one`() throws {
    #expect(throws: StorageError.wrongKind(Ref(stored: "brussels"), is: .place, wanted: [.actor])) {
      try chronicle.resolve("brussels", as: [.actor])
    }
    #expect(throws: StorageError.unknown(text: "xyzzyplugh", kinds: [.actor], nearest: [])) {
      try chronicle.resolve("xyzzyplugh", as: [.actor])
    }
  }
}
