import Foundation
import Testing

@testable import Interchange

@Suite("OneRoster exporter")
struct OneRosterExporterTests {
  @Test("what is exported passes the strict judge and reads back")
  func roundTrip() throws {
    try withFolder { folder in
      let path = folder + "/export.zip"

      let counts = try exporter.write(to: path, files)

      let bundle = try OneRosterBundle.open(path: path)
      let reading = try Reading(bundle)
      #expect(try OneRosterValidator.validate(bundle) == [])
      #expect(counts == [.orgs: 2, .academicSessions: 1, .users: 1, .roles: 1])
      #expect(reading.codes == [])
      #expect(reading.cell(.orgs, 1, "name") == "Lincoln, \"the\" school")
      #expect(reading.cell(.users, 0, "familyName") == "=Alba two lines")
      #expect(bundle.manifest?.modes.count == 21)
      #expect(bundle.manifest?.systemName == "Throughline")
    }
  }

  @Test("the columns asked for leave out those a bulk file keeps empty")
  func columns() {
    #expect(
      OneRosterExporter.columns(of: .orgs) == ["sourcedId", "name", "type", "identifier", "parentSourcedId"]
    )
    for file in OneRosterFile.allCases {
      #expect(OneRosterExporter.columns(of: file).count == OneRosterSchema.columns(file, .v1p2).count - 2)
    }
  }

  @Test("a failing closure leaves no file behind")
  func fails() throws {
    try withFolder { folder in
      #expect(throws: Broken.self) {
        try exporter.write(to: folder + "/export.zip", [.init(.orgs) { _ in throw Broken() }])
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left.isEmpty)
    }
  }

  private struct Broken: Error {}

  private let exporter = OneRosterExporter(systemName: "Throughline", systemCode: "TL")

  private var files: [OneRosterExporter.File] {
    [
      .init(.orgs) { rows in
        try rows.write(["d1", "Valle", "district", "", ""])
        try rows.write(["o1", "Lincoln, \"the\" school", "school", "", "d1"])
      },
      .init(.academicSessions) { rows in
        try rows.write(["y1", "Year", "schoolYear", "2026-08-01", "2027-06-30", "", "2027"])
      },
      .init(.users) { rows in
        var cells = [String](repeating: "", count: OneRosterExporter.columns(of: .users).count)
        cells.replaceSubrange(0..<6, with: ["ana", "true", "ana", "", "Ana", "=Alba\ntwo lines"])
        try rows.write(cells)
      },
      .init(.roles) { rows in
        try rows.write(["r1", "ana", "primary", "teacher", "", "", "o1", ""])
      },
      .init(.courses) { _ in },
    ]
  }
}
