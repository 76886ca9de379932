import ArgumentParser
import Diplomacy
import Rendering
import Storage

/// Checks the registered copies, and the words that are quoted from them.
struct SourcesVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Tell whether registered copies are unchanged and quotations occur in them.",
    discussion: """
        chancery sources verify
        chancery sources verify bbc-2001-11-23 --format json

      A copy is registered with “edit SOURCE --file PATH”, or by a url that is a file: URL; nothing is \
      ever fetched. Texts, Markdown, HTML and XML are searched, and PDF where pdftotext is installed, \
      for the words of statements and the excerpts of citations that have this source. White space, \
      divided words, and kinds of quotation marks and dashes do not count; “…” leaves something out, \
      [words in brackets] may be missing or stand for others. See docs/verification.md.

      Ends with 3 where a copy has changed, is gone or unreadable, or words do not occur.
      """)

  /// What the answer can be written as.
  enum Format: String, Choice {
    case text, json
  }

  @Argument(help: "The sources (else all that have a copy).") var sources: [String] = []
  @Option(help: "text or json.") var format: Format = .text
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let desk = Desk(try database.open())
    var verifying = Verifying(desk.chronicle)
    let refs = try sources.map { try desk.record($0, as: [.source]).ref }
    let found = try verifying.run(refs)
    let names = try desk.chronicle.names(
      Set(found.flatMap { $0.checks.compactMap(\.isElsewhere) }))
    switch format {
    case .text:
      Console.out(
        VerificationPage.text(
          found, withoutCopy: verifying.withoutCopy, names: names, options: output.page()))
    case .json: Console.data(try VerificationJSON.page(found))
    }
    if !found.allSatisfy(\.isWell) { throw ExitCode(3) }
  }
}
