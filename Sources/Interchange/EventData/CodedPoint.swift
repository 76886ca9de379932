import Diplomacy

/// The point on the globe that two cells of a coded table give.
enum CodedPoint {
  /// The point of a latitude and a longitude; nil where either cell says nothing.
  ///
  /// - Throws: ``CodedFault`` where a cell is no number of degrees, or there is no such point.
  static func read(
    _ latitude: (column: String, cell: String?), _ longitude: (column: String, cell: String?)
  ) throws(CodedFault) -> Coordinates? {
    guard let north = try degrees(latitude.cell, latitude.column),
      let east = try degrees(longitude.cell, longitude.column)
    else { return nil }
    guard let point = Coordinates(latitude: north, longitude: east) else {
      throw CodedFault(
        "columns \(latitude.column), \(longitude.column): \(north), \(east) is no point on the globe"
      )
    }
    return point
  }

  private static func degrees(
    _ cell: String?, _ column: String
  ) throws(CodedFault) -> Double? {
    guard let cell, !nothing.contains(cell) else { return nil }
    guard let number = DecimalText.number(cell) else {
      throw CodedFault(column: column, cell, "is no number of degrees")
    }
    return number
  }

  private static let nothing = CodedCells.nothing.union(["None", "none", "-", "#N/A"])
}
