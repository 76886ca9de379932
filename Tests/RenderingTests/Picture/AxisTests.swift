import Chronology
import Testing

@testable import Rendering

/// The axis of a picture: where days stand, where it is broken, and what is written under it.
@Suite struct AxisTests {
  static func scale(_ dates: String..., width: Double = 1000) -> AxisScale {
    AxisScale(stops: dates.compactMap { day($0) }, left: 20, right: 20 + width)
  }

  static func day(_ text: String) -> Double? {
    EDTF(text)?.earliest.day.map(Double.init)
  }

  @Test func `Empty years are broken out, and the rest has the room by its events`() throws {
    let scale = Self.scale("1942-01-01", "1943-12-31", "2001-09-11", "2001-10-03", "2001-11-23")
    try #require(scale.pieces.count == 2)
    let widths = scale.pieces.map { $0.right - $0.left }
    #expect(widths[1] > widths[0])
    #expect(scale.pieces[1].left - scale.pieces[0].right == AxisScale.breakWidth)
  }

  @Test(arguments: [
    ["1900", "1950", "2000"], ["2001-01-01", "2001-12-31"], ["1942"], [],
    ["1900", "1910", "1920", "1930", "1940"],
  ])
  func `Events that are spread out have an axis in one piece`(_ dates: [String]) {
    let scale = AxisScale(stops: dates.compactMap { Self.day($0) }, left: 20, right: 1020)
    #expect(scale.pieces.count == 1)
  }

  @Test func `Later days never stand to the left of earlier ones`() {
    for seed in 1...60 {
      var dice = Dice(UInt64(seed))
      var centre = 0.0
      let stops = (0..<Int.random(in: 1...60, using: &dice)).map { _ -> Double in
        if Int.random(in: 0..<8, using: &dice) == 0 {
          centre = Double.random(in: -400_000...400_000, using: &dice).rounded()
        }
        return centre + Double.random(in: 0...900, using: &dice).rounded()
      }
      let scale = AxisScale(stops: stops, left: 20, right: 1020)
      #expect(scale.pieces.count <= AxisScale.mostBreaks + 1)
      var last = 0.0
      for day in Set(stops.flatMap { [$0, $0 + 1, $0 + 400] }).sorted() {
        let x = scale.x(day)
        #expect(x >= last && x <= 1020, "seed \(seed), day \(day)")
        last = x
      }
      for stop in stops { #expect((20...1020).contains(scale.x(stop))) }
    }
  }

  @Test(arguments: [
    (["2001-11-20", "2001-11-24"], "22", "Nov 2001"),
    (["2000-01-20", "2001-11-24"], "Mar", "2001"),
    (["1942-01-01", "1950-01-01"], "1945", nil),
    (["-0500-01-01", "0300-01-01"], "400 BC", nil),
    (["9990-01-01", "Y10020"], "AD 10,010", nil),
    (["Y-4500000000", "2001"], "4,000,000,000 BC", nil),
  ])
  func `Ticks are the finest that have room`(_ dates: [String], _ word: String, _ major: String?)
    throws
  {
    let scale = AxisScale(stops: dates.compactMap { Self.day($0) }, left: 20, right: 1020)
    let piece = try #require(scale.pieces.last)
    let ticks = AxisTicks.ticks(of: piece, style: .british)
    let words = ticks.map(\.text)
    #expect(words.contains(word), "\(words)")
    if let major { #expect(ticks.contains { $0.isMajor && $0.text == major }, "\(words)") }
  }

  @Test func `No words of ticks touch, however long the time`() {
    for power in 0..<60 {
      let span = Double(UInt64(1) << UInt64(power))
      for width in [120.0, 400, 950] {
        let scale = AxisScale(stops: [0, span / 3, span], left: 20, right: 20 + width)
        for piece in scale.pieces {
          let ticks = AxisTicks.ticks(of: piece, style: .british)
          #expect(ticks.count < 130)
          for isMajor in [false, true] {
            let row = ticks.filter { $0.isMajor == isMajor }
            #expect(AxisTicks.haveRoom(row, gap: 4), "\(span) days in \(width): \(row.map(\.text))")
          }
        }
      }
    }
  }
}

/// The same numbers every time.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// The words beneath an axis.
@Suite struct AxisWordsTests {
  @Test(arguments: [
    ["Y-50000", "-0049", "-0043-03-15", "2001"], ["1000", "2000", "2001-05-01", "Y12000"],
    ["Y-50000", "-0043", "0001", "0800", "1914-07-28", "2001-05-01", "9999-12-31"],
  ])
  func `No words lie on others, however far apart the dates are`(_ dates: [String]) {
    let layout = PictureLayoutTests.layout(dates.map { PictureLayoutTests.entry($0, "it") })
    let axis = PictureAxis(layout: layout, style: .british).foreground()
    let pattern = /<text x="([-\d.]+)" y="([-\d.]+)"([^>]*)>([^<]+)</
    let words = axis.matches(of: pattern).compactMap { match -> (Double, Double, Double)? in
      guard let x = Double(match.1), let y = Double(match.2) else { return nil }
      let width = FontMetrics.width(match.4, size: AxisTicks.size)
      return (match.3.contains("middle") ? x - width / 2 : x, width, y)
    }
    #expect(words.count > 2)
    for (index, one) in words.enumerated() {
      for other in words[..<index] where abs(one.2 - other.2) < 10 {
        #expect(one.0 + one.1 <= other.0 || other.0 + other.1 <= one.0, "\(axis)")
      }
    }
  }

  @Test func `Emoji and wide letters have their room`() {
    #expect(FontMetrics.width("😀", size: 10) > 12)
    #expect(FontMetrics.width("👩‍👩‍👧‍👦", size: 10) > 48)
    #expect(FontMetrics.width("漢", size: 10) > 10)
    #expect(FontMetrics.width("e\u{301}", size: 10) < 8)
  }
}
