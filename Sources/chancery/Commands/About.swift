import ArgumentParser
import Diplomacy
import Rendering
import Storage

/// Shows or sets the chronicle's own record.
struct About: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "about",
    abstract: "Show or set the chronicle's own record, printed as a heading everywhere.",
    discussion: """
        chancery about
        chancery about --title "The road to Locarno" --editor "A. Historian"
      An empty text takes a field away: --note "".
      """)

  @OptionGroup var description: DescriptionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var changing: ChangeOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    if description.isGiven {
      let chronicle = try database.openForWriting()
      let new = description.applied(to: try chronicle.description())
      try changing.change(chronicle) { try $0.describe(new) }
      return
    }
    let chronicle = try database.open()
    let about = try chronicle.description()
    let heading = try chronicle.heading(Filter())
    var rows: [[String]] = []
    func row(_ name: String, _ value: String?) {
      if let value { rows.append([name, value]) }
    }
    row("title", about.title)
    row("editor", about.editor)
    row("licence", about.licence)
    row("language", about.language)
    row("note", about.note)
    row("events", String(heading.count))
    row("file", chronicle.path)
    row("source", try chronicle.setting(.source).map { "\($0) (in hand)" })
    row("as of", try chronicle.setting(.asOf))
    row("topic", try chronicle.setting(.topic).map { "\($0) (in hand)" })
    Console.out(ListTable(heads: [], rows: rows).text(options: output.page()))
  }
}
