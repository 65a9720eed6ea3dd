import Foundation
import App
import HTTPTypes
import Interchange
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import Exchange

@Suite("Roster pages", .database)
struct RosterHandlersTests {
  @Test("an administrator loads a package and sees what was done; nothing stays in the uploads")
  func upload() async throws {
    try await TestSite.withEngines { site in
      let fay = try await site.browser(.fay)
      #expect(try await fay.get("/d/maravilla/roster").status == 200)

      let link = try await upload(.small, by: fay, site, options: [])
      let waiting = try await fay.get(link)
      #expect(waiting.headers[HTTPField.Name("Refresh") ?? .vary] == "2")

      try await work(site)
      let done = try await fay.get(link)
      #expect(done.text.contains("Applied."))
      #expect(done.text.contains("Guardians, parents and relatives: 1"))
      #expect(done.headers[HTTPField.Name("Refresh") ?? .vary] == nil)
      #expect(try uploads(site).isEmpty)
    }
  }

  @Test("the same page speaks Spanish")
  func spanish() async throws {
    try await TestSite.run { site in
      let fay = try await site.browser(.fay)
      let page = try await fay.get("/d/maravilla/roster", headers: [.acceptLanguage: "es"])
      #expect(page.status == 200)
    }
  }

  @Test("the same form sent twice loads once")
  func doubleSubmit() async throws {
    try await TestSite.run { site in
      let fay = try await site.browser(.fay)
      let id = RosterRunID.makeAnonymous()
      let first = try await upload(.small, by: fay, site, options: [], id: id)
      let second = try await upload(.small, by: fay, site, options: [], id: id)

      #expect(first == second)
      let count = try await site.store.read { db in
        try db.value("SELECT count(*) FROM roster_import", as: Int.self)
      }
      #expect(count == 1)
    }
  }

  @Test("a form without a file gets the same page with words")
  func noFile() async throws {
    try await TestSite.run { site in
      let fay = try await site.browser(.fay)
      let answer = try await post(nil, by: fay, fields: [("source", "My system")])

      #expect(answer.status == 422)
      #expect(answer.text.contains("Choose the ZIP file"))
      #expect(answer.text.contains("My system"))
    }
  }

  @Test("a refused share waits for consent, then is applied")
  func consent() async throws {
    try await TestSite.run { site in
      let fay = try await site.browser(.fay)
      _ = try await upload(.small, by: fay, site, options: [])
      try await work(site)
      var half = RosterPackage.small
      for number in 3...6 {
        half.remove("p\(number)", from: .users)
        half.remove("rp\(number)", from: .roles)
        half.remove("ep\(number)", from: .enrollments)
      }
      let link = try await upload(half, by: fay, site, options: [])
      try await work(site)
      let refused = try await fay.get(link)
      #expect(refused.text.contains("apply it anyway"))
      #expect(try uploads(site).count == 1)

      #expect(try await fay.post("\(link)/consent", []).status == 303)
      try await work(site)
      #expect(try await fay.get(link).text.contains("Applied."))
      #expect(try uploads(site).isEmpty)
    }
  }

  @Test("errors are listed with their places, also as CSV")
  func errors() async throws {
    try await TestSite.run { site in
      let fay = try await site.browser(.fay)
      var package = RosterPackage.small
      package.replace("ep3,,,k1", with: "ep3,,,k9", in: .enrollments)
      let link = try await upload(package, by: fay, site, options: ["strict"])
      try await work(site)

      #expect(try await fay.get(link).text.contains("enrollments.csv, line 6"))
      #expect(try await fay.get("\(link)/issues.csv").text.contains("error,enrollments.csv,6"))
    }
  }

  @Test("only those who keep the roster reach it", arguments: Cast.Member.allCases)
  func ladder(member: Cast.Member) async throws {
    try await TestSite.run { site in
      let browser = try await site.browser(member)
      let expected = member == .kim ? 404 : member == .jo || member == .fay ? 200 : 403
      let empty = RosterRunID.makeAnonymous()

      #expect(try await browser.get("/d/maravilla/roster").status == expected)
      #expect(
        try await browser.get("/d/maravilla/roster/runs/\(empty)").status
          == (expected == 200 ? 404 : expected)
      )
      #expect(try await browser.get("/d/maravilla/roster/export.zip").status == expected)
      #expect(try await browser.post("/d/maravilla/roster", []).status == 405)
    }
  }

  @Test("the API lists loads, page by page")
  func api() async throws {
    try await TestSite.run { site in
      let fay = try await site.browser(.fay)
      _ = try await upload(.small, by: fay, site, options: ["dry-run"])
      try await work(site)
      let answer = try await fay.get("/api/v1/d/maravilla/roster-imports")

      #expect(answer.status == 200)
      #expect(answer.text.contains("\"state\":\"checked\""))
      #expect(
        try await fay.get("/api/v1/d/maravilla/roster-imports/\(RosterRunID.makeAnonymous())").status == 404
      )
    }
  }

  /// Runs the area's own job, as the server does every second.
  private func work(_ site: TestSite) async throws {
    for job in site.assembly.jobs where job.name == "import waiting rosters" { try await job.run(site.site) }
  }

  private func uploads(_ site: TestSite) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(site.dataDirectory)/uploads").filter {
      $0.contains("-")
    }
  }

  private func upload(
    _ package: RosterPackage,
    by browser: TestBrowser,
    _ site: TestSite,
    options: [String],
    id: RosterRunID = .makeAnonymous()
  ) async throws -> String {
    let path = try package.zip(in: site.dataDirectory)
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    try FileManager.default.removeItem(atPath: path)
    let answer = try await post(
      bytes,
      by: browser,
      fields: [("id", id.text), ("source", "SIS")] + options.map { ("options", $0) }
    )
    #expect(answer.status == 303)
    return answer.location ?? ""
  }

  private func post(_ file: [UInt8]?, by browser: TestBrowser, fields: [(String, String)]) async throws
    -> TestAnswer
  {
    let boundary = "boundary-of-the-test"
    var body: [UInt8] = []
    for (name, value) in [("csrf", browser.csrf)] + fields {
      body += Array(
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
      )
    }
    if let file {
      let head = "Content-Disposition: form-data; name=\"package\"; filename=\"roster.zip\""
      body +=
        Array("--\(boundary)\r\n\(head)\r\nContent-Type: application/zip\r\n\r\n".utf8) + file
        + Array("\r\n".utf8)
    }
    body += Array("--\(boundary)--\r\n".utf8)
    return try await browser.send(
      .post,
      "/d/maravilla/roster/runs",
      headers: [.contentType: "multipart/form-data; boundary=\(boundary)"],
      body: body
    )
  }
}
