import ArgumentParser
import Diplomacy
import Rendering
import Storage

/// Tells who was in touch with whom.
struct Contacts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts", abstract: "Tell who met, telephoned or wrote to whom, and when last.",
    discussion: """
        chancery contacts putin
        chancery contacts Russia --since "September 2001"
        chancery contacts Russia --level actor --format csv > contacts.csv
        chancery contacts --pairs --since "September 2001" --limit 20

      A contact is a meeting by its channel (without one they met in person), a letter, telegram, note \
      or telephone call from one to the other, or a visit to a host where no meeting of the two was \
      part of it. Who was absent, is only mentioned or the subject, interpreted, took notes or dealt \
      with the papers does not count. A meeting of n parties is n(n-1)/2 pairs.

      Of a person the others are persons; of a state or organisation, whose representatives count as \
      it, they are states and organisations, with those who spoke for them beneath. --limit N shows N \
      rows, --reverse the least frequent first.
      """)

  /// What contacts can be written as.
  enum Format: String, Choice {
    case text, csv, json, jsonl
  }

  @Argument(
    help: ArgumentHelp("Whose contacts: a ref, name, office or SCHEME:VALUE.", valueName: "actor"))
  var whose: String?
  @Flag(help: "Every pair of actors.") var pairs = false
  @Option(help: "actor: the others as they took part; represented: whom they represented then.")
  var level: ContactLevel?
  @Option(help: "What a place of the strip stands for: week, month or year (else what fits).")
  var by: StripUnit?
  @OptionGroup(title: "Which events") var filter: FilterOptions
  @Option(help: "text, csv, json or jsonl.") var format: Format = .text
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if (whose == nil) != pairs {
      throw ValidationError(
        pairs
          ? "--pairs is about everybody; say it without an actor, or the actor without it"
          : "say whose contacts, as in “chancery contacts putin”, or --pairs for everybody's")
    }
    if pairs && by != nil {
      throw ValidationError("--by goes with one actor's contacts: pairs have no strip")
    }
  }

  func run() throws {
    let desk = Desk(try filter.open(database))
    let counting = try ContactCounting(desk, whose: whose, level: level, filter: filter)
    let table = try counting.table(keepsEvents: format != .text)
    var page = Page(isData: format != .text)
    switch format {
    case .text:
      let text = ContactPage(options: output.page(), by: by).text(
        table, filter: filter.wordsWithoutDates(desk), limit: filter.limit)
      page.add(text)
    case .csv:
      page.add(ContactCSV.heads(isPairs: pairs))
      for row in table.rows { page.add(ContactCSV.line(row, isPairs: pairs)) }
    case .json:
      page.add("[")
      for (index, row) in table.rows.enumerated() {
        page.add((index == 0 ? "\n" : ",\n") + ContactJSON.object(row, isPairs: pairs))
      }
      page.add(table.rows.isEmpty ? "]\n" : "\n]\n")
    case .jsonl:
      for row in table.rows { page.add(ContactJSON.object(row, isPairs: pairs) + "\n") }
    }
    page.end()
  }
}

extension ContactLevel: Choice {}
extension StripUnit: Choice {}
