import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("The day of a visit", .database)
struct VisitDayHandlersTests {
  @Test("a plan is not lost when guests decline; a group that gets too small is named")
  func declines() async throws {
    try await TestSite.withEngines { site in
      try await DaySample.plan(site, guests: 6, times: 3, rooms: 3)
      let before = try await DaySample.day(site)
      let group = try #require(before.groups.last)
      let leaving = before.people(in: group).filter { $0.id != DaySample.guest(0) }
      try await site.store.write { db in
        for guest in leaving.prefix(before.people(in: group).count - 2) {
          try db.run("UPDATE inquiry_guest SET answer = 'declined' WHERE id = \(guest.id)")
        }
      }

      let after = try await DaySample.day(site)
      let page = try await site.browser(.eli).get(DaySample.path).text

      #expect(after.stops == before.stops && after.groupCount == before.groupCount)
      #expect(after.people(in: group).count == 2)
      #expect(page.contains("Group \(group) has two people left"))
    }
  }

  @Test("a room taken out leaves its stop to rest, and the others as they are")
  func roomLeaves() async throws {
    try await TestSite.run { site in
      try await DaySample.plan(site)
      let before = try await DaySample.day(site)
      try await site.store.write { db in
        try VisitRoomQueries.put(db, rooms: Array(before.rooms.dropLast()), in: DaySample.visit, expecting: 2)
      }

      let after = try await DaySample.day(site)

      #expect(after.stops == before.stops.filter { $0.value != 6 })
      #expect(try await DaySample.planVersion(site) == 2)
      #expect(try await site.browser(.eli).get(DaySample.path).text.contains("All 5 rooms are seen"))
    }
  }

  @Test("cards name group, people, times, rooms, look-fors, the three kinds of notes and the promise")
  func cards() async throws {
    try await TestSite.run { site in
      try await DaySample.plan(site)
      let eli = try await site.browser(.eli)

      let page = try await eli.get("\(DaySample.path)/cards").text
      let each = try await eli.get("\(DaySample.path)/cards?each=page").text

      for words in [
        "Group 2", "Cyd Castro", "Grant Middle", "8:30", "Room 104", "corridor 1, door 4", "Practice 1",
        "Students explain 2", "I saw", "I heard", "I wonder", "No names, no rooms in notes.", "Library",
      ] {
        #expect(page.contains(words), "\(words)")
      }
      #expect(!page.contains("groupcards each") && each.contains("groupcards each"))
    }
  }

  @Test("cards without a plan lead to the day, and every page speaks Spanish")
  func spanish() async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site)
      let eli = try await site.browser(.eli)
      #expect(try await eli.get("\(DaySample.path)/cards").text.contains("There are no groups yet"))
      try await DaySample.search(site)
      try await site.store.write { db in
        try db.run("UPDATE account SET language = 'es' WHERE id = \(Cast.account(.eli))")
      }

      for (page, words) in [
        ("", "Se ven los 6 salones"), ("/cards", "Sin nombres ni salones"), ("/times", "Horas de visita"),
        ("/rooms", "Con clase a las"), ("/rooms/file", "plantilla"), ("/people", "Sin grupo"),
        ("/groups/1", "recorrido"),
      ] {
        let text = try await eli.get("\(DaySample.path)\(page)").text
        let plain = words == "plantilla" ? "Columnas" : words
        #expect(text.contains(plain), "\(page)")
      }
    }
  }

  @Test("no event of the day names a room or a person")
  func events() async throws {
    try await TestSite.run { site in
      try await DaySample.plan(site)
      _ = try await site.browser(.eli).post("\(DaySample.path)/groups", [("version", "1")])

      let named = try await RoundSample.count(
        site,
        "SELECT COUNT(*) FROM event WHERE verb LIKE 'visit.%' AND (detail LIKE '%Room%' OR detail LIKE '%Guest%')"
      )

      #expect(named == 0)
    }
  }
}
