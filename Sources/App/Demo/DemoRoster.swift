import Kernel
import People

/// The people, classes and enrollments of one school, made in memory before they are written.
struct DemoRoster: Sendable {
  /// A member of staff or a student.
  struct Person: Sendable {
    let id: PersonID
    let isStaff: Bool
    let given: String
    let family: String
    let username: String
    let email: String?
    let grades: String
    let sourcedID: String
  }

  /// A teacher with the grade band most of their students are in.
  struct Teacher: Sendable {
    let person: PersonID
    /// Position among the school's grade bands.
    let band: Int
  }

  struct Class: Sendable {
    let id: Identifier<Class>
    let course: String
    let title: String
    let code: String
    let isHomeroom: Bool
    let room: String
    let grades: String
    let period: String
  }

  struct Enrollment: Sendable {
    let classID: Identifier<Class>
    let person: PersonID
    let isTeacher: Bool
  }

  let school: DemoSchool
  private(set) var people: [Person] = []
  private(set) var principal: PersonID
  private(set) var teachers: [Teacher] = []
  private(set) var classes: [Class] = []
  private(set) var enrollments: [Enrollment] = []

  private var ids: DemoIDs
  private var random: DemoRandom
  private let shares: DemoShares
  private let domain: String

  /// Makes the whole school; the prefix keeps source ids of two districts apart.
  init(_ school: DemoSchool, domain: String, at now: Instant) {
    self.school = school
    self.domain = domain
    ids = DemoIDs(school.code, at: now)
    random = DemoRandom("roster", school.code)
    shares = school.shares
    principal = ids.next()
    addStaff()
    var students: [[PersonID]] = []
    let grades = Array(school.grades)
    for (index, grade) in grades.enumerated() {
      let count = school.students / grades.count + (index < school.students % grades.count ? 1 : 0)
      students.append((0..<count).map { addStudent($0, grade: grade) })
    }
    addHomerooms(grades, students)
    addSections(grades, students)
  }

  private mutating func addStaff() {
    addStaffMember(principal, number: 0)
    let bands = DemoGrade.bands(school.grades).count
    for number in 1...max(school.teachers, 1) {
      let id: PersonID = ids.next()
      addStaffMember(id, number: number)
      teachers.append(Teacher(person: id, band: (number - 1) * bands / max(school.teachers, 1)))
    }
  }

  private mutating func addStaffMember(_ id: PersonID, number: Int) {
    let name = DemoNames.staffName(using: &random)
    let mail = "\(SearchKey.folded(name.given)).\(SearchKey.folded(name.family))".filter {
      $0.isLetter || $0 == "."
    }
    people.append(
      Person(
        id: id,
        isStaff: true,
        given: name.given,
        family: name.family,
        username: "\(school.code)-\(number)",
        email: "\(mail)@\(domain)",
        grades: "",
        sourcedID: "staff-\(school.code)-\(number)"
      )
    )
  }

  private mutating func addStudent(_ number: Int, grade: Int) -> PersonID {
    let id: PersonID = ids.next()
    let name = DemoNames.name(DemoGroup.races[random.pick(weights: shares.races)], using: &random)
    let code = DemoGrade.code(grade)
    people.append(
      Person(
        id: id,
        isStaff: false,
        given: name.given,
        family: name.familyNames,
        username: "",
        email: nil,
        grades: code,
        sourcedID: "student-\(school.code)-\(code)-\(number)"
      )
    )
    return id
  }

  /// Below grade 6 a child spends the day in one class.
  private mutating func addHomerooms(_ grades: [Int], _ students: [[PersonID]]) {
    var teacher = 0
    for (grade, children) in zip(grades, students) where grade <= 5 && !children.isEmpty {
      let sections = max(1, children.count / DemoGrade.classSize(grade))
      for section in 0..<sections {
        let members = stride(from: section, to: children.count, by: sections).map { children[$0] }
        add(
          course: "HR-\(DemoGrade.code(grade))",
          title: "\(DemoGrade.name(grade).en), room \(101 + teacher)",
          isHomeroom: true,
          grades: DemoGrade.code(grade),
          period: "",
          teacher: teacher,
          members
        )
        teacher += 1
      }
    }
  }

  /// From grade 6 on everybody takes the courses of their grade, in sections of a teacher's five periods.
  private mutating func addSections(_ grades: [Int], _ students: [[PersonID]]) {
    var section = 0
    for course in DemoCourses.middle + DemoCourses.high {
      var takers: [PersonID] = []
      for (grade, children) in zip(grades, students) where grade >= 6 && course.grades.contains(grade) {
        takers +=
          course.shareOfStudents >= 1
          ? children : children.filter { _ in random.fraction() < course.shareOfStudents }
      }
      guard !takers.isEmpty else { continue }
      let count = (takers.count + 31) / 32
      for index in 0..<count {
        let members = stride(from: index, to: takers.count, by: count).map { takers[$0] }
        let period = section % 5 + 1
        add(
          course: course.code,
          title: "\(course.title), period \(period)",
          isHomeroom: false,
          grades: course.grades.map(DemoGrade.code).joined(separator: ","),
          period: "\(period)",
          teacher: section / 5,
          members
        )
        section += 1
      }
    }
  }

  private mutating func add(
    course: String,
    title: String,
    isHomeroom: Bool,
    grades: String,
    period: String,
    teacher: Int,
    _ members: [PersonID]
  ) {
    let id: Identifier<Class> = ids.next()
    let number = teacher % teachers.count
    classes.append(
      Class(
        id: id,
        course: course,
        title: title,
        code: "\(course)-\(classes.count + 1)",
        isHomeroom: isHomeroom,
        room: "\(101 + number)",
        grades: grades,
        period: period
      )
    )
    enrollments.append(Enrollment(classID: id, person: teachers[number].person, isTeacher: true))
    for member in members { enrollments.append(Enrollment(classID: id, person: member, isTeacher: false)) }
  }
}
