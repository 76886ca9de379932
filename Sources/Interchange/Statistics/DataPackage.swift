import Diplomacy

/// What is said of the set for machines: a Data Package of Frictionless, version 1.
struct DataPackage {
  var about: ChronicleDescription
  var isWhole: Bool

  /// The text of `datapackage.json`.
  func text(_ forms: [SetForm]) throws -> String {
    try JSONValue([
      "profile": .text("tabular-data-package"),
      "name": .text("chronicle"),
      "title": JSONValue(about.title),
      "description": JSONValue(about.note),
      "licenses": about.licence.map { .list([Self.licence($0)]) },
      "contributors": about.editor.map {
        .list([JSONValue(["title": .text($0), "role": .text("author")])])
      },
      "resources": .list(forms.map(resource)),
    ]).page()
  }

  /// A licence has a name that others know, or an address; words of its own have neither.
  private static func licence(_ words: String) -> JSONValue {
    let isAddress = words.hasPrefix("https://") || words.hasPrefix("http://")
    let letters = words.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "."
        ? String(scalar) : "-"
    }
    return JSONValue([
      "path": isAddress ? .text(words) : nil, "name": isAddress ? nil : .text(letters.joined()),
      "title": .text(words),
    ])
  }

  private func resource(_ form: SetForm) -> JSONValue {
    JSONValue([
      "profile": .text("tabular-data-resource"),
      "name": .text(form.name),
      "path": .text(form.file),
      "description": .text(form.meaning),
      "format": .text("csv"),
      "mediatype": .text("text/csv"),
      "encoding": .text("utf-8"),
      "dialect": JSONValue([
        "delimiter": .text(","), "lineTerminator": .text("\r\n"), "quoteChar": .text("\""),
        "doubleQuote": .truth(true), "header": .truth(true), "skipInitialSpace": .truth(false),
      ]),
      "schema": schema(form),
    ])
  }

  private func schema(_ form: SetForm) -> JSONValue {
    let references = form.references.filter { isWhole || !$0.isOfEvents || $0.column == "event" }
    return JSONValue([
      "fields": .list(form.columns.map(field)),
      "missingValues": .list([.text("")]),
      "primaryKey": JSONValue(form.key),
      "foreignKeys": references.isEmpty
        ? nil
        : .list(
          references.map { reference in
            JSONValue([
              "fields": .text(reference.column),
              "reference": JSONValue([
                // A table refers to itself by no name.
                "resource": .text(reference.table == form.name ? "" : reference.table),
                "fields": .text(reference.key),
              ]),
            ])
          }),
    ])
  }

  private func field(_ column: SetForm.Column) -> JSONValue {
    JSONValue([
      "name": .text(column.name),
      "type": .text(column.type.field),
      "description": .text(column.meaning),
      "constraints": column.isRequired ? JSONValue(["required": .truth(true)]) : nil,
    ])
  }
}
