import ArgumentParser
import Diplomacy

/// What `edit` takes away.
struct DropOptions: ParsableArguments {
  @Option(help: "Take a part away: ACTOR or ACTOR:ROLE.") var dropWho: [String] = []
  @Option(help: "Take a topic away.") var dropTopic: [String] = []
  @Option(help: "Take a source's citations away: REF or REF#LOCATOR.") var dropSource: [String] = []
  @Option(help: "Take an identifier away: SCHEME:VALUE.") var dropId: [String] = []
  @Option(help: "Take a link away: its number (l12), or KIND:EVENT.") var dropLink: [String] = []
  @Option(help: "Take a figure away, by its name.") var dropFigure: [String] = []
  @Option(help: "Take a code away: SCHEME:CODE.") var dropCode: [String] = []
  @Option(help: "Take a further date away: ROLE, or \"ROLE by ACTOR\".")
  var dropDated: [String] = []
  @Option(help: "Take away what a statement is about.") var dropAbout: [String] = []
  @Option(help: "Take an actor out of the chain of attribution.") var dropVia: [String] = []
  @Option(help: "Take a promise, threat or term away: its text, or #2.")
  var dropPromises: [String] = []
  @Option(help: "Take a claim away: its number in “claims REF”.") var dropClaim: [Int] = []
  @Option(help: "Take a name or an alias away.") var dropName: [String] = []
  @Option(help: "Take a bound away: an event that this one comes after or before.")
  var dropBound: [String] = []
  @Option(
    name: .customLong("drop"),
    help:
      "Take a single field away: place, time, zone, summary, short, note, title, ... (repeatable).")
  var fields: [String] = []
}
