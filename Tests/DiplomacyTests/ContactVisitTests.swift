import Chronology
import Diplomacy
import Testing

/// A visit is a contact of visitor and host, unless a meeting of the two was part of it.
@Suite struct ContactVisitTests: ContactSketching {
  private var stay: TimelineEntry {
    visit(
      "2001-11-22/2001-11-23", [party("guest", .visitor), party("russia", .host)], ref: "stay")
  }

  @Test func `A visit counts where no meeting is part of it`() {
    let table = table([stay])
    #expect(counts(table) == ["guest russia met 1"])
    #expect(table.rows.first?.visits == 1)
    #expect(table.rows.first?.last.isVisit == true)
  }

  @Test func `Whoever takes part is a visitor where nobody is called one`() {
    let entry = visit("2001-11-22", [party("guest"), party("russia", .host)], ref: "stay")
    #expect(counts(table([entry])) == ["guest russia met 1"])
  }

  @Test(arguments: ["2001-11-22", "2001-11-23", "[2001-11-22..2001-11-23]"])
  func `A meeting that is part of it counts once, before the visit or after it`(date: String) {
    let talks = meeting(
      date, [party("guest"), party("putin", principal: "russia")], partOf: "stay", ref: "talks")
    for order in [[stay, talks], [talks, stay]] {
      #expect(counts(table(order)) == ["guest putin met 1"])
      #expect(counts(table(order, level: .represented)) == ["guest russia met 1"])
    }
  }

  @Test func `A meeting of others, or one that is no part of it, leaves the visit standing`() {
    let aside = meeting("2001-11-22", [party("guest"), party("mayor")], partOf: "stay", ref: "m")
    let apart = meeting("2001-11-22", [party("guest"), party("putin", principal: "russia")])
    let another = meeting(
      "2001-11-22", [party("guest"), party("putin", principal: "russia")], partOf: "other")
    for entry in [aside, apart, another] {
      #expect(table([stay, entry]).rows.contains { $0.other.ref.text == "russia" })
    }
  }

  @Test func `One who stands for both sides alone does not make it a meeting of the two`() {
    let alone = meeting(
      "2001-11-22", [party("guest", principal: "russia"), party("mayor")], partOf: "stay")
    #expect(table([stay, alone]).rows.contains { $0.other.ref.text == "russia" })
  }

  @Test func `Of two visitors the one who was at no meeting counts by the visit`() {
    let both = visit(
      "2001-11-22", [party("a", .visitor), party("b", .visitor), party("host", .host)], ref: "stay")
    let talks = meeting("2001-11-22", [party("a"), party("host")], partOf: "stay")
    #expect(counts(table([both, talks])) == ["a host met 1", "b host met 1"])
    #expect(table([both, talks]).rows.map(\.visits).sorted() == [0, 1])
  }
}
