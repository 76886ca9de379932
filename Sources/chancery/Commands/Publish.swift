import ArgumentParser
import Chronology
import Diplomacy
import Rendering
import Storage

/// Publishes the chronicle as a folder of pages.
struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Publish the chronicle as a site: a folder of pages that needs no server.",
    discussion: """
        chancery publish site
        chancery publish site --since 2001 --topic nato-russia

      index.html is the timeline with its chart and search; each actor, place and source has a \
      page, and there are a feed of what was recorded last and, with GraphViz, a picture of the \
      relations. All links are relative and last. Published again, only what has changed is \
      written, and what is no more is taken away. What is private is left out, and looked for.
      """)

  @Argument(help: "The folder; a new one, an empty one or one that was published before.")
  var folder: String
  @OptionGroup(title: "Which events") var filter: FilterOptions
  @Flag(help: "Replace what another chronicle published there, or pages by none at all.")
  var replace = false
  @Option(help: "How dates are written: british, american or iso.") var dates: DateStyle = .british
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try filter.open(database)
    let desk = Desk(chronicle)
    let filter = try self.filter.filter(desk)
    let names = self.filter.includePrivate ? PrivateNames() : try chronicle.privateNames()
    var site = try SiteFolder(folder, names: names, of: chronicle.uid(), replacing: replace)
    defer { site.close() }
    if try chronicle.heading(filter).count == 0 {
      guard replace || !site.isPublished else {
        throw Failure(
          "no event fits, and “\(folder)” would lose all its pages: leave an option out, or say "
            + "--replace")
      }
      Console.warn("no event fits: the site is empty")
    }
    let making = SiteMaking(
      chronicle: chronicle, filter: filter, words: self.filter.words(desk),
      options: TimelineOptions(style: dates, notes: true))
    try making.make(in: &site)
    let outcome = try site.publish()
    Console.out("\(folder)/index.html\n")
    Console.say(
      "\(Counted.words(outcome.written, "file")) written, \(outcome.same) unchanged, "
        + "\(outcome.removed) taken away")
    try Publication.tellWithheld(chronicle)
  }
}
