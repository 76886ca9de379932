import Chronology
import Diplomacy
import Testing

@testable import Storage

/// What is private, and what was not known yet, is in no network.
@Suite struct NetworkPrivacyTests: NetworkRecording {
  private func records() throws -> [Diplomacy.Record] {
    var hidden = Actor(ref: ref("secret"), kind: .person, names: [Name("Secret")])
    hidden.isPrivate = true
    var dinner = meeting("2001-10-04", "p", "q", ref: "dinner")
    dinner.isPrivate = true
    var words = event(.statement, "2001-10-05", [part("p", .speaker)])
    words.statement = Statement(about: [ref("secret"), ref("q")])
    var sent = meeting("2001-10-07", "p", "r")
    sent.participations[0].principal = .actor(ref("secret"))
    var club = Actor(ref: ref("club"), kind: .organisation, names: [Name("Club")])
    club.isPrivate = true
    return [
      .actor(club), actor("p"), actor("q"), actor("r"), actor("state", .state), .actor(hidden),
      tenure("p", "President", of: "state", "2000/.."),
      tenure("secret", "Envoy", of: "state", "2000/.."),
      relation(.membership, "p", "club"),
      .event(meeting("2001-10-03", "p", "secret", "r", "club")), .event(dinner), .event(words),
      .event(event(.statement, "2001-10-06", [part("secret", .speaker), part("q", .addressee)])),
      .event(sent),
    ]
  }

  @Test func `Nothing private is in the network of a public edition`() throws {
    let today = try #require(CivilDate(iso: "2024-01-01"))
    let chronicle = try TestFolder().chronicle(try records()).publicEdition(on: today)
    var filters = [Filter(), Filter(), Filter()]
    filters[1].includePrivate = true
    filters[2].limit = 100
    for filter in filters {
      let network = try chronicle.network(filter, NetworkQuestion())
      #expect(ties(network) == ["met p r", "spoke-of p q", "office p state"])
      #expect(refs(network) == ["p", "q", "r", "state"])
      #expect(network.edges.first?.count == 2)
      // Whoever acted for somebody who is withheld does not seem to act for nobody.
      #expect(node("p", network)?.speaksForNobody == false)
      #expect(node("p", network)?.principal?.ref == ref("state"))
      let states = try chronicle.network(filter, NetworkQuestion(level: .represented))
      #expect(ties(states) == ["met r state", "spoke-of state q"])
      let series = try chronicle.networkSeries(filter, NetworkQuestion(), by: .month)
      #expect(series.series.nodes.map(\.ref.text) == ["p", "q", "r", "state"])
    }
    var about = Filter()
    about.includePrivate = true
    #expect(
      try chronicle.network(about, NetworkQuestion(), cut: NetworkCut(around: [ref("secret")]))
        == Network())
  }

  @Test func `A private event is left out unless it is asked for`() throws {
    let chronicle = try TestFolder().chronicle(try records())
    let network = try chronicle.network(Filter(), NetworkQuestion(kinds: [.met]))
    #expect(!ties(network).contains("met p q"))
    var filter = Filter()
    filter.includePrivate = true
    #expect(
      try ties(chronicle.network(filter, NetworkQuestion(kinds: [.met]))).contains("met p q"))
  }

  @Test func `Leads and what was rejected are left out unless they are asked for`() throws {
    var lead = meeting("2001-10-04", "p", "q")
    lead.status = .lead
    var rejected = meeting("2001-10-05", "p", "r")
    rejected.status = .rejected
    let chronicle = try TestFolder().chronicle([
      actor("p"), actor("q"), actor("r"), .event(lead), .event(rejected),
    ])
    var filter = Filter()
    #expect(try chronicle.network(filter, NetworkQuestion()) == Network())
    filter.leads = true
    #expect(try ties(chronicle.network(filter, NetworkQuestion())) == ["met p q"])
    filter.statuses = [.rejected]
    #expect(try ties(chronicle.network(filter, NetworkQuestion())) == ["met p r"])
  }

  @Test func `An earlier state of the chronicle has its own network`() throws {
    let folder = try TestFolder()
    let chronicle = try folder.chronicle([
      actor("p", names: [Name("Misspelt")]), actor("q"), .event(meeting("2001-10-03", "p", "q")),
    ])
    let before = try chronicle.lastChange(at: .instant(.max))
    try chronicle.change(command: "more") { change in
      try change.add(.event(meeting("2001-10-04", "p", "q")))
      try change.add(actor("r"))
      try change.add(.event(meeting("2001-10-05", "p", "r")))
      try change.add(actor("state", .state))
      try change.add(tenure("p", "President", of: "state"))
    }
    let now = try chronicle.network(Filter(), NetworkQuestion())
    #expect(ties(now) == ["met p q", "met p r", "office p state"])
    let then = try chronicle.asOf(.change(before)).network(Filter(), NetworkQuestion())
    #expect(ties(then) == ["met p q"] && then.edges.first?.count == 1)
    #expect(refs(then) == ["p", "q"] && node("p", then)?.office == nil)
  }
}
