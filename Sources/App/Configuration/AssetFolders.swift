import Foundation
package import Web

/// Finds the folders with style sheets, scripts and fonts.
package enum AssetFolders {
  /// Looks in `THROUGHLINE_PUBLIC`, beside the executable, in the working folder, and where a package puts them.
  package static func load() throws -> Assets {
    let environment = ProcessInfo.processInfo.environment
    let executable = URL(filePath: CommandLine.arguments.first ?? ".").deletingLastPathComponent().path
    let candidates = [
      environment["THROUGHLINE_PUBLIC"], "\(executable)/Public", "\(executable)/../../../Public", "Public",
      "/usr/share/throughline/Public",
    ].compactMap { $0 }
    guard let found = candidates.first(where: { FileManager.default.fileExists(atPath: "\($0)/css") }) else {
      throw InstallationProblem(
        what:
          "The folder Public with style sheets was not found. Start in the project's folder, or set THROUGHLINE_PUBLIC."
      )
    }
    let fonts = environment["THROUGHLINE_FONTS"] ?? "\(found)/../.assets/fonts"
    return try Assets(publicDirectory: found, fontDirectory: fonts)
  }
}
