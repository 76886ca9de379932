import Foundation
import Testing

/// The timeline as one HTML file; a browser uses it in Tests/Oracles/pages.py.
@Suite struct PageTests {
  /// The page without its style and script, and without the ids that are new in every chronicle.
  private func body(_ page: String) throws -> String {
    let parts = try #require(
      page.wholeMatch(of: #/(?s)(.*)<style>.*</style>(.*)<script>.*</script>(.*)/#))
    let text = "\(parts.1)\(parts.2)\(parts.3)"
    return text.replacing(#/sha256-[A-Za-z0-9+\/=]+/#, with: "sha256-D").replacing(
      #/e-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/#, with: "e-ID")
  }

  @Test func theSeedComesOutAsItHasBeenLookedAt() throws {
    let room = try Workroom.seeded(further: true)
    let page = try room.chancery("timeline", "--format", "html", "--all-accounts")
    try expectGolden(try body(page), "timeline.html")
  }

  @Test func theSecurityPolicyNamesTheStyleAndTheScriptThatAreThere() throws {
    let room = try Workroom.seeded()
    let page = try room.chancery("timeline", "--format", "html")
    let policy = try #require(
      page.firstMatch(of: #/style-src 'sha256-(.*?)'; script-src 'sha256-(.*?)'/#))
    for (name, found, named) in [
      ("css", page.firstMatch(of: #/(?s)<style>(.*)</style>/#)?.1, policy.1),
      ("js", page.firstMatch(of: #/(?s)<script>(.*)</script>/#)?.1, policy.2),
    ] {
      try room.write(String(try #require(found)), to: name)
      let sum = try room.shell("sha256sum \(name)").out.prefix(64)
      let bytes = stride(from: 0, to: 64, by: 2).compactMap { offset in
        let start = sum.index(sum.startIndex, offsetBy: offset)
        return UInt8(sum[start..<sum.index(start, offsetBy: 2)], radix: 16)
      }
      #expect(Data(bytes).base64EncodedString() == named, "the digest of the \(name) has changed")
    }
  }

  @Test func whateverIsInTheDataIsText() throws {
    let room = try Workroom()
    _ = try room.chancery("init")
    let title = #"<script>alert('x')</script> & "q" </style>"#
    _ = try room.chancery(
      "add", "event", "2001", title, "--note", title, "--summary", title, "--create", "--who",
      title,
      "--topic", title)
    let page = try body(try room.chancery("timeline", "--format", "html"))
    #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot;"))
    #expect(!page.contains("<script>alert"))
  }

  @Test func aPermanentLinkOutlivesAnotherNameAndAnotherSelection() throws {
    let room = try Workroom.seeded()
    func anchor(_ arguments: String...) throws -> Substring? {
      let page = try room.run(["timeline", "--format", "html"] + arguments).out
      return page.firstMatch(of: #/<li id="(e-[^"]*)"[^>]*>(?:(?!</li>)(?s:.))*wreath/#)?.1
    }
    let first = try #require(try anchor("--kind", "ceremony"))
    _ = try room.chancery("edit", "2001-11-22-volgograd", "--ref", "wreath")
    #expect(try anchor("--kind", "ceremony", "--from", "2001") == first)
  }

  @Test func anEmptyTimelineIsAPage() throws {
    let room = try Workroom()
    _ = try room.chancery("init")
    let outcome = try room.run(["timeline", "--format", "html"])
    #expect(outcome.status == 0 && outcome.out.hasSuffix("</html>\n"))
    #expect(outcome.err.contains("no events yet"))
  }

  @Test func whatAPageCannotSayIsTold() throws {
    let room = try Workroom.seeded()
    #expect(try room.run(["timeline", "--format", "html", "--strict"]).status == 0)
    try room.chancery("add", "event", "2001-12-01", "They confer", "--code", "cameo:040")
    let outcome = try room.run(["timeline", "--format", "html"])
    #expect(outcome.err == "html could not say: codes (1 event)\n")
    let strict = try room.run(["timeline", "--format", "html", "--strict"])
    #expect(strict.status == 1 && strict.out.isEmpty)
    #expect(strict.err.contains("codes (1 event)\nnothing was written"))
  }
}
