/// A field of a record, and how what only one of two chronicles altered in it is taken over.
struct ReconciledField<Value> {
  /// What it is called where the two contradict each other; nil where they cannot.
  var name: String?
  /// Takes over, in both, what only one of them altered since a state before.
  var settle: (inout Value, inout Value, Value) -> Void
  /// Whether both say something, and not the same.
  var isContested: (Value, Value) -> Bool
  /// The value in words, where it finds no place in a claim and has to go into the note.
  var words: ((Value) -> String)?

  /// A field that always has a value.
  static func one<Field: Equatable>(
    _ name: String?, _ path: WritableKeyPath<Value, Field>, words: ((Field) -> String)? = nil
  ) -> Self {
    Self(
      name: name,
      settle: { one, other, base in
        if one[keyPath: path] == base[keyPath: path] {
          one[keyPath: path] = other[keyPath: path]
        } else if other[keyPath: path] == base[keyPath: path] {
          other[keyPath: path] = one[keyPath: path]
        }
      },
      isContested: { one, other in
        name != nil && one[keyPath: path] != other[keyPath: path]
      },
      words: words.map { words in { words($0[keyPath: path]) } })
  }

  /// A field that may have nothing to say.
  static func maybe<Field: Equatable>(
    _ name: String, _ path: WritableKeyPath<Value, Field?>, words: ((Field) -> String)? = nil
  ) -> Self {
    var field = Self.one(name, path)
    field.isContested = { one, other in
      guard let one = one[keyPath: path], let other = other[keyPath: path] else { return false }
      return one != other
    }
    field.words = words.map { words in { $0[keyPath: path].map(words) ?? "" } }
    return field
  }

  /// A field with many values, of which each may have come or gone.
  static func many<Element: Equatable>(_ path: WritableKeyPath<Value, [Element]>) -> Self {
    let whole = Self.one(nil, path)
    return Self(
      settle: { one, other, base in
        whole.settle(&one, &other, base)
        let (first, second) = (one[keyPath: path], other[keyPath: path])
        guard first != second else { return }
        let gone = base[keyPath: path].filter { !first.contains($0) || !second.contains($0) }
        one[keyPath: path].removeAll(where: gone.contains)
        other[keyPath: path].removeAll(where: gone.contains)
      },
      isContested: { _, _ in false })
  }

  /// The fields of a part that a record may lack.
  static func part<Part: Equatable>(
    _ path: WritableKeyPath<Value, Part?>, _ empty: Part, _ fields: [ReconciledField<Part>]
  ) -> [Self] {
    fields.map { field in
      Self(
        name: field.name,
        settle: { one, other, base in
          var (first, second) = (one[keyPath: path] ?? empty, other[keyPath: path] ?? empty)
          field.settle(&first, &second, base[keyPath: path] ?? empty)
          one[keyPath: path] = first == empty ? nil : first
          other[keyPath: path] = second == empty ? nil : second
        },
        isContested: { one, other in
          field.isContested(one[keyPath: path] ?? empty, other[keyPath: path] ?? empty)
        },
        words: field.words.map { words in { words($0[keyPath: path] ?? empty) } })
    }
  }
}
