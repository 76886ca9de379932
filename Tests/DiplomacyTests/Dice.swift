/// Random choices that are the same in every run with one seed (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }
  mutating func pick<T>(_ options: [T]) -> T { options[number(0...(options.count - 1))] }

  mutating func some<T>(_ options: [T], _ count: ClosedRange<Int>) -> [T] {
    Array(options.shuffled(using: &self).prefix(number(count)))
  }
}
