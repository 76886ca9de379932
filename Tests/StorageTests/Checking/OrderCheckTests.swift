import Chronology
import Diplomacy
import Testing

@testable import Storage

/// What comes before what.
@Suite struct OrderCheckTests {
  private typealias Sketch = CheckSketch

  @Test(arguments: [
    ("1978-09-05", false), ("1978-09-17", false), ("1978-09-04", true), ("1978-09-18", true),
    ("1978-09", false), ("1978", false), ("[..1978-09-04]", true), ("[1978-09-17..]", false),
    ("1978-09-17/1978-10", false), ("1978-09-18?", false), (nil, false),
  ])
  func `A part shares a day with its whole`(day: String?, isFound: Bool) throws {
    let outcome = try found(
      .partOutsideWhole,
      [
        Sketch.event("summit", "1978-09-05/1978-09-17"),
        Sketch.linked("session", day, .partOf, "summit"),
      ])
    #expect(outcome == (isFound ? [["session", "summit"]] : []))
  }

  /// For each kind of link: the rule, and whether the event of the link comes first.
  private static let kinds: [(Link.Kind, CheckRule)] = [
    (.causes, .effectBeforeCause), (.follows, .sequelBeforeEvent),
    (.respondsTo, .answerBeforeQuestion), (.commemorates, .memoryBeforeEvent),
    (.fulfils, .settledBeforePromise), (.breaks, .settledBeforePromise),
    (.overtakes, .settledBeforePromise),
  ]

  @Test(arguments: kinds)
  func `A link cannot run against time`(kind: Link.Kind, rule: CheckRule) throws {
    for (early, late, isWrong) in [
      ("1960-05-01", "1960-05-02", true), ("1960-05-01", "1960-05-01", false),
      ("1960-05", "1960-05-02", false), ("1960", "1961", true), ("1960?", "1961", false),
      ("[..1960-05-01]", "1960-05-02", true), ("[1960-05-01..]", "1960-05-02", false),
    ] {
      // A cause comes before its effect, all else after what it leads to.
      let (from, to) = kind == .causes ? (late, early) : (early, late)
      let records = [
        Sketch.event("other", to, kind: .event), Sketch.linked("this", from, kind, "other"),
      ]
      #expect(try found(rule, records) == (isWrong ? [["this", "other"]] : []), "\(early) \(late)")
      // The right way round nothing is wrong with it.
      let right = [
        Sketch.event("other", from, kind: .event), Sketch.linked("this", to, kind, "other"),
      ]
      #expect(try found(rule, right).isEmpty)
      let doubtful = [
        Sketch.event("other", to, kind: .event),
        Sketch.linked("this", from, kind, "other", standing: .doubtful),
      ]
      #expect(try found(rule, doubtful).isEmpty)
    }
  }

  @Test func `What lasts is compared by its beginning, or by its end`() throws {
    let records = [
      Sketch.event("long", "1960/1970", kind: .event), Sketch.event("mid", "1965", kind: .event),
      // It began before what it follows, brings about what began before it.
      Sketch.linked("sequel", "1950/1980", .follows, "mid"),
      Sketch.linked("cause", "1965", .causes, "long"),
      // It may answer, or keep, at its end.
      Sketch.linked("answer", "1950/1980", .respondsTo, "mid"),
      Sketch.linked("keeping", "1950/1965", .fulfils, "mid"),
    ]
    #expect(try found(.sequelBeforeEvent, records) == [["sequel", "mid"]])
    #expect(try found(.effectBeforeCause, records) == [["cause", "long"]])
    #expect(try found(.answerBeforeQuestion, records).isEmpty)
    #expect(try found(.settledBeforePromise, records).isEmpty)
  }

  @Test func `A meeting can be spoken of before it is, words cannot`() throws {
    let records = [
      Sketch.actor("speaker"), Sketch.event("summit", "1960-06-01"),
      Sketch.statement("speech", "1960-06-01"),
      Sketch.linked("announced", "1960-05-01", .refersTo, "summit"),
      Sketch.linked("foretold", "1960-05-01", .refersTo, "speech"),
      Sketch.linked("quoted", "1960-06-01", .refersTo, "speech"),
    ]
    #expect(try found(.answerBeforeQuestion, records) == [["foretold", "speech"]])
  }

  private func treaty(
    _ dates: [(String, String, String?)], kind: EventKind = .event, on day: String = "1979"
  ) throws -> [Finding] {
    let folder = try TestFolder()
    return try folder.chronicle([
      Sketch.actor("egypt", .state), Sketch.actor("israel", .state),
      Sketch.event("treaty", day, kind: kind) { event in
        event.dates = dates.map { role, date, by in
          RoleDate(role: role, date: Sketch.date(date), by: by.map(Ref.init(stored:)))
        }
      },
    ]).findings(.datesOutOfOrder)
  }

  @Test func `A treaty is signed before it is ratified`() throws {
    #expect(try treaty([("signed", "1979-03-26", nil), ("ratified", "1979-03-26", nil)]).isEmpty)
    let wrong = try treaty([("ratified", "1979-03-25", nil), ("signed", "1979-03-26", nil)])
    #expect(wrong.map(\.details) == [["signed", "1979-03-26", "ratified", "1979-03-25"]])
    #expect(try treaty([("ratified", "1979-03", nil), ("signed", "1979-03-26", nil)]).isEmpty)
    #expect(try treaty([("ratified", "1979-02~", nil), ("signed", "1979-03-26", nil)]).isEmpty)
    // In force before the last has ratified, or before it is signed: that happens.
    #expect(try treaty([("in-force", "1979-01", nil), ("signed", "1979-03-26", nil)]).isEmpty)
  }

  @Test func `Each party's dates are compared with its own and with all the world's`() throws {
    let own = try treaty([("ratified", "1979-01", "egypt"), ("signed", "1979-03", "egypt")])
    #expect(own.map { $0.records.map(\.ref.text) } == [["treaty", "egypt"]])
    #expect(
      try treaty([("ratified", "1979-01", "egypt"), ("signed", "1979-03", "israel")]).isEmpty)
    #expect(try treaty([("ratified", "1979-01", "egypt"), ("signed", "1979-03", nil)]).count == 1)
    #expect(try treaty([("ratified", "1979-01", nil), ("signed", "1979-03", "egypt")]).isEmpty)
  }

  @Test func `The day of a signature is the one on which it was signed`() throws {
    let ratified = [("ratified", "1979-03-25", Optional("egypt"))]
    for kind in [EventKind.agreement, EventKind("signature")] {
      #expect(try treaty(ratified, kind: kind, on: "1979-03-26").count == 1)
      #expect(try treaty(ratified, kind: kind, on: "1979-03-25").isEmpty)
    }
    #expect(try treaty(ratified, on: "1979-03-26").isEmpty)
  }

  @Test(arguments: [
    ("1977-11-18", false), ("1977-11-22", false), ("1977-11-17", true), ("1977-11-23", true),
    ("1977-11", false), ("1978", true), (nil, false), ("1978?", false),
  ])
  func `What is said on an occasion is said about then`(day: String?, isFound: Bool) throws {
    let outcome = try found(
      .offOccasion,
      [
        Sketch.actor("speaker"), Sketch.event("visit", "1977-11-19/1977-11-21", kind: .visit),
        Sketch.statement("speech", day, Statement(occasion: Ref(stored: "visit"))),
      ])
    #expect(outcome == (isFound ? [["speech", "visit"]] : []))
  }

  @Test func `What is undated has something that tells when it was`() throws {
    let outcome = try found(
      .undated,
      [
        Sketch.actor("speaker"), Sketch.event("summit", "1960"), Sketch.event("bare", nil),
        Sketch.linked("part", nil, .partOf, "summit"),
        Sketch.linked("sequel", nil, .follows, "summit"),
        Sketch.event("after", nil) { $0.after = [Ref(stored: "summit")] },
        Sketch.event("learnt", nil) {
          $0.dates = [RoleDate(role: "learnt", date: Sketch.date("1961"))]
        },
        Sketch.statement("toast", nil, Statement(occasion: Ref(stored: "summit"))),
        Sketch.statement("rumour", nil), Sketch.event("open", "[..1960]"),
      ])
    #expect(outcome == [["bare"], ["sequel"], ["rumour"]])
  }
}
