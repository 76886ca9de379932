extension FRUSVolume {
  /// What the name of a volume says of it, where nothing else is at hand: `frus1969-76ve15p1` is
  /// Volume E–15, Part 1, of 1969–1976.
  init(named id: String) {
    self.init()
    self.id = id
    guard let match = id.prefixMatch(of: Self.nameParts) else {
      title = Self.series
      return
    }
    let first = String(match.1)
    let last = match.2.map { $0.count == 2 ? "\(first.prefix(2))\($0)" : String($0) }
    subseries = [first, last].compactMap { $0 }.joined(separator: "–")
    if let begin = match.4.flatMap({ Int($0) }) {
      let isElectronic = !(match.3 ?? "").isEmpty
      func number(_ value: Int) -> String { isElectronic ? "E–\(value)" : Self.roman(value) }
      let end = match.5.flatMap { Int($0) } ?? begin
      let all = (begin...(begin..<100 ~= end ? end : begin)).map(number)
      let parts = [
        "\(all.count > 1 ? "Volumes" : "Volume") \(all.joined(separator: "/"))",
        match.6.map { "Part \(Int($0) ?? 0)" }, match.7.map { _ in "Microfiche Supplement" },
      ]
      self.number = parts.compactMap { $0 }.joined(separator: ", ")
    }
    title = [Self.series, subseries, number].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static let series = "Foreign Relations of the United States"

  private static func roman(_ value: Int) -> String {
    let digits = [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
      (1, "I"),
    ]
    var rest = min(value, 399)
    var text = ""
    for (size, digit) in digits {
      while rest >= size {
        text += digit
        rest -= size
      }
    }
    return text
  }
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSVolume {
  nonisolated(unsafe) private static let nameParts =
    #/^frus(\d{4})(?:-(\d{2,4}))?(?:v(e?)(\d+)(?:-(\d+))?)?(?:p(\d+))?(mSupp)?/#
}
