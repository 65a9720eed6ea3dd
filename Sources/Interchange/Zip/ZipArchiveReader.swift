internal import CZip
internal import Foundation

/// One file in a ZIP archive, as its directory describes it.
package struct ZipEntry: Equatable, Sendable {
  package let name: String
  package let packedBytes: Int
  package let unpackedBytes: Int
  let index: UInt64
}

/// A ZIP file opened for reading, its directory checked against the limits.
///
/// A class because it owns libzip's handle, which must be closed exactly once.
package final class ZipArchiveReader {
  /// The files in it, in the order of the archive.
  package let entries: [ZipEntry]
  private let handle: OpaquePointer
  private let limits: ZipLimits

  /// Opens a ZIP file and checks its directory.
  ///
  /// Throws: `ZipFailure` when it is no ZIP, or when anything in it looks like an attack.
  package init(path: String, limits: ZipLimits = ZipLimits()) throws(ZipFailure) {
    let size = try Self.size(of: path)
    guard size > 0 else { throw .emptyFile }
    var code: Int32 = 0
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
      throw code == ZIP_ER_NOZIP ? .notAZip : code == ZIP_ER_OPEN ? .cannotOpen : .damaged
    }
    do {
      entries = try Self.directory(of: handle, limits: limits)
      try Self.check(entries, archiveBytes: size, limits: limits)
    } catch {
      zip_discard(handle)
      throw error
    }
    self.handle = handle
    self.limits = limits
  }

  deinit { zip_discard(handle) }

  /// Unpacks one entry piece by piece: `body` gets a function that fills a given space, returning the count.
  ///
  /// Throws: `ZipFailure` as soon as more bytes come out than the directory announced, or data is damaged.
  package func read<Result>(
    _ name: String,
    _ body: ((UnsafeMutableRawBufferPointer) throws -> Int) throws -> Result
  ) throws -> Result {
    guard let entry = entries.first(where: { $0.name == name }) else { throw ZipFailure.noSuchEntry }
    guard let file = zip_fopen_index(handle, entry.index, 0) else { throw openFailure() }
    defer { zip_fclose(file) }
    var unpacked = 0
    return try body { space in
      guard let base = space.baseAddress, space.count > 0 else { return 0 }
      let count = Int(zip_fread(file, base, zip_uint64_t(space.count)))
      guard count >= 0 else { throw ZipFailure.damaged }
      unpacked += count
      try self.check(unpacked: unpacked, of: entry, isAtEnd: count == 0)
      return count
    }
  }

  /// The directory may lie, so what really comes out is counted as well.
  private func check(unpacked: Int, of entry: ZipEntry, isAtEnd: Bool) throws(ZipFailure) {
    guard unpacked <= limits.unpackedBytes else { throw .tooLarge(limitBytes: limits.unpackedBytes) }
    if Self.isSuspicious(unpacked, from: entry.packedBytes, limits) {
      throw .suspiciousRatio(limit: limits.ratio)
    }
    guard unpacked <= entry.unpackedBytes else { throw .wrongSizes }
    guard !isAtEnd || unpacked == entry.unpackedBytes else { throw .damaged }
  }

  private func openFailure() -> ZipFailure {
    switch zip_error_code_zip(zip_get_error(handle)) {
    case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP: .passwordProtected
    case ZIP_ER_COMPNOTSUPP: .unsupportedCompression
    default: .damaged
    }
  }

  private static func size(of path: String) throws(ZipFailure) -> Int {
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      guard attributes[.type] as? FileAttributeType != .typeDirectory else { throw ZipFailure.cannotOpen }
      return (attributes[.size] as? NSNumber)?.intValue ?? 0
    } catch {
      throw .cannotOpen
    }
  }

  private static func directory(
    of handle: OpaquePointer,
    limits: ZipLimits
  ) throws(ZipFailure) -> [ZipEntry] {
    let count = zip_get_num_entries(handle, 0)
    guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    var entries: [ZipEntry] = []
    for index in 0..<zip_uint64_t(max(0, count)) {
      var stat = zip_stat_t()
      zip_stat_init(&stat)
      guard zip_stat_index(handle, index, 0, &stat) == 0, let name = stat.name,
        let packed = Int(exactly: stat.comp_size), let unpacked = Int(exactly: stat.size)
      else { throw .damaged }
      guard stat.encryption_method == ZIP_EM_NONE else { throw .passwordProtected }
      entries.append(
        ZipEntry(
          name: String(cString: name),
          packedBytes: packed,
          unpackedBytes: unpacked,
          index: index
        )
      )
    }
    return entries
  }

  private static func check(
    _ entries: [ZipEntry],
    archiveBytes: Int,
    limits: ZipLimits
  ) throws(ZipFailure) {
    var packed = 0
    var unpacked = 0
    for entry in entries {
      try ZipEntryName.check(entry.name)
      packed = packed.addingReportingOverflow(entry.packedBytes).partialValue
      unpacked = unpacked.addingReportingOverflow(entry.unpackedBytes).partialValue
      guard packed >= 0, unpacked >= 0 else { throw .wrongSizes }
      guard unpacked <= limits.unpackedBytes else { throw .tooLarge(limitBytes: limits.unpackedBytes) }
      if isSuspicious(entry.unpackedBytes, from: entry.packedBytes, limits) {
        throw .suspiciousRatio(limit: limits.ratio)
      }
    }
    // Entries that share their packed bytes are how a small file claims to hold petabytes.
    guard packed <= archiveBytes else { throw .wrongSizes }
  }

  private static func isSuspicious(_ unpacked: Int, from packed: Int, _ limits: ZipLimits) -> Bool {
    unpacked > limits.ratioFloorBytes && unpacked / limits.ratio > packed
  }
}
