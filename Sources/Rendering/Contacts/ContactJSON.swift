import Chronology
public import Diplomacy

/// Contacts for machines, an object a pair.
public enum ContactJSON {
  /// A pair's object, on one line and without a line end, its keys sorted.
  ///
  /// Of one actor's contacts it is the other; of any pair, both stand under `actors`. A key that
  /// has nothing to say is left out, but the counts are always there.
  public static func object(_ row: ContactRow, isPairs: Bool) -> String {
    // Nothing here can fail to encode.
    (try? JSONText.line(Line(row: row, isPairs: isPairs))) ?? "{}"
  }

  private struct Line: Encodable {
    var row: ContactRow
    var isPairs: Bool

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: JSONKey.self)
      if isPairs {
        try object.list([row.one, row.other].map(Side.init), "actors")
      } else {
        try Side(side: row.other).encode(to: encoder)
      }
      let channels: [(Meeting.Channel, String)] = [
        (.inPerson, "met"), (.telephone, "telephone"), (.video, "video"), (.letter, "letter"),
      ]
      for (channel, key) in channels { try object.put(row.counts[channel], key) }
      try object.put(row.counts.total, "contacts")
      try object.put(row.first?.date?.description, "first")
      try object.put(row.last.date?.description, "last")
      try object.put(row.last.channel.rawValue, "channel")
      try object.put(row.last.place.map(Named.init), "place")
      try object.list(row.events.map(\.text), "events")
    }
  }

  private struct Side: Encodable {
    var side: ContactSide

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: JSONKey.self)
      try object.put(side.ref.text, "ref")
      try object.put(side.name, "name")
      try object.put(side.capacity, "capacity")
      try object.list(side.spokesmen.map(Named.init), "spokenBy")
    }
  }

  private struct Named: Encodable {
    var ref: String
    var name: String

    init(_ named: NamedRef) {
      ref = named.ref.text
      name = named.name
    }
  }
}
