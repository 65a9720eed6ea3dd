import Foundation
import Kernel
import Web

/// Where uploaded packages lie until they were read.
struct RosterFiles {
  private let folder: String

  init(_ settings: SiteSettings) { folder = "\(settings.dataDirectory)/uploads/rosters" }

  func path(of run: RosterRunID) -> String { "\(folder)/\(run).zip" }

  /// Takes over an uploaded file; one that is there already stays.
  func keep(_ path: String, for run: RosterRunID) throws {
    try FileManager.default.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    guard !has(run) else { return }
    try FileManager.default.moveItem(atPath: path, toPath: self.path(of: run))
  }

  func has(_ run: RosterRunID) -> Bool { FileManager.default.fileExists(atPath: path(of: run)) }

  func remove(_ run: RosterRunID) throws {
    if has(run) { try FileManager.default.removeItem(atPath: path(of: run)) }
  }

  /// The runs whose files have lain here since before `moment`.
  func old(before moment: Instant) throws -> [RosterRunID] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    let limit = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".zip") }.filter
    { name in
      let written =
        try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.modificationDate] as? Date
      return written.map { $0 < limit } ?? true
    }.map { RosterRunID(String($0.dropLast(4))) }
  }
}
