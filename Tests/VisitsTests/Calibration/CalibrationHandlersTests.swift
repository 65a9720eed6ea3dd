import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Marking a practice set", .database)
struct CalibrationHandlersTests {
  @Test("an observer marks one scene a page, can stop and resume, and finishes; sending twice is harmless")
  func marks() async throws {
    try await TestSite.withEngines { site in
      try await CalibrationSample.publish(site)
      let ben = try await site.browser(.ben)
      let path = CalibrationSample.path
      let first = "\(path)/vignettes/\(CalibrationSample.scenes[0])"

      #expect(try await ben.get("\(path)/marks").location == first)
      let page = try await ben.get(first).text
      #expect(page.contains("Pairs compare two graphs") && page.contains("Nobody sees how you marked"))
      #expect(!page.contains("Both partners speak"))
      for _ in 1...2 {
        let answer = try await ben.post("\(first)/marks", [("mark_1", "seen"), ("mark_2", "not_expected")])
        #expect(answer.status == 303)
      }
      #expect(try await ben.get("/d/maravilla/calibration").text.contains("1 of 2 marked"))
      #expect(
        try await ben.get("\(path)/marks").location == "\(path)/vignettes/\(CalibrationSample.scenes[1])"
      )
      #expect(try await ben.post("\(path)/completion", []).status == 422)
      #expect(try await ben.get("\(path)/agreement").status == 403)
      let second = "\(path)/vignettes/\(CalibrationSample.scenes[1])/marks"
      #expect(try await ben.post(second, [("mark_1", "seen")]).status == 303)
      for _ in 1...2 { #expect(try await ben.post("\(path)/completion", []).status == 303) }
      #expect(try await ben.post(second, [("mark_1", "not_seen")]).status == 422)
      let result = try await ben.get("\(path)/agreement").text
      #expect(result.contains("Too few yet") && result.contains("Both partners speak"))
    }
  }

  @Test("a look-for without a mark comes back with its words, and what was marked is kept")
  func invalid() async throws {
    try await TestSite.run { site in
      try await CalibrationSample.publish(site)
      let ben = try await site.browser(.ben)

      let answer = try await ben.post(
        "\(CalibrationSample.path)/vignettes/\(CalibrationSample.scenes[0])/marks",
        [("mark_1", "not_seen"), ("mark_2", "maybe")]
      )

      #expect(answer.status == 422 && answer.text.contains("Mark this look-for"))
      #expect(answer.text.contains("value=\"not_seen\" checked"))
    }
  }

  @Test("figures need ten observers, and new ones join ten at a time, so that no figure moves by one person")
  func minimum() async throws {
    try await TestSite.withEngines { site in
      try await CalibrationSample.publish(site)
      try await CalibrationSample.crowd(site, 8, seen: 4)
      try await CalibrationSample.mark(site, .ben)
      let ben = try await site.browser(.ben)
      let path = "\(CalibrationSample.path)/agreement"
      #expect(try await ben.get(path).text.contains("Too few yet"))

      try await CalibrationSample.mark(site, .cyd)
      let ten = try await ben.get(path).text
      #expect(ten.contains("10 observers") && ten.contains("Seen: 6; Not seen: 4"))

      try await CalibrationSample.mark(site, .lea, ["not_expected", "not_expected", "not_expected"])
      #expect(try await ben.get(path).text == ten)
      let lea = try await site.browser(.lea).get(path).text
      #expect(lea.contains("Seen: 6; Not seen: 4") && lea.contains("Not expected now"))

      try await CalibrationSample.crowd(site, 8, seen: 0, from: 8)
      try await CalibrationSample.mark(site, .ana)
      #expect(try await ben.get(path).text.contains("20 observers"))
    }
  }

  @Test(
    "the headline says percent, AC1, prevalence and N; kappa stands in the detail; no word such as substantial"
  )
  func headline() async throws {
    try await TestSite.run { site in
      try await CalibrationSample.publish(site)
      try await CalibrationSample.crowd(site, 9, seen: 4)
      try await CalibrationSample.mark(site, .ben)

      let page = try await site.browser(.ben).get("\(CalibrationSample.path)/agreement").text
      let head = try #require(page.firstRange(of: "vignette-1"))
      let lede = page[..<head.lowerBound]

      // Pairs of observers agree on 1, 1 and (10 + 10) / 45 of the three look-fors.
      #expect(lede.contains("agree in 81% of marks") && lede.contains("AC1") && lede.contains("10 observers"))
      #expect(lede.contains("50% of marks say"))
      #expect(!lede.contains("kappa") && page.contains("kappa"))
      for word in ["substantial", "almost perfect", "moderate agreement"] { #expect(!page.contains(word)) }
      let csv = try await site.browser(.ben).get("\(CalibrationSample.path)/agreement.csv")
      #expect(csv.headers[.contentType]?.hasPrefix("text/csv") == true)
      #expect(csv.text.contains("percent_agreement,,,0.8148") && csv.text.contains("counts,Scene 2"))
    }
  }

  @Test("when everybody gives one and the same mark, the page says there is no variation")
  func noVariation() async throws {
    try await TestSite.run { site in
      try await CalibrationSample.publish(site)
      try await CalibrationSample.crowd(site, 9, seen: 9)
      try await site.store.write { db in try db.run("UPDATE calibration_mark SET mark = 'seen'") }
      try await CalibrationSample.mark(site, .ben, ["seen", "seen", "seen"])

      let page = try await site.browser(.ben).get("\(CalibrationSample.path)/agreement").text
      #expect(page.contains("no variation"))
      #expect(!page.contains("Gwet’s AC1"))
    }
  }

  @Test("nobody is shown another's marks or that somebody has marked: no page, no answer, no event")
  func keepsMarks() async throws {
    try await TestSite.run { site in
      try await CalibrationSample.publish(site)
      try await CalibrationSample.mark(site, .ben, ["not_expected", "not_expected", "not_expected"])
      for member in [Cast.Member.dee, .ana, .eli, .gil, .lea, .cyd] {
        let browser = try await site.browser(member)
        for path in [
          "/d/maravilla/calibration", CalibrationSample.path, "/api/v1/d/maravilla/calibration",
          "/api/v1\(CalibrationSample.path)",
        ] {
          let text = try await browser.get(path).text
          #expect(!text.contains("Ben Castro") && !text.contains("not_expected"), "\(member) \(path)")
        }
        #expect(try await browser.get("\(CalibrationSample.path)/agreement").status == 403, "\(member)")
        #expect(
          try await browser.get("/api/v1\(CalibrationSample.path)/agreement").status == 403,
          "\(member)"
        )
      }
      let ben = Cast.person(.ben).text
      let told = try await DoorSample.count(
        site,
        "SELECT COUNT(*) FROM event WHERE verb LIKE 'calibration%' AND actor LIKE \("%\(ben)%")"
      )
      #expect(told == 0)
    }
  }

  @Test("who walks may mark, others may not; other districts find nothing; a wrong verb is named")
  func ladder() async throws {
    try await TestSite.run { site in
      try await CalibrationSample.publish(site)
      let statuses: [(Cast.Member, Int)] = [
        (.ben, 200), (.cyd, 200), (.lea, 200), (.ana, 200), (.eli, 200), (.gil, 200), (.dee, 200),
        (.ivo, 200),
        (.hana, 403), (.jo, 403), (.fay, 403), (.max, 403), (.kim, 404),
      ]
      for (member, status) in statuses {
        let browser = try await site.browser(member)
        #expect(try await browser.get(CalibrationSample.path).status == status, "\(member)")
        #expect(try await browser.get("/api/v1\(CalibrationSample.path)").status == status, "\(member)")
      }
      let ben = try await site.browser(.ben)
      #expect(try await ben.get("/d/maravilla/calibration/\(RoundSample.round)").status == 404)
      #expect(
        try await ben.get("\(CalibrationSample.path)/vignettes/\(RoundSample.round)").status == 404
      )
      #expect(try await ben.json(.delete, CalibrationSample.path).status == 405)
      let spanish: HTTPFields = [.acceptLanguage: "es"]
      #expect(try await ben.get(CalibrationSample.path, headers: spanish).text.contains("Hablar en parejas"))
    }
  }
}
