import Chronology
import Diplomacy

/// A brief of two sides with everything that one can have; all its text made by one function.
struct BriefFixture: Sendable {
  var text: @Sendable (String) -> String = { $0 }

  private func party(_ ref: String, _ name: String, _ role: Role = .participant) -> Party {
    Party(
      participation: Participation(actor: Ref(stored: ref), role: role), name: text(name),
      short: text(name), kind: .person, capacity: text("President of \(name)"),
      office: text("President"))
  }

  func entry(
    _ number: Int64, _ date: String?, _ title: String, family: EventKind = .meeting,
    _ parties: [Party]
  ) -> TimelineEntry {
    var event = Event(kind: family, date: HistoricalDate(date.flatMap { EDTF($0) }))
    event.number = number
    event.claims = [Claim(field: text("date"), value: "1978")]
    var entry = TimelineEntry(event: event, title: text(title), family: family)
    entry.parties = parties
    entry.place = NamedRef(ref: Ref(stored: "place"), name: text("Camp David"))
    entry.sources = (0..<3).map { index in
      CitedSource(
        citation: Citation(source: Ref(stored: "s-\(number)-\(index)"), locator: text("p. 1")),
        label: text("Source \(index) of \(number)"))
    }
    let link = Link(kind: .refersTo, to: Ref(stored: "e1"), standing: .attributed)
    entry.links = [
      LinkedEvent(link: link, title: text("the plan"), kind: .proposal, date: .undated)
    ]
    return entry
  }

  private var both: [Party] { [party("egypt", "Egypt"), party("israel", "Israel")] }

  func meeting(_ number: Int64, _ date: String?, _ channel: Meeting.Channel? = nil) -> TimelineEntry
  {
    var entry = entry(number, date, "Talks", both)
    entry.event.meeting = Meeting(channel: channel)
    return entry
  }

  func statement(
    _ number: Int64, _ date: String?, form: Statement.Form = .attributed
  ) -> TimelineEntry {
    var entry = entry(
      number, date, "We shall withdraw", family: .statement,
      [party("egypt", "Egypt", .speaker), party("israel", "Israel", .addressee)])
    entry.event.statement = Statement(form: form)
    return entry
  }

  var entries: [TimelineEntry] {
    [
      meeting(1, "1977-11-19"), meeting(2, "1978-09-05/1978-09-17"),
      meeting(3, "1978-10", .telephone), statement(4, "[..1978-11-20]"),
      statement(5, "1978-11-21", form: .denied), statement(6, nil),
      entry(7, "1978-12-01", "A signing", family: EventKind("agreement"), both),
    ]
  }

  func brief(_ entries: [TimelineEntry]? = nil, from first: String? = nil) -> Brief {
    func side(_ ref: String, _ name: String) -> OwnSide {
      OwnSide(actor: NamedRef(ref: Ref(stored: ref), name: text(name)))
    }
    var builder = BriefBuilder(
      side("egypt", "Egypt"), side("israel", "Israel"),
      from: first.flatMap { EDTF($0)?.earliest.day })
    for entry in entries ?? self.entries { builder.add(entry) }
    let promise = statement(8, "1978-09-17")
    let bond = Bond(
      commitment: Commitment(
        number: 1, text: text("to withdraw"), due: HistoricalDate(EDTF("1979-04-25"))),
      entry: promise, debtor: NamedRef(ref: Ref(stored: "egypt"), name: text("Egypt")),
      creditor: NamedRef(ref: Ref(stored: "israel"), name: text("Israel")))
    let open = Brief.OpenProposal(
      entry: entry(
        9, "1977", "The plan", family: .proposal, [party("israel", "Israel", .proposer)]),
      remarks: [promise])
    return builder.brief(
      to: EDTF("1979-12-31")?.latest.day, open: [open], bonds: [bond], creators: [:])
  }
}
