import Testing

@testable import App

@Suite("The demo district's walk rounds")
struct DemoRoundsTests {
  @Test("a round looks for two to five practices, none twice in a term")
  func lookFors() {
    for school in DemoSchools.maravilla {
      for term in 0..<DemoStory.termCount {
        let rounds: [DemoRoundPlan] = DemoStory.rounds(school: school, termIndex: term)
        let codes: [String] = rounds.flatMap(\.lookFors)
        #expect((1...3).contains(rounds.count))
        #expect(rounds.allSatisfy { (2...5).contains($0.lookFors.count) })
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { DemoFramework.practice($0)?.isLookedForInRooms == true })
      }
    }
  }

  @Test("most rounds may publish; the smallest schools' never do")
  func published() {
    let rounds: [DemoRoundPlan] = DemoSchools.maravilla.flatMap { DemoStory.rounds(school: $0, termIndex: 5) }
    let tiny: [DemoSchool] = DemoSchools.maravilla.filter { $0.teachers < 8 }

    #expect(Double(rounds.filter(\.canPublish).count) / Double(rounds.count) > 0.9)
    #expect(rounds.contains { !$0.canPublish })
    for school in tiny {
      for term in 0..<DemoStory.termCount {
        #expect(DemoStory.rounds(school: school, termIndex: term).allSatisfy { !$0.canPublish })
      }
    }
  }

  @Test("the new practice is looked for only once it exists")
  func newPractice() {
    for school in DemoSchools.maravilla {
      let early: [DemoRoundPlan] = DemoStory.rounds(school: school, termIndex: 3)
      #expect(!early.flatMap(\.lookFors).contains(DemoStory.newPractice))
    }
  }
}
