import Foundation
import Testing

/// What people who tried the commands of networks came upon.
@Suite struct NetworkTrialTests {
  @Test func `A command answers to its other names`() throws {
    let room = try Workroom.seeded(further: true)
    let names = try room.run(["neighbors", "putin"])
    #expect(names.status == 0, "\(names.err)")
    #expect(try names.out == room.chancery("neighbours", "putin"))
    #expect(try room.run(["neighbors"]).err.contains("see “chancery neighbours --help”"))
    #expect(try room.run(["neighbors", "--help"]).out.contains("USAGE"))
    #expect(try room.run(["neighbor", "putin"]).err.contains("did you mean “chancery neighbours”"))
  }
}
