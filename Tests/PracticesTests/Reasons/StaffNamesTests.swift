import Testing

@testable import Practices

@Suite("Names and rooms in a line")
struct StaffNamesTests {
  private static let names = StaffNames([
    (given: "Ana", family: "Castro"), (given: "Grace", family: "Young"), (given: "José", family: "Peña Ruiz"),
    (given: "Al", family: "Silva"),
  ])

  @Test(
    "a person of the staff is found however the name is spelled",
    arguments: [
      "castro keeps the only projector", "Ask CASTRO", "Cástro's plan", "the C4stro way", "the сastro way",
      "the cas\u{200B}tro way", "pena decides", "We wait for Grace every week", "ask ruiz, please",
      "SlLVA said no",
      "Ms. Okafor said no", "la Sra. Ortega no quiere",
    ]
  )
  func name(_ line: String) {
    #expect(Self.names.finding(in: line) == .name)
  }

  @Test(
    "a room is found in both languages",
    arguments: [
      "room 12 is cold", "Rm12", "in B204 there is none", "el salón 7", "AULA 3", "Portable C leaks",
    ]
  )
  func room(_ line: String) {
    #expect(Self.names.finding(in: line) == .room)
  }

  @Test(
    "ordinary words, numbers and practices are left alone",
    arguments: [
      "Young readers need more time than 45 minutes", "There is no room. I need two more weeks",
      "D2 and C1 at once is too much", "K12 guides say otherwise", "we had the grace of one extra day",
      "No hay espacio en el salón para grupos", "3 of 5 students finish", "",
    ]
  )
  func ordinary(_ line: String) {
    #expect(Self.names.finding(in: line) == nil)
  }
}
