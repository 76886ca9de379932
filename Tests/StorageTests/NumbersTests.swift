import Diplomacy
import Testing

@testable import Storage

/// Numbers without a gap are asked for by their ends, others one by one: the records are the same.
@Suite struct NumbersTests {
  @Test func `What has no gap is a run, whatever the numbers`() {
    let all: [(numbers: [Int64], isRun: Bool)] = [
      ([7], true), ([7, 8, 9], true), ([Int64.max - 1, .max], true), ([-1, 0, 1], true),
      ([], false), ([7, 9], false), ([9, 8], false), ([7, 7], false), ([.max, .min], false),
      ([.min, .max], false),
    ]
    for (numbers, isRun) in all {
      #expect(Numbers(numbers).matching("id").contains("BETWEEN") == isRun, "\(numbers)")
    }
  }

  @Test func `Records of a run are those that are read one by one`() throws {
    let world = WorldMaker.make(seed: 11, events: 60)
    let chronicle = try TestFolder().chronicle(world.records)
    for kind in RecordKind.allCases {
      try chronicle.read { db in
        let rows = RecordRows(db: db, path: "")
        try rows.batches(kind) { numbers in
          let together = try rows.records(kind, numbers)
          #expect(together.count == numbers.count)
          #expect(try numbers.flatMap { try rows.records(kind, [$0]) } == together)
          let (even, odd) = (numbers.filter { $0 % 2 == 0 }, numbers.filter { $0 % 2 != 0 })
          let apart = try rows.records(kind, even) + rows.records(kind, odd)
          #expect(apart.count == together.count && Set(apart) == Set(together))
        }
      }
    }
  }
}
