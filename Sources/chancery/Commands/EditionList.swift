import ArgumentParser
import Diplomacy
import Rendering
import Storage

/// Lists the editions.
struct EditionList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the editions, the oldest first.",
    discussion: """
        chancery edition list
        chancery edition diff 1st 2nd
      """)

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let moments = Desk.moments(output.dates)
    let editions = try database.open().editions()
    let rows = editions.map {
      [$0.name, moments.text($0.at), "change \($0.change)", $0.who ?? "", $0.note ?? ""]
    }
    if rows.isEmpty {
      Console.say("there are no editions yet; “chancery edition tag NAME” makes one")
    } else {
      let heads = ["edition", "named", "up to", "by", "note"]
      Console.out(ListTable(heads: heads, rows: rows).text(options: output.page()))
    }
  }
}
