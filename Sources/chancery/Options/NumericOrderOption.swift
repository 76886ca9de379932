import ArgumentParser
import Chronology

/// Which of two numbers in `3/4/2001` is the day.
struct NumericOrderOption: ParsableArguments {
  @Flag(help: Self.dayFirstHelp) var dayFirst = false
  @Flag(help: Self.monthFirstHelp) var monthFirst = false

  static let dayFirstHelp: ArgumentHelp = "Read 3/4/2001 as 3 April."
  static let monthFirstHelp: ArgumentHelp = "Read 3/4/2001 as March 4."

  func validate() throws { _ = try NumericOrder(dayFirst: dayFirst, monthFirst: monthFirst) }

  /// The order that was told; nil to refuse what could be either.
  var order: NumericOrder? {
    get throws { try NumericOrder(dayFirst: dayFirst, monthFirst: monthFirst) }
  }
}

extension NumericOrder {
  /// The order that two flags tell; nil where neither is given.
  init?(dayFirst: Bool, monthFirst: Bool) throws {
    switch (dayFirst, monthFirst) {
    case (true, true): throw ValidationError("--day-first and --month-first exclude each other")
    case (true, false): self = .dayFirst
    case (false, true): self = .monthFirst
    case (false, false): return nil
    }
  }
}
