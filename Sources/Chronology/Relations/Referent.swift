/// What a date stands for: one of several spans of days.
enum Referent {
  /// A stretch as one of the members, as it is for a date that is no interval too.
  case oneOf([EDTF.Member])
  /// From a day of the one end to a day of the other.
  case interval(EDTF.End, EDTF.End)

  /// The days of all the spans.
  var reach: DaySpan {
    switch self {
    case .oneOf(let members):
      members.map(\.reach).reduce(into: DaySpan(.max, .min)) {
        $0 = DaySpan(min($0.lower, $1.lower), max($0.upper, $1.upper))
      }
    case .interval(let start, let end): DaySpan(start.reach.lower, end.reach.upper)
    }
  }

  var memberCount: Int {
    if case .oneOf(let members) = self { members.count } else { 1 }
  }

  /// How a span of one can stand to a span of the other.
  ///
  /// Of each date no more than the allowance of spans is listed one by one; where there are more
  /// and not near each other, too many relations may be given and never too few.
  func relations(to other: Referent, allowance: Int) -> Set<AllenRelation> {
    let (a, b) = (reach, other.reach)
    let (first, last) = (max(a.lower, b.lower) - 1, min(a.upper, b.upper) + 1)
    // Where they are apart, there is nothing between to be listed.
    let window = first <= last ? DaySpan(first, last) : DaySpan(.max, .max)
    func stretches(_ members: [EDTF.Member]) -> Stretches {
      Stretches(members, in: window, allowance: allowance)
    }
    func course(_ start: EDTF.End, _ end: EDTF.End) -> Course {
      Course(start, end, in: window, allowance: allowance)
    }
    switch (self, other) {
    case (.oneOf(let x), .oneOf(let y)):
      return stretches(x).relations(to: stretches(y), reaching: a, b)
    case (.oneOf(let x), .interval(let start, let end)):
      return stretches(x).relations(to: course(start, end), reaching: a)
    case (.interval(let start, let end), .oneOf(let y)):
      let inverses = stretches(y).relations(to: course(start, end), reaching: b)
      return Set(inverses.map(\.inverse))
    case (.interval(let start, let end), .interval(let begin, let stop)):
      return course(start, end).relations(to: course(begin, stop))
    }
  }
}
