import Chronology
import Diplomacy

/// Makes records of which every field may be set, with text that is hostile to a store.
struct RecordMaker {
  var dice: Dice
  let actors: [Ref]
  let places: [Ref]
  let topics: [Ref]
  let sources: [Ref]
  let events: [Ref]

  static let texts = [
    "", " ", "plain", "it's", "\"quoted\"", "'); DROP TABLE event; --", "%", "_", "a\nb\r\n",
    "\u{7}",
    "naïve Élysée", "Владимир", "العربية", "🇷🇺👩‍👩‍👧‍👦", "e\u{301}", "\u{FEFF}x", "NULL", "null", "0", "-1",
    "1e9",
    "x'00'", "\\", "?1", ":a", "@b", "[1]", "{}", "AND OR NOT NEAR(a b)", "*",
    String(repeating: "long ", count: 400),
  ]

  mutating func text() -> String { dice.pick(Self.texts) }
  mutating func word() -> String { text() + "x" }
  /// A text in which something is to be read, as in a name.
  mutating func title() -> String {
    dice.pick(Self.texts.filter { !$0.allSatisfy(\.isWhitespace) })
  }

  mutating func maybe<T>(_ make: (inout RecordMaker) -> T) -> T? {
    dice.chance(50) ? make(&self) : nil
  }

  mutating func some<T>(_ make: (inout RecordMaker) -> T) -> [T] {
    (0..<dice.number(0...3)).map { _ in make(&self) }
  }

  mutating func uid() -> UID? {
    UID(bytes: (0..<16).map { _ in UInt8(truncatingIfNeeded: dice.next()) })
  }

  mutating func edtf() -> EDTF? {
    EDTF(
      dice.pick([
        "2001-10-03", "1942", "[..2001-11-22]", "1942/1943", "../1991-12-26", "1999-08-24/..",
        "-0043-03-15", "156X-12-25", "1942-23", "1942~", "Y-170000000", "{1960,1961-12}", "1985/",
        "2004-06-~01/2004-06-20", "Y17E30", "XXXX-12-25", "2001-10-03T12:15:00Z",
      ]))
  }

  mutating func date() -> HistoricalDate {
    HistoricalDate(
      dice.chance(80) ? edtf() : nil, given: maybe { $0.text() },
      calendar: dice.pick(DateCalendar.allCases),
      dateline: maybe { CivilDate(dayNumber: Int64($0.dice.number(-700_000...100_000))) })
  }

  mutating func clock() -> ClockSpan? {
    dice.chance(50)
      ? try? ClockSpan(parsing: dice.pick(["15:43", "00:00", "23:59:59-00:10"])) : nil
  }

  mutating func citation() -> Citation {
    Citation(
      source: dice.pick(sources), locator: maybe { $0.text() }, fact: maybe { $0.text() },
      excerpt: maybe { $0.text() }, credibility: maybe { $0.dice.number(1...6) },
      accessed: edtf(), archived: maybe { $0.text() }, note: maybe { $0.text() })
  }

  mutating func claim() -> Claim {
    Claim(
      field: text(), value: text(), rank: dice.pick(Claim.Rank.allCases),
      reason: maybe { $0.text() },
      citations: some { $0.citation() })
  }

  mutating func identifier() -> Identifier { Identifier(scheme: text(), value: text()) }

  mutating func name() -> Name {
    Name(
      title(), kind: dice.pick(Name.Kind.allCases), language: maybe { $0.text() },
      validity: Validity(edtf()), citations: some { $0.citation() })
  }

  mutating func silence() -> Silence {
    Silence(
      actor: maybe { $0.dice.pick($0.actors) }, topic: maybe { $0.dice.pick($0.topics) },
      period: edtf(), searched: edtf(), note: maybe { $0.text() })
  }

  mutating func exception() -> RuleException { RuleException(rule: text(), reason: text()) }

  /// Whether a record is private, and until when: never an end without a beginning.
  mutating func discretion() -> (Bool, CivilDate?) {
    let isPrivate = dice.chance(50)
    let until = isPrivate && dice.chance(50) ? CivilDate(iso: "2031-01-01") : nil
    return (isPrivate, until)
  }

  mutating func actor(_ ref: Ref) -> Actor {
    var actor = Actor(
      uid: uid(), ref: ref, kind: dice.pick(Actor.Kind.allCases),
      names: [name()] + some { $0.name() },
      existence: edtf(), identifiers: some { $0.identifier() }, note: maybe { $0.text() },
      citations: some { $0.citation() }, claims: some { $0.claim() },
      exceptions: some { $0.exception() })
    actor.privateNote = maybe { $0.text() }
    (actor.isPrivate, actor.embargo) = discretion()
    return actor
  }

  mutating func place(_ ref: Ref) -> Place {
    var place = Place(
      uid: uid(), ref: ref, names: [name()] + some { $0.name() },
      coordinates: dice.chance(50) ? Coordinates(latitude: -33.856_784, longitude: 0.1 + 0.2) : nil,
      within: maybe { $0.dice.pick($0.places) }, state: maybe { $0.dice.pick($0.actors) },
      zone: maybe { $0.text() }, identifiers: some { $0.identifier() }, note: maybe { $0.text() },
      citations: some { $0.citation() }, claims: some { $0.claim() },
      exceptions: some { $0.exception() })
    place.privateNote = maybe { $0.text() }
    return place
  }

  mutating func topic(_ ref: Ref) -> Topic {
    var topic = Topic(
      uid: uid(), ref: ref, name: title(), under: maybe { $0.dice.pick($0.topics) },
      note: maybe { $0.text() })
    topic.privateNote = maybe { $0.text() }
    return topic
  }

  mutating func source(_ ref: Ref) -> Source {
    var source = Source(uid: uid(), ref: ref, title: title())
    let paths: [WritableKeyPath<Source, String?>] = [
      \.kind, \.short, \.author, \.publisher, \.zone, \.archive, \.collection, \.reference,
      \.number, \.classification, \.url, \.language, \.fixity, \.note, \.file, \.editor, \.edition,
      \.volume, \.pages, \.publisherPlace, \.archived, \.privateNote,
    ]
    for path in paths { source[keyPath: path] = maybe { $0.text() } }
    source.creator = maybe { $0.dice.pick($0.actors) }
    source.published = maybe { $0.date() }
    source.time = clock()
    source.within = maybe { $0.dice.pick($0.sources) }
    source.reliability = maybe { $0.dice.pick(Source.Reliability.allCases) }
    source.identifiers = some { $0.identifier() }
    source.citations = some { $0.citation() }
    source.accessed = edtf()
    source.derivesFrom = some { maker in maker.dice.pick(maker.sources) }.filter { $0 < ref }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    source.silences = some { $0.silence() }
    source.exceptions = some { $0.exception() }
    (source.isPrivate, source.embargo) = discretion()
    source.dateline = maybe { maker in
      var date = maker.date()
      date.dateline = nil
      return Dateline(place: maker.maybe { $0.text() }, date: maker.maybe { _ in date })
    }
    return source
  }

  mutating func relation(_ ref: Ref, persons: [Ref], bodies: [Ref]) -> Relation {
    let kind = dice.pick([Relation.Kind.tenure, .membership, .partOf, .succeeds, .continues])
    // From the later one, so that nothing becomes a part of itself.
    let pair = dice.some(bodies, 2...2).sorted(by: >)
    var relation = Relation(
      uid: uid(), ref: ref, kind: kind, from: kind == .tenure ? dice.pick(persons) : pair[0],
      to: pair[1], office: kind == .tenure ? word() : nil, title: maybe { $0.text() },
      represents: dice.chance(50), validity: Validity(edtf()), note: maybe { $0.text() },
      citations: some { $0.citation() }, claims: some { $0.claim() },
      exceptions: some { $0.exception() })
    relation.privateNote = maybe { $0.text() }
    return relation
  }
}
