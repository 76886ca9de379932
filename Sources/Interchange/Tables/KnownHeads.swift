import Diplomacy

/// What the heads of a table say where no mapping file says it.
enum KnownHeads {
  /// The words of a head: "Start Date", "start_date" and "START-DATE" are the same.
  private static func folded(_ head: String) -> String {
    RefRule.slug(head).replacing("-", with: " ")
  }

  private static let words: [(field: String, heads: [String])] = [
    ("key", ["id", "key", "uid", "identifier", "number", "no", "nr", "record id", "event id"]),
    ("date", ["date", "when", "dates", "event date", "edtf"]),
    ("start", ["start", "start date", "begin", "beginning", "begin date", "from date"]),
    ("end", ["end", "end date", "until", "to date"]),
    ("year", ["year", "start year"]), ("month", ["month", "start month"]),
    ("day", ["day", "start day"]), ("end-year", ["end year"]), ("end-month", ["end month"]),
    ("end-day", ["end day"]),
    ("time", ["time", "start time"]), ("zone", ["zone", "timezone", "time zone"]),
    ("kind", ["kind", "type of event", "event type"]),
    ("title", ["title", "headline", "event", "event name", "heading", "what", "what happened"]),
    ("place", ["place", "location", "city", "where", "venue"]),
    ("latitude", ["latitude", "lat"]), ("longitude", ["longitude", "long", "lon", "lng"]),
    ("participants", ["participants", "participant", "who", "actors", "people", "present"]),
    ("speaker", ["speaker", "by", "said by"]), ("addressee", ["addressee", "said to"]),
    ("form", ["form"]), ("medium", ["medium"]), ("quote", ["quote", "quotation", "words"]),
    ("topics", ["topics", "topic", "tags", "subject", "subjects", "group"]),
    ("summary", ["summary", "description", "text", "details"]),
    ("note", ["note", "notes", "comment", "comments", "remarks"]),
    ("source", ["source", "sources", "reference"]), ("locator", ["locator", "page", "pages"]),
    ("url", ["url", "link", "source url", "media"]), ("status", ["status"]),
    ("private", ["private"]),
  ]

  /// The heads of our own tables that say nothing that others do not.
  private static let own: Set<String> = [
    "earliest", "latest", "date_text", "place_ref", "speaker", "addressee", "differing",
  ]

  /// The columns that are known, by field.
  static func columns(_ heads: [String]) -> [String: String] {
    var found: [String: String] = [:]
    for (field, names) in words {
      let nearest = names.lazy.compactMap { name in heads.first { folded($0) == name } }.first
      if let nearest { found[field] = nearest }
    }
    return found
  }

  /// The mapping that heads tell.
  ///
  /// - Throws: ``InputError`` with the columns and a mapping to begin with where they do not say
  ///   when what happened.
  static func mapping(of heads: [String], file: String) throws(InputError) -> RecordMapping {
    guard let mapping = guess(heads) else {
      let list = heads.filter { !$0.isEmpty }.map { "“\($0)”" }.joined(separator: ", ")
      throw InputError(
        file: file,
        reason: "has no heads that say when what happened; it has \(list).\n"
          + "Write a mapping file and give it with --mapping; this is one to begin with:\n\n"
          + MappingDraft.text(heads: heads, name: SetNaming.base(of: file)))
    }
    return mapping
  }

  /// The mapping that heads tell; nil where they do not say when, or not what.
  static func guess(_ heads: [String]) -> RecordMapping? {
    let columns = columns(heads)
    let isOwn = Set(heads).isSuperset(of: ["date_text", "place_ref", "participants", "links"])
    guard columns["date"] ?? columns["start"] ?? columns["year"] != nil,
      ["title", "summary", "participants", "quote"].contains(where: { columns[$0] != nil })
    else { return nil }
    var mapping = RecordMapping()
    mapping.isOwnTable = isOwn
    mapping.fields.date = date(columns)
    for (name, path) in FieldRules.lists {
      guard let column = columns[name], !(isOwn && own.contains(column)) else { continue }
      var rule = ColumnRule(column: column)
      if ["participants", "speaker", "addressee", "topics"].contains(name)
        || isOwn && name == "source"
      {
        rule.separator = ";"
      }
      mapping.fields[keyPath: path] = [rule]
    }
    if heads.contains("Headline"), heads.contains("Display Date"), heads.contains("Type") {
      // The table of TimelineJS: its texts are HTML, and its title is no event.
      mapping.hasTitleSlides = true
      mapping.skipped = [SkipRule(column: "Type", values: ["title"])]
      for index in mapping.fields.title.indices { mapping.fields.title[index].isMarkup = true }
      for index in mapping.fields.summary.indices { mapping.fields.summary[index].isMarkup = true }
    }
    if isOwn {
      mapping.ignored = Array(own)
      mapping.name = "chancery-csv"
      if heads.contains("ref") {
        mapping.fields.key = [ColumnRule(column: "ref"), ColumnRule(column: "number")]
      }
    }
    return mapping
  }

  private static func date(_ columns: [String: String]) -> DateRule {
    var rule = DateRule()
    rule.column = columns["date"]
    if rule.column == nil {
      rule.start = columns["start"]
      rule.end = columns["end"]
    }
    if rule.column == nil, rule.start == nil {
      rule.year = columns["year"]
      rule.month = columns["month"]
      rule.day = columns["day"]
      rule.endYear = columns["end-year"]
      rule.endMonth = columns["end-month"]
      rule.endDay = columns["end-day"]
    }
    return rule
  }
}
