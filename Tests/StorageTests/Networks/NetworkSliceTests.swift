import Chronology
import Diplomacy
import Testing

@testable import Storage

/// One network for each slice of time.
@Suite struct NetworkSliceTests: NetworkRecording {
  private let people = ["p", "q", "r"]

  private func chronicle(_ events: [Event], _ more: [Diplomacy.Record] = []) throws -> Chronicle {
    try TestFolder().chronicle(people.map { actor($0) } + more + events.map { .event($0) })
  }

  private func counts(
    _ chronicle: Chronicle, _ unit: PeriodUnit = .year, from: String? = nil, to: String? = nil,
    cut: NetworkCut = NetworkCut()
  ) throws -> [String] {
    var filter = Filter()
    filter.days = try days(from, to)
    return try chronicle.networkSeries(
      filter, NetworkQuestion(window: filter.days), cut: cut, by: unit
    ).series.slices.map { slice in
      ([slice.name] + slice.network.edges.map { "\($0.from)\($0.to)\($0.count)" })
        .joined(separator: " ")
    }
  }

  @Test func `An event is in each slice in which it can lie or through which it lasts`() throws {
    let chronicle = try chronicle([
      meeting("1950-12-31", "p", "q"), meeting("1951/1953", "p", "q"),
      meeting("[1953-01-01..1954-12-31]", "p", "r"),
    ])
    #expect(
      try counts(chronicle) == ["1950 pq1", "1951 pq1", "1952 pq1", "1953 pq1 pr1", "1954 pr1"])
    #expect(try counts(chronicle, .decade) == ["1950s pq2 pr1"])
    #expect(
      try counts(chronicle, .quarter, from: "1953-06-30", to: "1953-12-01").map { $0.suffix(8) }
        == [" pq1 pr1", " pq1 pr1", " pq1 pr1"])
    let months = try counts(chronicle, .month, from: "1950-12-01", to: "1951-01-31")
    #expect(months == ["1950-12 pq1", "1951-01 pq1"])
  }

  @Test func `Slices without an event are there, and those of a window are all of its`() throws {
    let chronicle = try chronicle([meeting("1950", "p", "q"), meeting("1953", "p", "q")])
    #expect(try counts(chronicle) == ["1950 pq1", "1951", "1952", "1953 pq1"])
    #expect(
      try counts(chronicle, from: "1949-05-01", to: "1951-12-31")
        == ["1949", "1950 pq1", "1951"])
    #expect(try counts(chronicle, from: "1951-05-01", to: "1952-01-01") == ["1951", "1952"])
    #expect(try counts(chronicle, from: "1952-05-01") == ["1953 pq1"])
  }

  @Test func `What has one end lies in its slice, as far as the window does not close it`() throws {
    let chronicle = try chronicle([
      meeting("1952-05-01/..", "p", "q"), meeting("[..1953-05-01]", "p", "r"),
    ])
    #expect(try counts(chronicle) == ["1952 pq1", "1953 pr1"])
    #expect(
      try counts(chronicle, from: "1951-01-01", to: "1954-12-31")
        == ["1951 pr1", "1952 pq1 pr1", "1953 pq1 pr1", "1954 pq1"])
  }

  @Test func `Undated events are counted as lying in no slice`() throws {
    var bounded = meeting(nil, "p", "r", ref: "bounded")
    bounded.after = [ref("first")]
    bounded.before = [ref("last")]
    var unheard = event(.statement, nil, [])
    unheard.statement = Statement(about: [ref("p")])
    let chronicle = try chronicle([
      meeting("1950", "p", "q", ref: "first"), meeting("1952", "p", "q", ref: "last"),
      meeting(nil, "p", "q"), bounded, unheard,
    ])
    let (series, unsliced) = try chronicle.networkSeries(Filter(), NetworkQuestion(), by: .year)
    #expect(unsliced == 2)
    #expect(
      series.slices.map { $0.network.edges.map { "\($0.from)\($0.to)\($0.count)" } }
        == [["pq1", "pr1"], ["pr1"], ["pq1", "pr1"]])
  }

  @Test func `Too many slices are refused, and no program runs out of memory`() throws {
    let chronicle = try chronicle([
      meeting("1950", "p", "q"), meeting("Y-17000", "p", "q"),
      meeting("Y17000000000000", "p", "q"), meeting("1951", "p", "q"),
    ])
    for unit in [PeriodUnit.year, .month, .decade] {
      #expect(throws: StorageError.self) { try counts(chronicle, unit) }
      #expect(throws: StorageError.self) { try counts(chronicle, unit, to: "1951-01-01") }
    }
    #expect(
      try counts(chronicle, from: "1950-01-01", to: "1951-12-31") == ["1950 pq1", "1951 pq1"])
    #expect(throws: StorageError.self) {
      try counts(chronicle, .month, from: "1000-01-01", to: "2000-12-31")
    }
    #expect(try counts(chronicle, from: "1001-01-01", to: "2000-12-31").count == 1_000)
  }

  @Test func `Relations hold in the slices in which they are in force`() throws {
    let chronicle = try chronicle(
      [meeting("1950", "p", "q"), meeting("1951", "p", "q"), meeting("1952", "p", "q")],
      [
        actor("s", .state), actor("t", .organisation),
        tenure("p", "Envoy", of: "s", "1951-06-01/1951-09-01"),
        relation(.membership, "s", "t", "1952/.."), .event(meeting("1951/1952", "s", "t")),
      ])
    let expected = [
      ["met p q"], ["met p q", "met s t", "office p s"], ["met p q", "met s t", "member s t"],
    ]
    var filter = Filter()
    for window in [try days(nil, nil), try days("1950-01-01", "1952-12-31")] {
      filter.days = window
      let series = try chronicle.networkSeries(
        filter, NetworkQuestion(window: window), by: .year
      ).series
      #expect(series.slices.map { ties($0.network) } == expected)
    }
  }

  @Test func `An event that is put at another date of its stands in that date's slice`() throws {
    var late = meeting("1950-05-01", "p", "q", ref: "late")
    late.dates = [
      RoleDate(role: "signed", date: HistoricalDate(EDTF("1953")), by: ref("q")),
      RoleDate(role: "signed", date: HistoricalDate(EDTF("1952-02-03")), by: ref("p")),
    ]
    var early = meeting("1960", "p", "q", ref: "early")
    early.dates = [RoleDate(role: "signed", date: HistoricalDate(EDTF("1951-01-01")))]
    let chronicle = try chronicle([late, early, meeting("1952", "p", "r")])
    var filter = Filter()
    filter.dateRole = "signed"
    for window in [try days(nil, nil), try days("1951-01-01", "1952-12-31")] {
      filter.days = window
      let question = NetworkQuestion(window: window)
      let series = try chronicle.networkSeries(filter, question, by: .year).series
      #expect(series.slices.map(\.name) == ["1951", "1952"])
      #expect(series.slices.map { ties($0.network) } == [["met p q"], ["met p q"]])
      let edge = try #require(try chronicle.network(filter, question).edges.first)
      #expect(edge.evidence.map(\.ref.text) == ["early", "late"])
      #expect(edge.evidence.map { $0.date.edtf?.description } == ["1951-01-01", "1952-02-03"])
      #expect(edge.count == 2 && edge.certainCount == 2 && edge.hasCertainDay)
      #expect(edge.first == (try day("1951-01-01")))
      #expect(edge.last == (try day("1952-02-03")))
    }
  }

  @Test func `Names are those of the slice`() throws {
    let names = [name("Old", "../1950"), name("New", "1951/..")]
    let chronicle = try TestFolder().chronicle([
      actor("p"), actor("s", .state, names: names), .event(meeting("1950", "p", "s")),
      .event(meeting("1951", "p", "s")),
    ])
    let series = try chronicle.networkSeries(Filter(), NetworkQuestion(), by: .year).series
    #expect(series.slices.map { node("s", $0.network)?.name } == ["Old", "New"])
    #expect(series.nodes.map(\.name) == ["Name of p", "New"])
  }

  @Test func `The cut is one for all slices`() throws {
    let chronicle = try chronicle([
      meeting("1950", "p", "q"), meeting("1950", "q", "r"), meeting("1951", "p", "q"),
      meeting("1951", "p", "r"), meeting("1952", "p", "r"),
    ])
    #expect(
      try counts(chronicle, cut: NetworkCut(around: [ref("q")]))
        == ["1950 pq1 qr1", "1951 pq1 pr1", "1952 pr1"])
    #expect(
      try counts(chronicle, cut: NetworkCut(top: 2))
        == ["1950 pq1", "1951 pq1", "1952"])
    // A tie that is too light in the whole time is in no slice.
    #expect(
      try counts(chronicle, cut: NetworkCut(leastWeight: 2, dropsUntied: true))
        == ["1950 pq1", "1951 pq1 pr1", "1952 pr1"])
    let chosen = try chronicle.networkSeries(
      Filter(), NetworkQuestion(), cut: NetworkCut(leastWeight: 2, dropsUntied: true), by: .year)
    #expect(
      chosen.series.slices.map { refs($0.network) } == [["p", "q"], ["p", "q", "r"], ["p", "r"]])
  }

  @Test(arguments: [7, 8] as [UInt64])
  func `Each slice has the ties of the events that can lie in it`(seed: UInt64) throws {
    let stored = try TimelineOracleTests.store(seed: seed)
    let chronicle = stored.chronicle
    var filter = Filter()
    filter.days = try days("1992-03-05", "2007-09-01")
    let question = NetworkQuestion(level: .represented, window: filter.days)
    let (series, unsliced) = try chronicle.networkSeries(filter, question, by: .year)
    #expect(series.slices.map(\.name) == (1992...2007).map(String.init) && unsliced == 0)
    var entries: [TimelineEntry] = []
    try chronicle.timeline(filter) { entries.append($0) }
    var sums: [NetworkOracle.Tie: Int] = [:]
    for slice in series.slices {
      let span = DayRange(
        first: max(slice.first, filter.days.first ?? .min),
        last: min(slice.last, filter.days.last ?? .max))
      var oracle = NetworkOracle(.represented, stored.oracle.world)
      oracle.window = DayRange(first: slice.first, last: slice.last)
      for entry in entries
      where DayRange(first: entry.earliest, last: entry.latest).overlaps(span) {
        oracle.add(entry)
      }
      let found = slice.network.counted
      #expect(found == oracle.ties, "\(slice.name)")
      for (tie, count) in found { sums[tie, default: 0] += count.events.count }
    }
    // What lies in one slice alone is counted once; what may lie in several, in each.
    let whole = try chronicle.network(filter, question, detail: .refs).counted
    #expect(Set(whole.keys) == Set(sums.keys) && whole.count > 30)
    for (tie, count) in whole { #expect(sums[tie] ?? 0 >= count.events.count) }
  }
}
