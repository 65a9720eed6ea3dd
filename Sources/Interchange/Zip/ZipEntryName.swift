/// Rules for names in a ZIP file: plain files at the top level, nothing that could leave a folder.
enum ZipEntryName {
  private static let archives = [".zip", ".gz", ".tgz", ".7z", ".rar", ".tar", ".bz2", ".xz", ".jar"]

  /// Throws: `ZipFailure` when the name is a path, climbs out of a folder, or names another archive.
  static func check(_ name: String) throws(ZipFailure) {
    guard !name.isEmpty, !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw .unsafeName
    }
    let isPath = name.utf8.contains(UInt8(ascii: "/")) || name.utf8.contains(UInt8(ascii: "\\"))
    let parts = name.split(whereSeparator: { $0 == "/" || $0 == "\\" })
    guard !parts.contains(".."), !name.hasPrefix("/"), !name.hasPrefix("\\") else { throw .unsafeName }
    // macOS adds this folder by itself to every ZIP it makes; nothing in it is ever read.
    guard !isPath || parts.first == "__MACOSX" else { throw .folders }
    let lowered = name.lowercased()
    guard !archives.contains(where: { lowered.hasSuffix($0) }) else { throw .nestedArchive }
  }
}
