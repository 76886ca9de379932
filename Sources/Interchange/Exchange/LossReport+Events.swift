import Diplomacy

extension LossReport {
  /// Counts what of an event no format for acts and things has a place for.
  mutating func noteBeyondActs(_ event: Event) {
    if !event.dates.isEmpty { note("further dates", of: "event") }
    if !event.figures.isEmpty { note("figures", of: "event") }
    if !event.commitments.isEmpty { note("commitments", of: "event") }
    if !event.claims.isEmpty { note("accounts", of: "event") }
  }
}
