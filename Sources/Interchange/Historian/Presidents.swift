import Chronology

/// A president of the United States and the days in office.
struct President: Hashable, Sendable {
  /// The id in the Historian's list of people.
  var id: String
  /// The name as that list writes it.
  var name: String
  /// The terms, each from the day of taking office to the day of leaving it.
  var terms: [EDTF]
  /// The term as vice president before that, where there was one.
  var viceTerm: EDTF?

  /// The surname.
  var surname: Substring { name.split(separator: " ").last ?? "" }

  /// Whether a day lies in one of the terms.
  func isInOffice(on day: Int64) -> Bool {
    terms.contains { $0.earliest.day ?? .min <= day && day <= $0.latest.day ?? .max }
  }

  /// Whether a day lies in the months between election and taking office.
  func isElect(on day: Int64) -> Bool {
    !isInOffice(on: day)
      && terms.contains { $0.earliest.day.map { ($0 - 130..<$0).contains(day) } ?? false }
  }
}

/// The presidents of the United States: what "President Roosevelt" of a description means.
enum Presidents {
  /// The president of that id.
  static func withID(_ id: String) -> President? { all.first { $0.id == id } }

  /// The president in office on a day; on the day of a change, the one who takes office.
  static func inOffice(on day: Int64) -> President? { all.last { $0.isInOffice(on: day) } }

  /// The president of that surname who was in office on one of some days.
  static func named(_ name: String, during days: ClosedRange<Int64>) -> President? {
    let candidates = all.filter { matches($0, name) }
    return candidates.last { $0.isInOffice(on: days.lowerBound) }
      ?? candidates.last { $0.isInOffice(on: days.upperBound) }
  }

  /// The elected president of that name who had not yet taken office.
  static func elect(_ name: String, on day: Int64) -> President? {
    all.first { matches($0, name) && $0.isElect(on: day) }
  }

  /// A later president of that name who was vice president on a day.
  static func asVicePresident(_ name: String, on day: Int64) -> President? {
    all.first {
      guard matches($0, name), let first = $0.viceTerm?.earliest.day,
        let last = $0.viceTerm?.latest.day
      else { return false }
      return (first...last).contains(day)
    }
  }

  /// Whether a name is the president's: the surname, or a full one that ends with it.
  private static func matches(_ president: President, _ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard words.last?.lowercased() == president.surname.lowercased() else { return false }
    return words.count == 1 || words.first?.first == president.name.first
      || words.first.map { nicknames[president.id]?.contains(String($0)) ?? false } ?? false
  }

  private static let nicknames: [String: Set<String>] = [
    "clinton-william-j": ["Bill"], "carter-jimmy": ["James"], "biden-joseph-r": ["Joe"],
  ]

  /// All of them since the first visit of a foreign head of state, in order of their terms.
  static let all: [President] = table.split(separator: "\n").compactMap { line in
    let fields = line.split(separator: "|").map(String.init)
    guard fields.count >= 3 else { return nil }
    let terms = fields[2].split(separator: " ").compactMap { EDTF(String($0)) }
    return President(
      id: fields[0], name: fields[1], terms: terms,
      viceTerm: fields.count > 3 ? EDTF(fields[3]) : nil)
  }

  private static let table = """
    grant-ulysses-s|Ulysses S. Grant|1869-03-04/1877-03-04
    hayes-rutherford-b|Rutherford B. Hayes|1877-03-04/1881-03-04
    garfield-james-a|James A. Garfield|1881-03-04/1881-09-19
    arthur-chester-a|Chester A. Arthur|1881-09-19/1885-03-04|1881-03-04/1881-09-19
    cleveland-grover|Grover Cleveland|1885-03-04/1889-03-04 1893-03-04/1897-03-04
    harrison-benjamin|Benjamin Harrison|1889-03-04/1893-03-04
    mckinley-william|William McKinley|1897-03-04/1901-09-14
    roosevelt-theodore|Theodore Roosevelt|1901-09-14/1909-03-04|1901-03-04/1901-09-14
    taft-william-howard|William Howard Taft|1909-03-04/1913-03-04
    wilson-woodrow|Woodrow Wilson|1913-03-04/1921-03-04
    harding-warren-g|Warren G. Harding|1921-03-04/1923-08-02
    coolidge-calvin|Calvin Coolidge|1923-08-02/1929-03-04|1921-03-04/1923-08-02
    hoover-herbert-c|Herbert C. Hoover|1929-03-04/1933-03-04
    roosevelt-franklin-d|Franklin D. Roosevelt|1933-03-04/1945-04-12
    truman-harry-s|Harry S. Truman|1945-04-12/1953-01-20|1945-01-20/1945-04-12
    eisenhower-dwight-d|Dwight D. Eisenhower|1953-01-20/1961-01-20
    kennedy-john-f|John F. Kennedy|1961-01-20/1963-11-22
    johnson-lyndon-b|Lyndon B. Johnson|1963-11-22/1969-01-20|1961-01-20/1963-11-22
    nixon-richard-m|Richard M. Nixon|1969-01-20/1974-08-09|1953-01-20/1961-01-20
    ford-gerald-r|Gerald R. Ford|1974-08-09/1977-01-20|1973-12-06/1974-08-09
    carter-jimmy|Jimmy Carter|1977-01-20/1981-01-20
    reagan-ronald|Ronald Reagan|1981-01-20/1989-01-20
    bush-george-h-w|George H. W. Bush|1989-01-20/1993-01-20|1981-01-20/1989-01-20
    clinton-william-j|William J. Clinton|1993-01-20/2001-01-20
    bush-george-w|George W. Bush|2001-01-20/2009-01-20
    obama-barack|Barack Obama|2009-01-20/2017-01-20
    trump-donald-j|Donald J. Trump|2017-01-20/2021-01-20 2025-01-20/..
    biden-joseph-r|Joseph R. Biden|2021-01-20/2025-01-20|2009-01-20/2017-01-20
    """
}
