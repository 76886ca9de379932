import ArgumentParser
import Chronology

/// Adds a record.
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a record; prints its ref.",
    discussion: """
        chancery add actor person "Igor Ivanov"
        chancery add tenure igor-ivanov "Foreign Minister" --of russia
        chancery add event 2001-09-11 "Attacks on New York" --at "New York"
        chancery add source "Report on the talks" --publisher BBC

      DATE is EDTF or English: 2001-10-03, "3 October 2001", "by 22 November 2001", "c. 1942", \
      1942/1943, undated. Relative words ("Wednesday", "11 September") are read against the dateline \
      of the source, or --as-of.

      A party is REF, REF:ROLE, "REF as CAPACITY", "REF for ACTOR", "REF (part)". Wherever a ref is \
      taken, so are a unique name, a surname, an office ("President of Russia") and SCHEME:VALUE; \
      ^ is the record added last.
      """,
    subcommands: [
      AddActor.self, AddPlace.self, AddSource.self, AddTopic.self, AddEvent.self, AddMeeting.self,
      AddVisit.self, AddStatement.self, AddTenure.self, AddMember.self, AddPartOf.self,
      AddSuccession.self, AddLink.self, AddSilence.self,
    ])
}
