import Chronology
import Diplomacy

/// A finding by each rule, in each of its cases.
enum CheckFixture {
  private static func event(_ ref: String, _ title: String, _ date: String?) -> Finding.Mention {
    Finding.Mention(
      kind: .event, ref: Ref(stored: ref), name: title, date: date.flatMap { EDTF($0) })
  }

  private static func actor(
    _ ref: String, _ name: String, _ life: String? = nil, _ kind: Actor.Kind = .person
  ) -> Finding.Mention {
    Finding.Mention(
      kind: .actor, ref: Ref(stored: ref), name: name, date: life.flatMap { EDTF($0) }, actor: kind)
  }

  private static func other(
    _ kind: RecordKind, _ ref: String, _ name: String, _ date: String? = nil
  ) -> Finding.Mention {
    Finding.Mention(
      kind: kind, ref: Ref(stored: ref), name: name, date: date.flatMap { EDTF($0) })
  }

  private static let talks = event("aswan-1982", "Sadat and Begin meet", "1982-03-06")
  private static let summit = event("e12", "Thirteen days at Camp David", "1978-09-05/1978-09-17")
  private static let treaty = event("treaty-1979", "The treaty", "1979-03-26")
  private static let speech = event(
    "speech", "I am ready to go to the ends of the earth", "[1977-11-08,1977-11-09]")
  private static let sadat = actor("sadat", "Anwar Sadat", "1918-12-25/1981-10-06")
  private static let egypt = actor("egypt", "Egypt", "1922-02-28/..", .state)
  private static let union = actor("soviet-union", "Soviet Union", "1922-12/1991-12-26", .state)
  private static let president = other(
    .relation, "sadat-president", "Anwar Sadat, President of Egypt", "1970-10-15/..")
  private static let vice = other(
    .relation, "mubarak-president", "Hosni Mubarak, President of Egypt", "1981-10-14/2011-02-11")
  private static let paper = other(.source, "jta", "Jewish Telegraphic Agency", "1978-08-09")
  private static let memoir = other(.source, "memoir", "Kamel, The Camp David Accords", "1986")

  private static func finding(
    _ rule: CheckRule, _ records: Finding.Mention..., aspect: Finding.Aspect = .none,
    details: [String] = []
  ) -> Finding {
    Finding(rule: rule, records: records, aspect: aspect, details: details)
  }

  /// All of them, in the order of the rules.
  static let findings: [Finding] = [
    finding(.outsideExistence, talks, sadat, aspect: .after),
    finding(.outsideExistence, talks, union, aspect: .after),
    finding(
      .outsideExistence, event("e3", "Old talks", "[..1921-05-01]"), egypt, aspect: .before),
    finding(
      .outsideOffice, summit, sadat, president, aspect: .capacity, details: ["Speaker of Egypt"]),
    finding(.outsideOffice, summit, egypt, union, president, vice, aspect: .principal),
    finding(.relationOutsideExistence, president, sadat, aspect: .after),
    finding(.relationOutsideExistence, president, egypt, aspect: .before),
    finding(.twoInOffice, president, vice),
    finding(
      .twoPlaces, talks, sadat, other(.place, "aswan", "Aswan"),
      event("e4", "Late talks", "1982-03-05/1982-03-09"), other(.place, "vienna", "Vienna"),
      event("e5", "Later talks", "1982-03-06"), other(.place, "paris", "Paris"),
      details: ["2713"]),
    finding(
      .twoPlaces, talks, sadat, other(.place, "aswan", "Aswan"), event("e4", "Talks", "1982-03-06"),
      other(.place, "vienna", "Vienna")),
    finding(.partOutsideWhole, talks, summit, aspect: .link(.partOf)),
    finding(.effectBeforeCause, treaty, summit, aspect: .link(.causes)),
    finding(.sequelBeforeEvent, summit, treaty, aspect: .link(.follows)),
    finding(.answerBeforeQuestion, speech, summit, aspect: .link(.respondsTo)),
    finding(.answerBeforeQuestion, summit, treaty, aspect: .link(.refersTo)),
    finding(.memoryBeforeEvent, summit, treaty, aspect: .link(.commemorates)),
    finding(.settledBeforePromise, summit, treaty, aspect: .link(.fulfils)),
    finding(.settledBeforePromise, summit, treaty, aspect: .link(.breaks)),
    finding(.settledBeforePromise, summit, treaty, aspect: .link(.overtakes)),
    finding(
      .datesOutOfOrder, treaty, egypt, details: ["signed", "1979-03-26", "ratified", "1979-03-25"]),
    finding(.datesOutOfOrder, treaty, details: ["in-force", "1979-04", "ends", "1979"]),
    finding(.offOccasion, speech, summit, aspect: .before),
    finding(.offOccasion, talks, summit, aspect: .after),
    finding(.circle, summit, treaty, talks, aspect: .link(.follows)),
    finding(
      .circle, other(.place, "a", "Egypt"), other(.place, "b", "Sinai"), aspect: .nesting),
    finding(.undated, event("e7", "Talks of which nothing more is known", nil)),
    finding(.noSpeaker, speech),
    finding(.statementWithoutSource, speech),
    finding(.uncited, treaty), finding(.uncited, president), finding(.uncited, sadat),
    finding(.weaklyCited, speech, paper, details: ["reliability D, credibility 4"]),
    finding(
      .weaklyCited, speech, paper, memoir, details: ["reliability D", "credibility 5"]),
    finding(.quotationWithoutLocator, speech, memoir),
    finding(.sourceBeforeEvent, treaty, paper),
    finding(.sourceOutOfOrder, paper, aspect: .before),
    finding(.sourceOutOfOrder, paper, memoir, aspect: .nesting),
    finding(.sourceOutOfOrder, paper, memoir, aspect: .derivation),
    finding(.nearEqualNames, sadat, actor("sadat-b", "Anouar el-Sadate")),
    finding(.nearEqualNames, sadat, actor("sadat-c", "Anwar Sadat")),
    finding(.twoPreferred, treaty, details: ["date", "1979-03-26", "1979-03-27"]),
    finding(.twoPreferred, treaty, details: ["title", "The peace", "The treaty"]),
    finding(.hangingRef, aspect: .ref, details: ["ghost", "event"]),
    finding(.hangingRef, aspect: .row, details: ["participation", "12", "actor"]),
    finding(.hangingRef, summit, treaty, aspect: .commitment, details: ["3"]),
    finding(.idleException, talks, details: ["two-places", "both logs say so"]),
    finding(.idleException, talks, aspect: .unknownRule, details: ["no-rule", "why not"]),
  ]
}
