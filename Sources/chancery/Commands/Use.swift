import ArgumentParser
import Chronology
import Diplomacy
import Rendering
import Storage

/// Takes a source in hand.
struct Use: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "use",
    abstract: "Take a source in hand: later adds cite it and read their dates by its dateline.",
    discussion: """
        chancery use --source bbc-2001-11-23
        chancery use --as-of 2001-11-23 --topic nato-russia
        chancery use --none
      Without options it says what is in hand.
      """)

  @Option(name: [.customShort("s"), .customLong("source")], help: "The source: REF[#LOCATOR].")
  var source: String?
  @Option(name: .customLong("as-of"), help: "The day against which relative dates are read.")
  var asOf: String?
  @Option(name: [.customShort("t"), .customLong("topic")], help: "A topic for later events.")
  var topic: String?
  @Flag(help: "Put everything down.") var none = false
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if none && (source != nil || asOf != nil || topic != nil) {
      throw ValidationError("--none puts everything down and goes alone")
    }
  }

  func run() throws {
    if !none && source == nil && asOf == nil && topic == nil {
      let chronicle = try database.open()
      for (setting, name) in [
        (Chronicle.Setting.source, "source"), (.asOf, "as of"), (.topic, "topic"),
      ] {
        if let value = try chronicle.setting(setting) {
          Console.out("\(name)  \(SafeText.line(value))\n")
        }
      }
      return
    }
    let chronicle = try database.openForWriting()
    let desk = Desk(chronicle)
    let citation = try source.map { try desk.citation($0) }
    let day = try asOf.map { try Desk.day($0, option: "--as-of") }
    let topic = try self.topic.map { try desk.topic($0) }
    try chronicle.change(command: Desk.commandLine, who: Desk.user) { change in
      if none {
        for setting in [Chronicle.Setting.source, .asOf, .topic] {
          try change.remember(setting, nil)
        }
      }
      if let citation {
        let locator = citation.locator.map { "#\($0)" } ?? ""
        try change.remember(.source, "\(citation.source)\(locator)")
      }
      if let day { try change.remember(.asOf, day.description) }
      if let topic { try change.remember(.topic, topic.text) }
    }
    if let citation, case .source(let held) = try chronicle.record(citation.source) {
      let day = held.referenceDay.map { "; relative dates are read against \($0)" } ?? ""
      Console.say("in hand: \(held.label)\(asOf == nil ? day : "")")
    }
  }
}
