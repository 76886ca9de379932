import Diplomacy
import Testing

/// The line of authors: what it is read as, and that it comes back.
@Suite struct ContributorTests {
  static func person(_ family: String, _ given: String, _ suffix: String? = nil) -> Contributor {
    Contributor(family: family, given: given, suffix: suffix)
  }

  @Test(arguments: [
    ("Robert D. Putnam", [person("Putnam", "Robert D.")]),
    ("Putnam, Robert D.", [person("Putnam", "Robert D.")]),
    ("Charles de Gaulle", [person("de Gaulle", "Charles")]),
    ("Max van der Stoel", [person("van der Stoel", "Max")]),
    ("John Smith Jr.", [person("Smith", "John", "Jr.")]),
    ("Smith, John, Jr.", [person("Smith", "John", "Jr.")]),
    ("Lord Robertson", [person("Robertson", "Lord")]),
    ("Plato", [Contributor(family: "Plato")]),
    ("NATO", [Contributor(family: "NATO")]),
    ("BBC News", [Contributor(family: "BBC News")]),
    ("Ministry of Foreign Affairs", [Contributor(family: "Ministry of Foreign Affairs")]),
    ("U.S. Department of State", [Contributor(family: "U.S. Department of State")]),
    ("Ann Lee and Bob Hay", [person("Lee", "Ann"), person("Hay", "Bob")]),
    ("Lee, Ann and Hay, Bob", [person("Lee", "Ann"), person("Hay", "Bob")]),
    ("Ann Lee; Bob Hay", [person("Lee", "Ann"), person("Hay", "Bob")]),
    ("Ann Lee; et al.", [person("Lee", "Ann"), .others]),
    (
      "Foreign, Commonwealth & Development Office,",
      [Contributor(family: "Foreign, Commonwealth & Development Office")]
    ),
    ("Smith;; Sons,", [Contributor(family: "Smith; Sons")]),
    ("Sergei   Ivanov ; ", [person("Ivanov", "Sergei")]),
    ("Владимир Путин", [person("Путин", "Владимир")]),
    ("", []),
  ])
  func aLineIsReadAsItsNames(line: String, names: [Contributor]) {
    #expect(ContributorList.read(line) == names)
  }

  @Test(arguments: [
    [person("García Márquez", "Gabriel")], [person("Putnam", "Robert D.")],
    [Contributor(family: "Human Rights Watch")], [Contributor(family: "Amnesty Global")],
    [Contributor(family: "Ann Lee and Bob Hay")], [Contributor(family: "A; B")],
    [person("Lee", "Ann"), Contributor(family: "The Quiet Ones, Ltd"), .others],
    [person("Smith", "John", "Jr."), person("Mao", "Zedong")],
    [person("and", "Given"), Contributor(family: "x and y")],
    [Contributor(family: "de Gaulle")], [person("Ng", "A;B")],
  ])
  func namesComeBackFromTheirLine(names: [Contributor]) throws {
    let line = try #require(ContributorList.line(names))
    #expect(ContributorList.read(line) == names, "\(line)")
  }

  @Test func aLineIsPutIntoWords() {
    #expect(ContributorList.words("Putnam, Robert D.; Ann Lee") == "Robert D. Putnam and Ann Lee")
    #expect(ContributorList.words("Ann Lee; et al.") == "Ann Lee et al.")
    #expect(ContributorList.words("BBC") == "BBC")
    let four = ContributorList.read("A One; B Two; C Three; D Four")
    #expect(ContributorList.surnames(four) == "One et al.")
    #expect(ContributorList.surnames(Array(four.prefix(3))) == "One, Two and Three")
  }

  @Test func aWorkIsFoundWithWhatItIsPartOf() {
    func source(_ ref: String, in within: String?) -> Source {
      var source = Source(ref: Ref(stored: ref), title: ref)
      source.within = within.map(Ref.init(stored:))
      return source
    }
    let library = SourceLibrary([
      source("telegram", in: "volume"), source("volume", in: "series"), source("series", in: nil),
      source("a", in: "b"), source("b", in: "a"), source("c", in: "nowhere"),
    ])
    let telegram = library.work(Ref(stored: "telegram"))
    #expect(telegram?.containers.map(\.title) == ["volume", "series"])
    // A circle, which the store refuses, ends all the same.
    #expect(library.work(Ref(stored: "a"))?.containers.map(\.title) == ["b"])
    #expect(library.work(Ref(stored: "c"))?.containers.isEmpty == true)
    #expect(
      library.works.map(\.source.ref.text) == ["a", "b", "c", "series", "telegram", "volume"])
  }
}
