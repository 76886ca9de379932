import ArgumentParser
import Chronology
import Diplomacy
import Foundation
import Rendering
import Storage

/// Tells how much time lies between two events or dates.
struct IntervalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interval", abstract: "Tell the time between two events or dates.",
    discussion: """
        chancery interval 2001-10-03-brussels 2001-11-23-moscow
        chancery interval british-proposal @2001-11-23-moscow
        chancery interval stalingrad "11 September 2001"

      Counted are the days from the first to the second. Of imprecise dates it tells the least and \
      the most that it can be; of two that overlap, which can be first.
      """)

  @Argument(help: "The first event, or a date.") var first: String
  @Argument(help: "The second event, or a date.") var second: String
  @Flag(help: "Let in what is private.") var includePrivate = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try includePrivate ? database.open() : Publication.edition(of: database.open())
    let options = output.page()
    var (one, other) = (try end(first, in: chronicle), try end(second, in: chronicle))
    var distance = one.date.distance(to: other.date)
    // Whichever was asked for first, time is told forwards.
    if let most = distance.greatest, most <= 0 {
      (one, other) = (other, one)
      distance = one.date.distance(to: other.date)
    }
    let dates = [one, other].map { end in
      let words = end.date.english(DateWording(style: options.style))
      return [end.name, words].compactMap { $0 }.joined(separator: ", ")
    }
    var lines = [DistanceWords.days(distance)]
    if let from = one.date.singleDay, let to = other.date.singleDay,
      let words = DistanceWords.calendar(from: from, to: to)
    {
      lines.append(words)
    }
    Console.out(IntervalPage.text((dates[0], dates[1]), lines, options: options))
  }

  /// An end of the interval: the date, and the event's title where it is one.
  private struct End {
    var date: EDTF
    var name: String?
  }

  private func end(_ text: String, in chronicle: Chronicle) throws -> End {
    let desk = Desk(chronicle)
    let name = text.hasPrefix("@") ? String(text.dropFirst()) : text
    var wrong: (any Error)?
    do {
      let ref = try desk.event(name)
      if let entry = try chronicle.entry(ref) {
        guard let date = entry.shownDate else {
          throw Failure("“\(name)” has no date, and nothing bounds it")
        }
        let speaker = TitleRule.list(entry.parties(in: .speaker).map(\.short))
        let title = [speaker, entry.title].filter { !$0.isEmpty }.joined(separator: ": ")
        return End(date: date, name: title)
      }
    } catch let error as StorageError { wrong = error }
    // Whatever is no event has to be a date; the error about the event says more.
    if !text.hasPrefix("@"), let date = try? Desk.read(text, reference: Desk.today).edtf {
      return End(date: date)
    }
    throw wrong ?? Failure("“\(text)” is neither an event nor a date")
  }
}
