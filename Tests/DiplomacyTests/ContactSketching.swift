import Chronology
import Diplomacy

/// What tests of contacts and itineraries are made of: events in a word or two.
protocol ContactSketching: NetworkSketching {}

extension ContactSketching {
  func meeting(
    _ date: String?, _ parties: [Party], channel: Meeting.Channel? = nil, place: String? = nil,
    partOf visit: String? = nil, ref: String? = nil
  ) -> TimelineEntry {
    var entry = event("meeting", date, parties, place: place, ref: ref)
    if let channel { entry.event.meeting = Meeting(channel: channel) }
    if let visit {
      let link = Link(kind: .partOf, to: Ref(stored: visit))
      entry.links = [LinkedEvent(link: link, title: "a visit", kind: .visit, date: .undated)]
    }
    return entry
  }

  func visit(
    _ date: String?, _ parties: [Party], place: String? = nil, ref: String? = nil
  ) -> TimelineEntry {
    event("visit", date, parties, place: place, ref: ref)
  }

  func statement(
    _ date: String?, _ parties: [Party], medium: String? = nil, occasion: String? = nil,
    place: String? = nil
  ) -> TimelineEntry {
    var entry = event("statement", date, parties, place: place)
    entry.event.statement = Statement(medium: medium, occasion: occasion.map(Ref.init(stored:)))
    return entry
  }

  func event(
    _ kind: String, _ date: String?, _ parties: [Party], place: String? = nil, ref: String? = nil
  ) -> TimelineEntry {
    var entry = entry(kind, date, parties)
    if let ref { entry.event.ref = Ref(stored: ref) }
    entry.place = place.map { NamedRef(ref: Ref(stored: $0), name: $0) }
    return entry
  }

  func table(
    _ entries: [TimelineEntry], of own: String? = nil, level: ContactLevel = .actor,
    window: DayRange? = nil
  ) -> ContactTable {
    let side = own.map { OwnSide(actor: NamedRef(ref: Ref(stored: $0), name: "Name of \($0)")) }
    var builder = ContactBuilder(
      of: side, level: level, window: window ?? everything, keepsEvents: true)
    for entry in entries { builder.add(entry) }
    return builder.finish()
  }

  /// Each pair with its counts: "a b met 2 call 1".
  func counts(_ table: ContactTable) -> [String] {
    table.rows.map { row in
      let channels: [(Meeting.Channel, String)] = [
        (.inPerson, "met"), (.telephone, "call"), (.video, "video"), (.letter, "letter"),
      ]
      let words = channels.compactMap { channel, word in
        row.counts[channel] > 0 ? "\(word) \(row.counts[channel])" : nil
      }
      return ([row.pair.first.text, row.pair.second.text] + words).joined(separator: " ")
    }.sorted()
  }

  func day(_ text: String) -> Int64 { EDTF(text)?.earliest.day ?? 0 }
}
