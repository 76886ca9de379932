import ArgumentParser
import Chronology
import Diplomacy
import Rendering
import Storage

/// Prints what happened on a day of the month in any year.
struct OnThisDay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "on-this-day", abstract: "Print what happened on this day of the month.",
    discussion: """
        chancery on-this-day
        chancery on-this-day "23 November" --actor russia
        chancery on-this-day 2001-11-23 --reverse --as-of 2026-11-01

      What is dated more loosely, and can have been on that day, stands apart; what is dated more \
      loosely than to a month is left out. The years are counted from today, or from --as-of.
      """)

  @Argument(help: "The day, in whatever year (else today).") var date: String?
  @OptionGroup(title: "Which events") var filter: FilterOptions
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if filter.during != nil { throw ValidationError("--during does not go with a day") }
  }

  func run() throws {
    let chronicle = try filter.open(database)
    var filter = try self.filter.filter(Desk(chronicle))
    let now = try self.filter.asOf.map { try Desk.day($0, option: "--as-of") } ?? Desk.today
    let day = try date.map { try Desk.day($0, option: "the day") } ?? now
    filter.within = EDTF("XXXX-\(Self.two(day.month))-\(Self.two(day.day))")
    var page = OnThisDayPage(day: day, from: now.year, options: output.page())
    var out = Page(isData: false)
    out.add(page.heading)
    try chronicle.timeline(filter) { out.add(page.append($0)) }
    out.add(page.end())
    out.end()
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
