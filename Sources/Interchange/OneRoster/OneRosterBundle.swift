internal import Foundation

/// A OneRoster package that has been opened: what is in it, in which version, and what is odd about it.
package struct OneRosterBundle: Sendable {
  /// One data file of the package that will be read.
  package struct Entry: Equatable, Sendable {
    /// The name in the package, which may be spelled oddly.
    package let name: String
    /// Bulk or delta.
    package let mode: OneRosterMode
    /// The size, unpacked.
    package let bytes: Int
  }

  package let version: OneRosterVersion
  /// Nil when the package has no manifest.
  package let manifest: OneRosterManifest?
  /// The data files that are there and meant to be read.
  package let entries: [OneRosterFile: Entry]
  /// What is odd about the package as a whole, in the forgiving judgement.
  package let issues: [RowIssue]
  let source: any OneRosterSource

  /// Opens a folder or a ZIP file.
  ///
  /// Throws: `OneRosterUnreadable` when there is nothing to read or the ZIP file is refused.
  package static func open(
    path: String,
    limits: ZipLimits = ZipLimits()
  ) throws(OneRosterUnreadable) -> OneRosterBundle {
    do {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw OneRosterUnreadable.cannotOpen
      }
      let source: any OneRosterSource =
        isFolder.boolValue ? try OneRosterFolder(path: path) : try OneRosterZip(path: path, limits: limits)
      return try OneRosterBundle(source: source)
    } catch let failure as ZipFailure {
      throw .zip(failure)
    } catch {
      throw .cannotOpen
    }
  }

  init(source: any OneRosterSource) throws {
    let log = IssueLog(isStrict: false)
    var survey = OneRosterSurvey(log: log)
    try survey.look(at: source)
    self.source = source
    version = survey.version
    manifest = survey.manifest
    entries = survey.entries
    issues = log.report().issues
  }

  /// The bytes of all files that will be read, unpacked; for a progress bar.
  package var totalBytes: Int { entries.values.reduce(0) { $0 + $1.bytes } }

  /// Whether a file is complete, changes only, or not there.
  package func mode(of file: OneRosterFile) -> OneRosterMode { entries[file]?.mode ?? .absent }
}
