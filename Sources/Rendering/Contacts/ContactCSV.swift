import Chronology
public import Diplomacy

/// Contacts as comma-separated values, a pair a line.
public enum ContactCSV {
  private static let common = [
    "met", "telephone", "video", "letter", "contacts", "first", "last", "channel", "place_ref",
    "place", "events",
  ]
  private static let side = ["ref", "name", "capacity", "spoken_by"]

  /// The line of column heads; of any pair both sides have theirs.
  public static func heads(isPairs: Bool) -> String {
    let sides = isPairs ? ["a_", "b_"].flatMap { end in side.map { end + $0 } } : side
    return CSVTimeline.row(sides + common)
  }

  /// A pair's line.
  public static func line(_ row: ContactRow, isPairs: Bool) -> String {
    let sides = (isPairs ? [row.one, row.other] : [row.other]).flatMap { side in
      [
        side.ref.text, side.name, side.capacity ?? "",
        side.spokesmen.map(\.ref.text).joined(separator: "; "),
      ]
    }
    let channels: [Meeting.Channel] = [.inPerson, .telephone, .video, .letter]
    let counts = channels.map { String(row.counts[$0]) } + [String(row.counts.total)]
    // Dates before Christ begin with a minus sign, and no date of ours is a formula.
    let dates = [row.first?.date, row.last.date].map {
      DelimitedCell.quoted($0?.description ?? "")
    }
    let rest = [
      row.last.channel.rawValue, row.last.place?.ref.text ?? "", row.last.place?.name ?? "",
      row.events.map(\.text).joined(separator: "; "),
    ]
    let cells = (sides + counts).map(CSVTimeline.cell) + dates + rest.map(CSVTimeline.cell)
    return cells.joined(separator: ",") + "\r\n"
  }
}
