import Diplomacy

extension RowImport {
  /// Counts a row that has another point for a place that it knows by name alone.
  ///
  /// Rows of one table often have different points for one town: neither is better, and the place
  /// keeps its own.
  func comparePoint(of place: Place) throws {
    guard place.identifiers.isEmpty, let own = place.coordinates,
      let ref = keys[place.ref]
    else { return }
    let kept: Coordinates?
    if let known = points[ref.text] {
      kept = known
    } else {
      let entry = try change.entry(ref)
      kept = try entry.flatMap { try change.rows.places([$0.id]).first?.coordinates }
      points[ref.text] = .some(kept)
    }
    if kept != own { elsewhere += 1 }
  }
}
