/// A question to a chronicle in SQL, for programs that show one to readers.
public struct CannedQuery: Hashable, Sendable {
  /// The name that stands in its address.
  public let name: String
  /// The name for people.
  public let title: String
  /// What it answers.
  public let meaning: String
  /// The query; what begins with a colon is asked of the reader.
  public let sql: String

  /// The questions that readers have first.
  public static let all = [
    CannedQuery(
      name: "timeline", title: "Timeline between two days",
      meaning: """
        Confirmed, public events that can lie between two days (YYYY-MM-DD), in the order of a \
        timeline. Leave a day empty for no bound.
        """,
      sql: """
        SELECT edtf, title, kind, place, participants, sources, ref, number FROM v_timeline
        WHERE shelf = 0 AND (:from = '' OR latest IS NULL OR latest >= :from)
          AND (:to = '' OR earliest IS NULL OR earliest <= :to)
        """),
    CannedQuery(
      name: "events_of_actor", title: "An actor's events",
      meaning: "What an actor, by their ref (putin), took part in, and as what.",
      sql: """
        SELECT t.edtf, t.title, p.role, p.capacity, p.acts_for, t.place, t.sources, t.ref, t.number
        FROM v_timeline t JOIN v_participation p ON p.number = t.number
        WHERE t.shelf = 0 AND p.actor = :actor
        """),
    CannedQuery(
      name: "events_of_two", title: "Events of two actors",
      meaning: "The events in which two actors, by their refs, both took part.",
      sql: """
        SELECT t.edtf, t.title, t.kind, t.place, t.sources, t.ref, t.number FROM v_timeline t
        WHERE t.shelf = 0
          AND EXISTS (SELECT 1 FROM v_participation p
                      WHERE p.number = t.number AND p.actor = :actor AND p.takes_part = 1)
          AND EXISTS (SELECT 1 FROM v_participation p
                      WHERE p.number = t.number AND p.actor = :other AND p.takes_part = 1)
        """),
    CannedQuery(
      name: "statements_by", title: "What somebody said",
      meaning: "The statements of a speaker, by their ref, with their words.",
      sql: """
        SELECT s.edtf, s.gist, s.form, s.medium, s.quote, s.translation, s.occasion, s.number
        FROM v_statement s JOIN v_participation p ON p.number = s.number
        JOIN v_timeline t ON t.number = s.number
        WHERE p.actor = :speaker AND p.role = 'speaker' AND t.shelf = 0
        """),
    CannedQuery(
      name: "facts_of_source", title: "What rests on a source",
      meaning: "The records that cite a source, by its ref, where in it, and for what.",
      sql: """
        SELECT supports, record, locator, fact, excerpt, credibility FROM v_citation
        WHERE source = :source
        """),
    CannedQuery(
      name: "search", title: "Search",
      meaning: "Events by their words, best first (the query language of SQLite's FTS5).",
      sql: """
        SELECT coalesce(e.date, 'undated') AS edtf, x.title, e.kind, e.ref, 'e' || e.id AS number
        FROM event_search s JOIN event_text x ON x.event_id = s.rowid
        JOIN event e ON e.id = s.rowid
        WHERE event_search MATCH :words AND e.shelf = 0 ORDER BY rank LIMIT 200
        """),
    CannedQuery(
      name: "events_per_year", title: "Events per year",
      meaning: "How many confirmed, public events can begin in each year.",
      sql: """
        SELECT substr(earliest, 1, 4) AS year, count(*) AS events FROM v_timeline
        WHERE shelf = 0 AND earliest IS NOT NULL GROUP BY 1 ORDER BY 1
        """),
  ]
}
