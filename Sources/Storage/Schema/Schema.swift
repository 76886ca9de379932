/// The text of `schema.sql` at the top of the package, and the numbers that stand in it.
public enum Schema {
  /// The whole text, as embedded in the program.
  public static let sql = String(decoding: PackageResources.schema_sql, as: UTF8.self)

  /// The application id of a chronicle's file: "Chnc".
  static let applicationID: Int32 = 1_130_917_475

  /// The version of the schema that this program writes.
  static let version: Int32 = 4
}
