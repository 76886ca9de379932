import Testing

@testable import Storage

/// What the schema says of itself to other programs.
@Suite struct PublishedSchemaTests {
  @Test func everyTableAndViewHasItsComment() throws {
    let tables = SchemaBook.tables
    #expect(tables.count > 30)
    for table in tables { #expect(!table.meaning.isEmpty, "\(table.name)") }
    let event = try #require(tables.first { $0.name == "event" })
    #expect(event.meaning == "An event: something dated that happened.")
    #expect(event.columns.contains { $0 == ("date", "EDTF; NULL: undated") })
    #expect(tables.first { $0.name == "v_timeline" }?.isView == true)
    #expect(!event.columns.contains { $0.name == "CHECK" || $0.name == "FOREIGN" })
  }

  @Test(arguments: [
    ("", "''"), ("it's", "'it''s'"), ("a\nb", "'a\nb'"),
    ("a\rb", "replace('a\\rb','\\r',char(13))"),
    ("\\r\r", "replace('\\r\\r1.','\\r1.',char(13))"),
  ])
  func textIsQuotedForTheShell(text: String, sql: String) {
    #expect(SQLText.text(text) == sql)
  }
}
