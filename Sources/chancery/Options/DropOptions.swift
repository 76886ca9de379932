import ArgumentParser
import Diplomacy

/// What `edit` takes away.
struct DropOptions: ParsableArguments {
  @Option(
    name: [
      .customLong("drop-who"), .customLong("drop-with"), .customLong("drop-by"),
      .customLong("drop-to"), .customLong("drop-host"), .customLong("drop-absent"),
    ],
    help: "Take a part away: ACTOR or ACTOR:ROLE.")
  var dropWho: [String] = []
  @Option(help: "Take a topic away.") var dropTopic: [String] = []
  @Option(help: "Take a source's citations away, of the record and its parts: REF or REF#LOCATOR.")
  var dropSource: [String] = []
  @Option(help: "Take away a source that this one is taken from.") var dropDerivesFrom: [String] =
    []
  @Option(help: "Take a silence of a source away, by its number: #2.") var dropSilence: [String] =
    []
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
  @Option(
    name: [.customLong("drop-name"), .customLong("drop-alias")],
    help: "Take a name or an alias away.")
  var dropName: [String] = []
  @Option(help: "Take a bound away: an event that this one comes after or before.")
  var dropBound: [String] = []
  @Option(
    name: .customLong("drop"),
    help:
      "Take a single field away: place, time, zone, summary, short, note, title, ... (repeatable).")
  var fields: [String] = []
}
