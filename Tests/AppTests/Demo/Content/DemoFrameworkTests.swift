import Testing

@testable import App

@Suite("The demo district's framework")
struct DemoFrameworkTests {
  @Test("six domains hold three practices each, and a practice three steps")
  func shape() {
    #expect(DemoFramework.domains.map(\.code) == ["A", "B", "C", "D", "E", "F"])
    #expect(DemoFramework.domains.allSatisfy { $0.practices.count == 3 })
    #expect(DemoFramework.practices.allSatisfy { $0.steps.map(\.number) == [1, 2, 3] })
    #expect(DemoFramework.practices.filter { $0.kind == .teacher }.count == 13)
  }

  @Test("codes are stable and name one thing each")
  func codes() {
    let steps: [DemoStep] = DemoFramework.practices.flatMap(\.steps)
    let indicators: [DemoIndicator] = steps.flatMap(\.indicators)

    #expect(Set(DemoFramework.practices.map(\.code)).count == 18)
    #expect(Set(indicators.map(\.code)).count == 108)
    #expect(DemoFramework.practice("D2")?.steps[1].indicators[0].code == "D2.2a")
    #expect(
      DemoFramework.practices.allSatisfy { $0.steps.allSatisfy { [code = $0.code] in $0.practice == code } }
    )
  }

  @Test("every text is in both languages and typographically clean")
  func texts() {
    for text in Self.texts {
      #expect(!text.en.isEmpty && !text.es.isEmpty && text.en != text.es)
      for language in [text.en, text.es] {
        #expect(
          !language.contains("'") && !language.contains("\"") && !language.contains("  "),
          "\(language)"
        )
      }
    }
  }

  @Test("a statement is under sixty letters in both languages")
  func statements() {
    for practice in DemoFramework.practices {
      #expect(practice.statement.en.count < 60 && practice.statement.es.count < 60, "\(practice.code)")
    }
  }

  @Test("a domain stays short enough for two printed pages")
  func length() {
    for domain in DemoFramework.domains {
      var english: Int = 0
      var spanish: Int = 0
      for text in domain.practices.flatMap(Self.texts) {
        english += text.en.count
        spanish += text.es.count
      }
      #expect(english < 3_500, "\(domain.code)")
      #expect(spanish < 3_900, "\(domain.code)")
    }
  }

  private static let texts: [DemoText] =
    DemoFramework.domains.flatMap { [$0.title, $0.why] } + DemoFramework.practices.flatMap(texts)

  private static func texts(_ practice: DemoPractice) -> [DemoText] {
    let steps: [DemoText] = practice.steps.flatMap { [$0.sentence, $0.first, $0.second] }
    let own: [DemoText] = [
      practice.title, practice.statement, practice.description, practice.why, practice.students,
    ]
    return own + steps
  }
}
