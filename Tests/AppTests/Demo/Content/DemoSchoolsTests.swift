import Testing

@testable import App

@Suite("The demo district's schools")
struct DemoSchoolsTests {
  @Test("Maravilla has 85 schools, about 74,000 students and 3,500 teachers")
  func size() {
    let schools: [DemoSchool] = DemoSchools.maravilla

    #expect(schools.count == 85)
    #expect(Set(schools.map(\.code)).count == 85)
    var students: Int = 0
    var teachers: Int = 0
    for school in schools {
      students += school.students
      teachers += school.teachers
    }
    #expect(students >= 73_500 && students <= 74_500)
    #expect(teachers >= 3_450 && teachers <= 3_550)
  }

  @Test("a supervisor has ten to thirteen schools", arguments: 1...7)
  func areas(area: Int) {
    #expect((10...13).contains(DemoSchools.schools(inArea: area).count))
  }

  @Test("codes are plain letters, digits and hyphens")
  func codes() {
    #expect(DemoSchool.code(of: "Rubén Catalán Elementary") == "ruben-catalan-elementary")
    #expect(DemoSchool.code(of: "Saltworks K–8") == "saltworks-k-8")
    #expect(DemoSchools.school(code: "gull-island-school")?.students == 37)
  }

  @Test("the small demo has six schools, one of them too small to publish")
  func small() {
    #expect(DemoSchools.small.count == 6)
    #expect(DemoSchools.small.filter { $0.teachers < 8 }.count == 1)
    #expect(DemoSchools.dosRobles.schools.count == 3)
  }

  @Test("a school's race and ethnicity shares sum to one, and others stay between none and all")
  func shares() {
    for school in DemoSchools.maravilla + DemoSchools.dosRobles.schools {
      let shares: DemoShares = school.shares
      let total: Double = shares.races.reduce(0, +)
      #expect(abs(total - 1) < 1e-9)
      for group in DemoGroup.allCases {
        let share: Double = shares.share(of: group)
        #expect(share >= 0 && share <= 1)
      }
    }
  }

  @Test("grades are spelled as on a roster")
  func grades() {
    #expect(
      DemoSchools.school(code: "sandpiper-elementary")?.gradeCodes == ["KG", "01", "02", "03", "04", "05"]
    )
    #expect(DemoGrade.bands(0...8) == ["K-2", "3-5", "6-8"])
  }
}
