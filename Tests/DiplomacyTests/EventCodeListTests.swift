import Diplomacy
import Testing

/// The lists of PLOVER and CAMEO hold together.
@Suite struct EventCodeListTests {
  @Test func `PLOVER has 16 types, 67 modes, 37 contexts and four auxiliary modes`() {
    #expect(PLOVER.types.count == 16)
    #expect(PLOVER.types.map(\.modes.count).reduce(0, +) == 67)
    #expect(PLOVER.contexts.count == 37)
    #expect(PLOVER.auxiliaryModes.count == 4)
    #expect(Set(PLOVER.types.map(\.name)).count == 16)
    #expect(Set((PLOVER.contexts + PLOVER.auxiliaryModes).map(\.name)).count == 41)
    let without = PLOVER.types.filter(\.modes.isEmpty).map(\.name)
    #expect(without == ["AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "AID"])
    let perClass = QuadClass.allCases.map { quad in PLOVER.types.filter { $0.quadClass == quad } }
    #expect(perClass.map(\.count) == [4, 3, 4, 5])
  }

  @Test func `Every code of PLOVER is read as it is written, and has a score`() throws {
    for type in PLOVER.types {
      #expect(Set(type.modes.map(\.name)).count == type.modes.count)
      for head in [type.name] + type.modes.map({ "\(type.name)/\($0.name)" }) {
        for term in PLOVER.contexts + PLOVER.auxiliaryModes {
          let code = try PLOVERCode("\(head)+\(term.name)".uppercased())
          let isBrought = head == "COERCE/\(term.name)"
          #expect(code.description == (isBrought ? head : "\(head)+\(term.name)"))
        }
        let score = try #require(try PLOVERCode(head).score)
        #expect((-10...10).contains(score))
      }
    }
  }

  @Test func `CAMEO has 313 codes below twenty roots, in order`() {
    let codes = CAMEO.codes.map(\.code)
    #expect(codes.count == 313)
    #expect(codes == Set(codes).sorted())
    #expect(CAMEO.roots.map(\.code) == (1...20).map { $0 < 10 ? "0\($0)" : "\($0)" })
    #expect(Set(CAMEO.codes.map(\.root)) == Set(CAMEO.roots.map(\.code)))
    for code in codes { #expect(CAMEO.code(code)?.code == code) }
    for other in ["", "0", "00", "1", "047", "20421", "21", "x", "04 "] {
      #expect(CAMEO.code(other) == nil)
    }
  }

  @Test func `Each code but a root is below another, and siblings are counted without gaps`() {
    for code in CAMEO.codes where code.code.count > 2 {
      #expect(CAMEO.code(String(code.code.dropLast())) != nil, "\(code)")
    }
    for parent in CAMEO.codes {
      let digits = CAMEO.codes.filter {
        $0.code.count == parent.code.count + 1 && $0.code.hasPrefix(parent.code)
      }.compactMap { $0.code.last?.wholeNumberValue }
      let first = parent.code.count == 2 ? 0 : 1
      #expect(digits == Array(first..<(first + digits.count)), "\(parent)")
    }
  }

  @Test func `Every code of CAMEO has words of its own and a code of PLOVER but for 01 and 02`() {
    for code in CAMEO.codes {
      #expect(!code.words.isEmpty)
      #expect((code.plover == nil) == ["01", "02"].contains(code.root), "\(code)")
      // What the table says is a code, in the form that a check would give it.
      #expect(code.plover?.description == code.ploverText, "\(code)")
    }
    #expect(Set(CAMEO.codes.map(\.words)).count == CAMEO.codes.count)
  }

  @Test func `Cooperation has no negative score, and conflict no positive one`() {
    for code in CAMEO.codes where !["01", "02"].contains(code.root) {
      let isConflict = code.quadClass.rawValue > 2
      for value in [code.gdelt, code.icews].compactMap({ $0 }) {
        #expect(isConflict ? value < 0 : value > 0, "\(code)")
      }
    }
    for type in PLOVER.types where type.name != "REQUEST" {
      for score in [type.score] + type.modes.map(\.score) {
        #expect(type.quadClass.rawValue > 2 ? score < 0 : score > 0, "\(type.name)")
      }
    }
  }
}
