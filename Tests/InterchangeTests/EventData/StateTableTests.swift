import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct StateTableTests {
  @Test func statesOfTheLists() throws {
    let cow = try SetTrial(
      .states,
      "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n"
        + "NOR,385,Norway,1905,6,7,1940,4,30,2016\nNOR,385,Norway,1945,5,7,2016,12,31,2016\n"
        + "BAD,267,Baden,1816,1,1,1871,1,18,2016\nBAD,267,Baden,1816,0,0,1871,1,18,2016\n")
    #expect(
      cow.relations.map { $0.validity.date?.description } == [
        "1905-06-07/1940-04-30", "1945-05-07/..", "1816-01-01/1871-01-18",
      ])
    #expect(cow.relations.map(\.kind) == [.membership, .membership, .membership])
    #expect(cow.actors[Ref(stored: "cow:267")]?.names.first?.text == "Baden")
    #expect(cow.rejected.map(\.line) == [5])
    let many = try SetTrial(
      .states,
      "stateID\tStateName\tBegin\tEnd\tStateNameAlt\tcowNR\n"
        + "BAD\tBaden\t..1816-01-01\t1871-01-17\t\t267\nNOR\tNorway\t1905-10-26\t2017-12-31..\t\t385\n"
        + "SWE\tSweden\t..1816-01-01\t2017-12-31..\t\t380\nGER\tGermany\t0006-1815\t1945\tPrussia\t255\n"
    )
    #expect(
      many.relations.map { $0.validity.date?.description } == [
        "../1871-01-17", "1905-10-26/..", nil,
      ])
    #expect(
      many.relations.map(\.note) == [
        "began on or before 1816-01-01", nil,
        "began on or before 1816-01-01; still there on 2017-12-31",
      ])
    #expect(many.rejected.map(\.line) == [5])
  }

  @Test func otherNamesAreNames() throws {
    let trial = try SetTrial(
      .states,
      "stateID\tStateName\tBegin\tEnd\tStateNameAlt\tLatitude\tcowNR\tISD_Category\tCapital\n"
        + "HIL\tHill\t1500?\t1820\tHill Realm, Land Of Hills (Old, New)\t5 N\t9999\t1\tTop\n"
        + "NOR\tNorway\t\t2016-12-31..\tNorge\t60 N\t385\t1\tOslo\n")
    #expect(
      trial.actors[Ref(stored: "isd:9999")]?.names.map(\.text) == [
        "Hill", "Hill Realm", "Land Of Hills (Old, New)",
      ])
    #expect(trial.actors[Ref(stored: "iso3166:NO")]?.names.map(\.text) == ["Norway"])
    #expect(
      trial.relations.map(\.note) == [
        "also named Hill Realm, Land Of Hills (Old, New)",
        "still there on 2016-12-31; also named Norge",
      ])
    #expect(trial.report.losses.words.contains("capital"))
    #expect(trial.report.losses.words.contains("coordinates"))
  }

  @Test func anIdentifierOfTwoPersonsIsOfTheFirst() throws {
    let rows = [
      ["NOR-1888", "385", "x1", "Berg", "1820", "M", "1888-01-01", "1889-01-01"],
      ["NOR-1991", "385", "x1", "Berg", "1949", "M", "1991-01-01", "1992-01-01"],
      ["SWE-1890", "380", "x1", "Dahl", "1825", "M", "1890-01-01", "1891-01-01"],
      ["NOR-1892", "385", "x1", "Ole Berg", "1821", "M", "1892-01-01", "1893-01-01"],
      ["NOR-1994", "385", "x1", "Berg", "1949", "M", "1994-01-01", "1995-01-01"],
    ]
    let head = [
      "obsid", "gwcode", "leadid", "leader", "yrborn", "gender", "startdate", "enddate", "entry",
      "exit", "exitcode",
    ]
    let trial = try SetTrial(
      .leaders, tabbed([head] + rows.map { $0 + ["Regular", "Regular", "Regular"] }))
    #expect(
      trial.relations.map(\.from.text) == [
        "archigos:x1", "archigos:x1/NOR Berg 1949", "archigos:x1/SWE Dahl 1825", "archigos:x1",
        "archigos:x1/NOR Berg 1949",
      ])
    #expect(
      trial.relations.map(\.note) == [nil, nil, nil, "born 1821 by this row of the list", nil])
  }

  @Test func aTimeInOfficeIsSplitWhereTheStateBecameAnother() throws {
    let head = ["obsid", "gwcode", "leader", "startdate", "enddate", "exit"]
    let trial = try SetTrial(
      .leaders,
      tabbed([
        head, ["RUS-1", "365", "Lind", "1991-08-21", "1999-12-31", "Regular"],
        ["RUS-2", "365", "Berg", "1991-12-26", "1999-12-31", "Regular"],
        ["YEM-3", "678", "Dahl", "1978-07-17", "2015-12-31", "Still in Office"],
      ]))
    #expect(
      trial.relations.map { "\($0.to.text) \($0.validity.date?.description ?? "")" } == [
        "gw:365 1991-08-21/1991-12-25", "iso3166:RU 1991-12-26/1999-12-31",
        "iso3166:RU 1991-12-26/1999-12-31", "gw:678 1978-07-17/1990-05-21",
        "iso3166:YE 1990-05-22/..",
      ])
  }

  @Test func leadersHoldOfficeAndMayStill() throws {
    let trial = try SetTrial(
      .leaders,
      "obsid\tgwcode\tleadid\tleader\tyrborn\tgender\tstartdate\tenddate\tentry\texit\texitcode\n"
        + "NOR-1\t385\tx1\tLind\t1950\tF\t1990-01-01\t1995-02-03\tRegular\tIrregular\tPopular Protest\n"
        + "RUS-1\t365\tx2\tSmirnov\t1900\tM\t1950-01-01\t1951-01-01\tRegular\tRegular\tRegular\n"
        + "NOR-2\t385\tx1\tLind\t1950\tF\t2011-01-01\t2015-12-31\tRegular\tStill in Office\tx\n")
    #expect(
      trial.relations.map { $0.validity.date?.description } == [
        "1990-01-01/1995-02-03", "1950-01-01/1951-01-01", "2011-01-01/..",
      ])
    #expect(
      trial.relations.map(\.to.text) == ["iso3166:NO", "gw:365", "iso3166:NO"])
    #expect(trial.relations.first?.note == "went: irregular (Popular Protest)")
    #expect(trial.actors[Ref(stored: "archigos:x1")]?.names.last?.text == "Lind (NOR)")
  }
}
