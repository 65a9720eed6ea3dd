internal import CZip
internal import Foundation

/// A ZIP file being written; it appears under its name only once it is whole.
///
/// A class because it owns libzip's handle, which must be closed or thrown away exactly once.
package final class ZipArchiveWriter {
  private var handle: OpaquePointer?

  /// Starts a ZIP file, which replaces one of the same name when it is finished.
  package init(path: String) throws(ZipFailure) {
    var code: Int32 = 0
    guard let handle = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else { throw .cannotWrite }
    self.handle = handle
  }

  deinit {
    if let handle { zip_discard(handle) }
  }

  /// Adds the file at `path` under `name`; it must stay there until `finish()`.
  package func add(_ name: String, fileAt path: String) throws(ZipFailure) {
    guard let handle, let source = zip_source_file(handle, path, 0, -1) else { throw .cannotWrite }
    try add(name, source, to: handle)
  }

  /// Adds a few bytes under `name`.
  package func add(_ name: String, bytes: [UInt8]) throws(ZipFailure) {
    guard let handle, let copy = malloc(max(1, bytes.count)) else { throw .cannotWrite }
    bytes.withUnsafeBytes { all in
      if let base = all.baseAddress { memcpy(copy, base, all.count) }
    }
    // The last argument hands the copy to libzip, which frees it.
    guard let source = zip_source_buffer(handle, copy, zip_uint64_t(bytes.count), 1) else {
      free(copy)
      throw .cannotWrite
    }
    try add(name, source, to: handle)
  }

  /// Writes the ZIP file; afterwards nothing can be added.
  package func finish() throws(ZipFailure) {
    guard let handle else { throw .cannotWrite }
    guard zip_close(handle) == 0 else { throw .cannotWrite }
    self.handle = nil
  }

  private func add(_ name: String, _ source: OpaquePointer, to handle: OpaquePointer) throws(ZipFailure) {
    guard zip_file_add(handle, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0 else {
      zip_source_free(source)
      throw .cannotWrite
    }
  }
}
