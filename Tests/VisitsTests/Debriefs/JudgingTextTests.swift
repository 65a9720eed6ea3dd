import Testing

@testable import Visits

@Suite("A judgement")
struct JudgingTextTests {
  @Test(
    "is heard when it is all there is",
    arguments: [
      "Great lesson!", "Loved it", "great job", "Excellent classroom management", "The teacher was amazing",
      "Muy buena clase",
      "Me encantó", "Boring", "very good engagement 👍", "poor instruction",
    ]
  )
  func judges(_ text: String) { #expect(JudgingText.onlyJudges(text)) }

  @Test(
    "is let pass when something was seen or heard",
    arguments: [
      "Great: 5 of 6 students gave reasons", "Students liked to explain their drawings",
      "Pairs compared answers",
      "Buena parte del grupo explicó con dibujos", "“Because the sides are equal”", "Nobody raised a hand",
    ]
  )
  func tells(_ text: String) { #expect(!JudgingText.onlyJudges(text)) }

  @Test("feedback that fits every school is called generic, and feedback that names what was seen is not")
  func generic() {
    #expect(JudgingText.isGeneric("Keep up the great work!"))
    #expect(JudgingText.isGeneric("Wonderful culture of learning"))
    #expect(!JudgingText.isGeneric("Sentence frames let new speakers of English join every pair talk"))
  }
}
