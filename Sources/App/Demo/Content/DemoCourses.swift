/// The courses of the demo district: homerooms below grade 6, subjects from grade 6 on.
enum DemoCourses {
  /// One course a grade for the class a child spends the day in.
  static let homerooms: [DemoCourse] = (0...5).map { grade in
    DemoCourse(
      code: "HR-\(DemoGrade.code(grade))",
      title: grade == 0 ? "Kindergarten Homeroom" : "Grade \(grade) Homeroom",
      subject: .homeroom,
      grades: grade...grade
    )
  }

  static let middle: [DemoCourse] = [
    DemoCourse("ELA-61", "English Language Arts 6", .english, 6...6),
    DemoCourse("ELA-71", "English Language Arts 7", .english, 7...7),
    DemoCourse("ELA-81", "English Language Arts 8", .english, 8...8),
    DemoCourse("ELD-60", "English Language Development", .languageDevelopment, 6...8, shareOfStudents: 0.15),
    DemoCourse("MTH-61", "Mathematics 6", .mathematics, 6...6),
    DemoCourse("MTH-71", "Mathematics 7", .mathematics, 7...7),
    DemoCourse("MTH-81", "Mathematics 8", .mathematics, 8...8),
    DemoCourse("SCI-61", "Integrated Science 6", .science, 6...6),
    DemoCourse("SCI-71", "Integrated Science 7", .science, 7...7),
    DemoCourse("SCI-81", "Integrated Science 8", .science, 8...8),
    DemoCourse("HSS-61", "Ancient Civilizations", .history, 6...6),
    DemoCourse("HSS-71", "Medieval and Early Modern Times", .history, 7...7),
    DemoCourse("HSS-81", "United States History to 1914", .history, 8...8),
    DemoCourse("PED-60", "Physical Education", .physicalEducation, 6...8),
    DemoCourse("ART-60", "Exploring Art", .arts, 6...8, shareOfStudents: 0.4),
    DemoCourse("MUS-60", "Band and Orchestra", .arts, 6...8, shareOfStudents: 0.25),
    DemoCourse("SPA-60", "Spanish for Beginners", .worldLanguages, 6...8, shareOfStudents: 0.2),
    DemoCourse("TEC-60", "Design and Technology", .careerTechnical, 6...8, shareOfStudents: 0.15),
  ]

  static let high: [DemoCourse] = [
    DemoCourse("ELA-91", "English 9", .english, 9...9),
    DemoCourse("ELA-101", "English 10", .english, 10...10),
    DemoCourse("ELA-111", "American Literature", .english, 11...11),
    DemoCourse("ELA-121", "Expository Reading and Writing", .english, 12...12),
    DemoCourse("ELD-90", "English Language Development", .languageDevelopment, 9...12, shareOfStudents: 0.12),
    DemoCourse("MTH-91", "Algebra I", .mathematics, 9...9),
    DemoCourse("MTH-101", "Geometry", .mathematics, 10...10),
    DemoCourse("MTH-111", "Algebra II", .mathematics, 11...11),
    DemoCourse("MTH-121", "Statistics", .mathematics, 12...12, shareOfStudents: 0.4),
    DemoCourse("MTH-122", "Precalculus", .mathematics, 12...12, shareOfStudents: 0.3),
    DemoCourse("SCI-91", "Biology and the Living Earth", .science, 9...9),
    DemoCourse("SCI-101", "Chemistry in the Earth System", .science, 10...10),
    DemoCourse("SCI-111", "Physics in the Universe", .science, 11...11),
    DemoCourse("SCI-121", "Marine Science", .science, 12...12, shareOfStudents: 0.4),
    DemoCourse("HSS-101", "World History", .history, 10...10),
    DemoCourse("HSS-111", "United States History", .history, 11...11),
    DemoCourse("HSS-121", "Government and Economics", .history, 12...12),
    DemoCourse("HSS-91", "Ethnic Studies", .history, 9...9),
    DemoCourse("SPA-91", "Spanish I", .worldLanguages, 9...10, shareOfStudents: 0.5),
    DemoCourse("SPA-111", "Spanish for Heritage Speakers", .worldLanguages, 9...12, shareOfStudents: 0.2),
    DemoCourse("KHM-91", "Khmer I", .worldLanguages, 9...12, shareOfStudents: 0.03),
    DemoCourse("PED-90", "Physical Education", .physicalEducation, 9...10),
    DemoCourse("ART-91", "Drawing and Painting", .arts, 9...12, shareOfStudents: 0.25),
    DemoCourse("MUS-91", "Concert Choir", .arts, 9...12, shareOfStudents: 0.1),
    DemoCourse("CTE-101", "Health Careers Pathway", .careerTechnical, 10...12, shareOfStudents: 0.15),
    DemoCourse("CTE-102", "Port and Logistics Pathway", .careerTechnical, 10...12, shareOfStudents: 0.1),
    DemoCourse("CTE-103", "Media Arts Pathway", .careerTechnical, 10...12, shareOfStudents: 0.15),
  ]

  static let all: [DemoCourse] = homerooms + middle + high

  /// The courses a school with these grades offers.
  static func offered(in grades: ClosedRange<Int>) -> [DemoCourse] {
    all.filter { $0.grades.overlaps(grades) }
  }

  /// The courses open to one grade.
  static func courses(forGrade grade: Int) -> [DemoCourse] {
    all.filter { $0.grades.contains(grade) }
  }
}

/// One course of the catalogue.
struct DemoCourse: Hashable, Sendable {
  let code: String
  let title: String
  let subject: DemoSubject
  let grades: ClosedRange<Int>
  /// The share of the grades' students who take it; 1 means everybody does.
  let shareOfStudents: Double

  init(
    code: String,
    title: String,
    subject: DemoSubject,
    grades: ClosedRange<Int>,
    shareOfStudents: Double = 1
  ) {
    self.code = code
    self.title = title
    self.subject = subject
    self.grades = grades
    self.shareOfStudents = shareOfStudents
  }

  init(
    _ code: String,
    _ title: String,
    _ subject: DemoSubject,
    _ grades: ClosedRange<Int>,
    shareOfStudents: Double = 1
  ) {
    self.init(code: code, title: title, subject: subject, grades: grades, shareOfStudents: shareOfStudents)
  }
}

/// A subject, for classes and for teachers alone in theirs.
enum DemoSubject: String, CaseIterable, Sendable {
  case homeroom, english, languageDevelopment, mathematics, science, history
  case physicalEducation, arts, worldLanguages, careerTechnical

  var label: DemoText {
    switch self {
    case .homeroom: DemoText(en: "All subjects", es: "Todas las materias")
    case .english: DemoText(en: "English language arts", es: "Lengua y literatura en inglés")
    case .languageDevelopment: DemoText(en: "English language development", es: "Desarrollo del inglés")
    case .mathematics: DemoText(en: "Mathematics", es: "Matemáticas")
    case .science: DemoText(en: "Science", es: "Ciencias")
    case .history: DemoText(en: "History and social science", es: "Historia y ciencias sociales")
    case .physicalEducation: DemoText(en: "Physical education", es: "Educación física")
    case .arts: DemoText(en: "Arts and music", es: "Arte y música")
    case .worldLanguages: DemoText(en: "World languages", es: "Idiomas")
    case .careerTechnical:
      DemoText(en: "Career and technical education", es: "Educación técnica y profesional")
    }
  }
}
