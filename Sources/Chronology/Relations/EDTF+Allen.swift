extension EDTF {
  /// Tells whether this stands in one of the thirteen relations to another date.
  ///
  ///     try EDTF(parsing: "[1962,1964]").relation(.before, to: EDTF(parsing: "1963"))  // possibly
  ///     try EDTF(parsing: "2001").relation(.before, to: EDTF(parsing: "2003"))  // certainly
  ///
  /// A date stands for one span of days, and what is written leaves several possible:
  ///
  /// - a date, for any stretch of days within one of its completions: `1942` for a day, some days
  ///   or all of that year, `198X` for a stretch within one year of the decade; a date fine to the
  ///   day, and a date-time, for one day;
  /// - `a/b`, for the days from one of `a` to one of `b`; where an end is open or unknown, to any
  ///   day or, for all that is known, to none;
  /// - `[a,b]`, for a stretch as one of its members: of a range `a..b`, within one year, month or
  ///   day of it, and of `..a` or `a..` anywhere on that side.
  ///
  /// A relation is certain where all pairs of spans stand in it. All of several, `{a,b}`, stand in
  /// a relation where each member does, and each year, month or day of a range is a member.
  ///
  /// No more is assumed of a year beyond ``CivilDate/yearRange`` than that it is beyond. A date
  /// with more than 400,000 runs of days or units near the other date is taken more widely, and
  /// so are sets of which about a thousand pairs of members are to be compared or more; then the
  /// answer may be ``Certainty/possibly`` where it could have been more exact, never wrong.
  /// Qualifiers widen nothing.
  public func relation(_ relation: AllenRelation, to other: EDTF) -> Certainty {
    relations(to: other).certainty(of: relation)
  }

  /// The relations in which this stands, certainly or possibly, to another date.
  ///
  /// Where there is only one, it is certain, unless one date is all of several, `{a,b}`: then it
  /// may be that none holds of all members alike. See ``relation(_:to:)`` for what is compared.
  public func possibleRelations(to other: EDTF) -> Set<AllenRelation> {
    relations(to: other).ofEach
  }

  private func relations(to other: EDTF) -> PairwiseRelations {
    let (these, those) = (referents, other.referents)
    var result = PairwiseRelations()
    var work = 0
    // So many spans for each pair that all together take no longer than one.
    let allowance = 400_000 / max(1, min(these.count * those.count, 1000))
    for a in these {
      for b in those {
        if result.ofEach.isEmpty { return result }
        if work >= 30_000 {
          result.ofSome.formUnion(AllenRelation.allCases)
          return result
        }
        work += 30 + a.memberCount + b.memberCount
        result.note(a.relations(to: b, allowance: allowance))
      }
    }
    return result
  }
}

/// The relations that are possible of each pair of members, and of some pair.
private struct PairwiseRelations {
  var ofEach = Set(AllenRelation.allCases)
  var ofSome: Set<AllenRelation> = []

  mutating func note(_ relations: Set<AllenRelation>) {
    ofEach.formIntersection(relations)
    ofSome.formUnion(relations)
  }

  func certainty(of relation: AllenRelation) -> Certainty {
    if !ofEach.contains(relation) { return .not }
    return ofSome == [relation] ? .certainly : .possibly
  }
}
