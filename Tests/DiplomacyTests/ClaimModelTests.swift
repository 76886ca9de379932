import Chronology
import Diplomacy
import Testing

/// Random claims and preferences, compared with a model that is too simple to be wrong.
@Suite struct ClaimModelTests {
  /// One fact: what the record says, and what is claimed, in order.
  private struct Model {
    var own: String?
    var claims: [(value: String, rank: Claim.Rank)] = []

    mutating func keepOwn(_ value: String) {
      guard let own, own != value, !claims.contains(where: { $0.value == own }) else { return }
      claims.append((own, .normal))
    }

    /// Whether the claim is taken.
    mutating func claim(_ value: String, _ rank: Claim.Rank) -> Bool {
      if rank == .rejected, own == value { return false }
      keepOwn(value)
      if let place = claims.firstIndex(where: { $0.value == value }) {
        claims[place].rank = rank
      } else {
        claims.append((value, rank))
      }
      if rank == .preferred { show(value) }
      return true
    }

    mutating func prefer(_ place: Int) {
      claims[place].rank = .preferred
      keepOwn(claims[place].value)
      show(claims[place].value)
    }

    private mutating func show(_ value: String) {
      own = value
      for place in claims.indices where claims[place].value != value {
        if claims[place].rank == .preferred { claims[place].rank = .normal }
      }
    }
  }

  private static let values: [String: [String]] = [
    "date": ["2001-11-22", "2001-11-23", "[2001-11-22,2001-11-23]", "undated"],
    "place": ["moscow", "brussels", "volgograd"], "title": ["Talks", "A talk", "Dinner"],
    "level": ["summit", "ministerial", "expert"], "time": ["11:00", "12:15", "11:00-12:40"],
  ]

  @Test(arguments: 0..<40)
  func `Record and preferred claim never disagree`(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    var event = Event(kind: .meeting, date: HistoricalDate(EDTF("2001-11-23")))
    event.meeting = Meeting()
    if dice.chance(50) { event.title = "Talks" }
    var record = Record.event(event)
    let fields = Self.values.keys.sorted()
    var models: [String: Model] = [:]
    for field in fields { models[field] = Model(own: nil) }
    models["date"]?.own = "2001-11-23"
    models["title"]?.own = event.title
    for _ in 0..<60 {
      let field = dice.pick(fields)
      var model = try #require(models[field])
      let mine = record.claims.indices.filter { record.claims[$0].field == field }
      if dice.chance(30), !mine.isEmpty {
        let place = dice.number(0...(mine.count - 1))
        record = try record.preferring(mine[place])
        model.prefer(place)
      } else {
        let value = dice.pick(Self.values[field] ?? [])
        let rank = dice.pick(Claim.Rank.allCases)
        let claim = Claim(field: field, value: value, rank: rank)
        if model.claim(value, rank) {
          record = try record.claiming(claim)
        } else {
          #expect(throws: ClaimFault.self) { try record.claiming(claim) }
        }
      }
      models[field] = model
      for name in fields {
        let claims = record.claims.filter { $0.field == name }
        let expected = try #require(models[name])
        #expect(claims.map(\.value) == expected.claims.map(\.value), "\(name)")
        #expect(claims.map(\.rank) == expected.claims.map(\.rank), "\(name)")
        let preferred = claims.filter { $0.rank == .preferred }
        #expect(preferred.count <= 1 && preferred.allSatisfy(record.states))
        if let own = expected.own { #expect(record.states(Claim(field: name, value: own))) }
      }
    }
  }
}
