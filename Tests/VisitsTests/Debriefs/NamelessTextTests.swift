import Kernel
import Testing

@testable import Visits

@Suite("A note without who and where")
struct NamelessTextTests {
  private let nameless = NamelessText(
    staff: [("Benito", "García-López"), ("Grace", "Young"), ("Li", "Wu"), ("Marisol", "Flores")],
    rooms: ["Room 12", "B-204", "Lab 3", "Library", "7"]
  )

  @Test(
    "says nothing of who or where",
    arguments: [
      "3 of 5 students explained why", "In 4th grade, 12 students wrote two reasons",
      "K-2 readers used sentence frames",
      "Students showed grace when a partner was wrong", "The young readers waited",
      "Las flores del cuento: 4 las nombraron",
      "7 of 9 pairs finished", "Students used books from the library corner",
      "A student asked: “Will it fit?”",
      "They compared 3/4 and 5/8", "At 2 tables nobody spoke", "Students drew H2O molecules",
    ]
  )
  func passes(_ text: String) {
    #expect(nameless.finding(in: text) == nil)
  }

  @Test(
    "is caught where it says which room",
    arguments: [
      "In room 12 students wrote", "Rm. 7: pairs talked", "rm12 was quiet", "Salón 4 leyó en voz alta",
      "portable B had groups",
      "Room B had groups", "students in B204 waited", "B-204: they argued", "the lab 3 group wrote",
      "room #9",
    ]
  )
  func rooms(_ text: String) {
    guard case .place = nameless.finding(in: text) else {
      Issue.record("“\(text)” passed")
      return
    }
  }

  @Test(
    "is caught where it names somebody, also in letters that look alike",
    arguments: [
      "Benito asked for reasons", "students told garcia their plan", "Students asked Gаrcía", "LOPEZ waited",
      "Garc\u{200B}ía modeled it", "then Grace asked why", "they thanked Ms. Unknown", "Mr. K. waited",
      "la maestra Ruiz esperó",
      "students liked how Young waited", "B.G. asked again", "Mar1sol asked again", "ｂｅｎｉｔｏ asked",
    ]
  )
  func people(_ text: String) {
    guard case .person = nameless.finding(in: text) else {
      Issue.record("“\(text)” passed")
      return
    }
  }

  @Test("the words to the author say what was found and what to write instead")
  func words() {
    let words = nameless.finding(in: "In room 12 students wrote")?.words

    #expect(words?.english.contains("“room 12”") == true)
    #expect(words?.spanish.hasPrefix("Omite quién y dónde") == true)
  }
}
