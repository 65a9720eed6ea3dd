import Foundation
import Interchange
import Kernel
import Storage
import TestKit
import Testing

@testable import Exchange

@Suite("Killed imports")
struct RosterKillTests {
  private static let kills = 10

  @Test("an import that is killed leaves the old roster or the new one, never something between")
  func killed() async throws {
    let program = try #require(Self.program, "Build the executable first: swift build --product throughline")
    let folder = FileManager.default.temporaryDirectory.appending(path: "kill-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { removeFolder(folder) }
    let data = "\(folder)/data"
    #expect(
      try run(
        program,
        ["district", "add", "valle", "--name", "Valle", "--time-zone", "America/Los_Angeles", "--data", data]
      )
        == 0
    )
    let old = try Self.package(students: 400).zip(in: folder)
    #expect(try run(program, Self.arguments(old, data)) == 0)

    // Each run brings another number of students, so that whatever is stored tells which package it came from.
    var expected: Set<Int> = [400]
    var generator = SystemRandomNumberGenerator()
    for number in 1...Self.kills {
      let students = 4_000 + number
      let path = try Self.package(students: students).zip(in: folder)
      let delay = UInt32.random(in: 20_000...500_000, using: &generator)
      let wasKilled = try kill(program, Self.arguments(path, data) + ["--apply-anyway"], after: delay)
      let found = try await Self.students(in: data)

      #expect(expected.union([students]).contains(found.people), "killed after \(delay) µs: \(found)")
      #expect(found.people == found.enrollments, "killed after \(delay) µs: \(found)")
      #expect(found.integrity == "ok")
      #expect(wasKilled || found.people == students)
      expected = [found.people]
    }
  }

  private struct Found {
    let people: Int
    let enrollments: Int
    let integrity: String
  }

  private static func students(in data: String) async throws -> Found {
    let store = try SQLiteStore(path: "\(data)/throughline.sqlite", readers: 1)
    let found = try await store.read { db in
      Found(
        people: try db.value(
          "SELECT count(*) FROM person WHERE kind = 'student' AND ended_on IS NULL",
          as: Int.self
        ) ?? 0,
        enrollments: try db.value("SELECT count(*) FROM enrollment WHERE ended_on IS NULL", as: Int.self)
          ?? 0,
        integrity: try db.exists("PRAGMA foreign_key_check")
          ? "broken references" : try db.value("PRAGMA integrity_check", as: String.self) ?? ""
      )
    }
    try await store.close()
    return found
  }

  private static func arguments(_ path: String, _ data: String) -> [String] {
    ["import", "oneroster", path, "--data", data]
  }

  private static func package(students: Int) -> RosterPackage {
    var package = RosterPackage.small
    package.rows[.users] = (1...students).map {
      RosterPackage.user("p\($0)", "Pupil\($0)", "Núñez", "03", "")
    }
    package.rows[.roles] = (1...students).map { "rp\($0),,,p\($0),primary,student,,,s1," }
    package.rows[.enrollments] = (1...students).map { "ep\($0),,,k1,s1,p\($0),student,false,2026-08-10," }
    return package
  }

  /// The executable beside the tests' own bundle.
  private static var program: String? {
    let folders = [
      Bundle.main.bundlePath,
      URL(filePath: CommandLine.arguments.first ?? ".").deletingLastPathComponent().path,
      ".build/debug",
    ]
    return folders.map { "\($0)/throughline" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private func run(_ program: String, _ arguments: [String]) throws -> Int32 {
    let process = try start(program, arguments)
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// True when the process was still running and had to be killed.
  private func kill(_ program: String, _ arguments: [String], after microseconds: UInt32) throws -> Bool {
    let process = try start(program, arguments)
    usleep(microseconds)
    let wasRunning = process.isRunning
    if wasRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return wasRunning
  }

  private func start(_ program: String, _ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func removeFolder(_ path: String) {
    do { try FileManager.default.removeItem(atPath: path) } catch {
      Issue.record("\(path) could not be removed")
    }
  }
}
