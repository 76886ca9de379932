import ArgumentParser
import Chronology

/// Which of two numbers in `3/4/2001` is the day.
struct NumericOrderOption: ParsableArguments {
  @Flag(help: "Read 3/4/2001 as 3 April.") var dayFirst = false
  @Flag(help: "Read 3/4/2001 as March 4.") var monthFirst = false

  func validate() throws {
    if dayFirst && monthFirst {
      throw ValidationError("--day-first and --month-first exclude each other")
    }
  }

  /// The order that was told; nil to refuse what could be either.
  var order: NumericOrder? { dayFirst ? .dayFirst : monthFirst ? .monthFirst : nil }
}
