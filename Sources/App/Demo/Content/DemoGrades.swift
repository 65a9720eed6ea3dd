/// Grade codes and names as OneRoster and the pages spell them; kindergarten is grade 0.
enum DemoGrade {
  /// "KG", "01" … "12".
  static func code(_ grade: Int) -> String {
    if grade <= 0 { return "KG" }
    return grade < 10 ? "0\(grade)" : "\(grade)"
  }

  /// "Kindergarten", "Grade 1" and so on.
  static func name(_ grade: Int) -> DemoText {
    if grade <= 0 { return DemoText(en: "Kindergarten", es: "Kínder") }
    return DemoText(en: "Grade \(grade)", es: "\(grade).º grado")
  }

  /// The grade bands of the walk rounds' lattice that a school's grades touch, lowest first.
  static func bands(_ grades: ClosedRange<Int>) -> [String] {
    let bands: [(String, ClosedRange<Int>)] = [
      ("K-2", 0...2), ("3-5", 3...5), ("6-8", 6...8), ("9-12", 9...12),
    ]
    return bands.filter { $0.1.overlaps(grades) }.map(\.0)
  }

  /// The usual size of a class in a grade.
  static func classSize(_ grade: Int) -> Int {
    switch grade {
    case ...3: 24
    case 4...5: 30
    case 6...8: 31
    default: 32
    }
  }
}
