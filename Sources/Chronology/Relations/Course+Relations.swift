extension Course {
  /// How an interval of this course can stand to one of another.
  func relations(to other: Course) -> Set<AllenRelation> {
    let ahead = oneWay(to: other)
    let back = other.oneWay(to: self).map(\.inverse)
    return ahead.union(back)
  }

  /// Those of the relations that are not the inverse of another, and ``AllenRelation/equals``.
  ///
  /// Each puts the four ends in an order. The two outermost are as far out as they can be, and
  /// those between, from left to right, as early as the one before allows.
  private func oneWay(to other: Course) -> Set<AllenRelation> {
    var found: Set<AllenRelation> = []
    func note(_ relation: AllenRelation, _ end: Int64?, _ last: Int64) {
      if let end, end <= last { found.insert(relation) }
    }
    note(.before, firstEnd + 2, other.lastBeginning)
    note(.meets, ends.shifted.firstCommon(with: other.beginnings), .max)
    let later = other.beginnings.first(onOrAfter: firstBeginning + 1)
    note(.overlaps, later.flatMap(ends.first), other.lastEnd - 1)
    let shared = beginnings.firstCommon(with: other.beginnings)
    note(.starts, shared.flatMap(ends.first), other.lastEnd - 1)
    note(.equals, shared.flatMap { ends.firstCommon(with: other.ends, onOrAfter: $0) }, .max)
    let inner = beginnings.first(onOrAfter: other.firstBeginning + 1)
    note(.during, inner.flatMap(ends.first), other.lastEnd - 1)
    note(.finishes, inner.flatMap { ends.firstCommon(with: other.ends, onOrAfter: $0) }, .max)
    return found
  }
}
