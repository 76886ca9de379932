extension Stretches {
  /// How a stretch of these can stand to one of those; `a` and `b` are the days of them all.
  ///
  /// Each relation asks for one day only: where two stretches overlap, for instance, one that is
  /// common to both, has a day of the first before it and a day of the second after it. A stretch
  /// need have no more days than those.
  func relations(to other: Stretches, reaching a: DaySpan, _ b: DaySpan) -> Set<AllenRelation> {
    let (these, those) = (DaysOfStretches(self), DaysOfStretches(other))
    var found: Set<AllenRelation> = []
    func note(_ relation: AllenRelation, _ holds: Bool) { if holds { found.insert(relation) } }
    note(.before, a.lower + 2 <= b.upper)
    note(.after, b.lower + 2 <= a.upper)
    note(.meets, these.all.shifted.overlaps(those.all))
    note(.metBy, those.all.shifted.overlaps(these.all))
    guard these.all.overlaps(those.all) else { return found }
    note(.equals, true)
    note(.starts, these.all.overlaps(those.notLast))
    note(.startedBy, those.all.overlaps(these.notLast))
    note(.finishes, these.all.overlaps(those.notFirst))
    note(.finishedBy, those.all.overlaps(these.notFirst))
    note(.during, these.all.overlaps(those.inner))
    note(.contains, those.all.overlaps(these.inner))
    note(.overlaps, these.notFirst.overlaps(those.notLast))
    note(.overlappedBy, those.notFirst.overlaps(these.notLast))
    return found
  }

  /// How a stretch of these can stand to an interval; `a` is the days of them all.
  func relations(to other: Course, reaching a: DaySpan) -> Set<AllenRelation> {
    let these = DaysOfStretches(self)
    var found: Set<AllenRelation> = []
    func note(_ relation: AllenRelation, _ holds: Bool) { if holds { found.insert(relation) } }
    note(.before, a.lower + 2 <= other.lastBeginning)
    note(.after, other.firstEnd + 2 <= a.upper)
    note(.meets, these.all.shifted.overlaps(other.beginnings))
    note(.metBy, other.ends.shifted.overlaps(these.all))
    let begun = other.beginnings.clipped(.min, other.lastEnd - 1)
    let ending = other.ends.clipped(other.firstBeginning + 1, .max)
    let inner = DaySet([DaySpan(other.firstBeginning + 1, other.lastEnd - 1)])
    note(.starts, these.all.overlaps(begun))
    note(.finishes, these.all.overlaps(ending))
    note(.during, these.all.overlaps(inner))
    note(.overlaps, these.notFirst.overlaps(begun))
    note(.overlappedBy, these.notLast.overlaps(ending))
    note(.equals, other.fits(in: units) || other.isSingle(on: points))
    note(.startedBy, other.fits(in: units(without: 0, 1)))
    note(.finishedBy, other.fits(in: units(without: 1, 0)))
    note(.contains, other.fits(in: units(without: 1, 1)))
    return found
  }
}

/// The days of stretches: all, and those that have a day before or after them in a stretch.
private struct DaysOfStretches {
  let all: DaySet
  let notFirst: DaySet
  let notLast: DaySet
  let inner: DaySet

  init(_ stretches: Stretches) {
    all = stretches.days()
    notFirst = stretches.days(before: 1)
    notLast = stretches.days(after: 1)
    inner = stretches.days(before: 1, after: 1)
  }
}

extension Course {
  /// Whether it can begin and end within one of the units.
  fileprivate func fits(in units: [DaySpan]) -> Bool {
    units.contains { unit in
      guard let first = beginnings.first(onOrAfter: unit.lower), first <= unit.upper,
        let last = ends.last(onOrBefore: unit.upper)
      else { return false }
      return first <= last
    }
  }

  /// Whether it can begin and end on one of the days.
  fileprivate func isSingle(on days: [DaySpan]) -> Bool {
    !days.isEmpty && DaySet(days).overlaps(beginnings.intersection(ends))
  }
}
