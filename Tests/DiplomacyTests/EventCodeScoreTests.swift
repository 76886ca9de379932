import Diplomacy
import Testing

@Suite struct EventCodeScoreTests {
  private func score(_ code: String, _ scale: EventCode.Scale? = nil) throws -> Double? {
    let identifier = try #require(Identifier(code))
    return scale.map { EventCode.score(identifier, on: $0) } ?? EventCode.score(identifier)
  }

  @Test(
    arguments: [
      ("plover:CONSULT", 2.5), ("plover:CONSULT/visit", 4), ("plover:CONSULT/third-party", 1),
      ("plover:AID+economic", 10), ("plover:REQUEST", 0), ("plover:THREATEN/territory", -4),
      ("plover:ASSAULT/unconventional+cbrn", -10), ("plover:ACCUSE", -3),
      ("plover:PROTEST/vandalize", -5), ("plover:SANCTION/expel", -5.5),
      ("plover:ASSAULT+historical", -9), ("plover:ASSAULT+future", nil),
      ("plover:ASSAULT+hypothetical", nil), ("plover:CONSULT/visit+negation", nil),
      ("plover:CONSULT/visit+historical+negation", nil), ("cameo:040", 1), ("cameo:057", 8),
      ("cameo:0874", 10), ("cameo:130", -4.4), ("cameo:164", -7), ("cameo:1213", -4),
      ("cameo:1214", nil), ("cameo:01", 0), ("cow:9", nil),
    ] as [(String, Double?)])
  func `A code has a value on its own scale`(code: String, value: Double?) throws {
    #expect(try score(code) == value)
  }

  @Test(
    arguments: [
      ("cameo:042", 4, 1.9, 1.9), ("cameo:016", nil, -2, -5), ("cameo:022", nil, 3.2, 3.4),
      ("cameo:164", -6, -7, -6.5), ("cameo:165", -6, -6.5, -7), ("cameo:1213", -1.5, nil, -4),
      ("cameo:1214", -1.5, nil, nil), ("plover:CONSULT/visit", 4, nil, nil),
    ] as [(String, Double?, Double?, Double?)])
  func `A code has values on other scales`(
    code: String, plover: Double?, gdelt: Double?, icews: Double?
  ) throws {
    #expect(try score(code, .plover) == plover)
    #expect(try score(code, .gdelt) == gdelt)
    #expect(try score(code, .icews) == icews)
  }

  @Test(
    arguments: [(4, "4"), (2.5, "2.5"), (0, "0"), (-10, "−10"), (-0.1, "−0.1")]
      as [(Double, String)])
  func `A score is written short`(score: Double, text: String) {
    #expect(EventCode.figure(score) == text)
  }

  @Test(
    arguments: [
      ("plover:AGREE", 1), ("plover:RETREAT/resign", 2), ("plover:THREATEN", 3),
      ("plover:SANCTION", 4), ("plover:PROTEST/demo", 4), ("cameo:01", 1), ("cameo:057", 1),
      ("cameo:06", 2), ("cameo:0874", 2), ("cameo:090", 3), ("cameo:139", 3), ("cameo:140", 4),
      ("cameo:2042", 4),
    ])
  func `A code is counted in a class`(code: String, number: Int) throws {
    #expect(EventCode.quadClass(try #require(Identifier(code))) == QuadClass(rawValue: number))
  }
}
