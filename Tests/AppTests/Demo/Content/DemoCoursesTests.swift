import Testing

@testable import App

@Suite("The demo district's courses")
struct DemoCoursesTests {
  @Test("every grade has courses and every code is used once")
  func courses() {
    #expect(Set(DemoCourses.all.map(\.code)).count == DemoCourses.all.count)
    for grade in 0...12 {
      #expect(!DemoCourses.courses(forGrade: grade).isEmpty)
    }
    #expect(DemoCourses.offered(in: 0...5).allSatisfy { $0.subject == .homeroom })
  }

  @Test("class sizes are those of a Californian school")
  func sizes() {
    #expect((0...12).allSatisfy { (20...36).contains(DemoGrade.classSize($0)) })
    #expect((0...12).map(DemoGrade.code).first == "KG")
  }
}
