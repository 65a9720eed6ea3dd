/// How much a ZIP file may hold before it is taken for an attack.
package struct ZipLimits: Sendable {
  /// Bytes of all entries together once unpacked.
  package var unpackedBytes: Int
  /// Number of entries.
  package var entries: Int
  /// Unpacked bytes for each packed byte.
  package var ratio: Int
  /// Entries smaller than this once unpacked are not judged by ratio: short repetitive files pack very well.
  package var ratioFloorBytes: Int

  package init(
    unpackedBytes: Int = 2_000_000_000,
    entries: Int = 2_000,
    ratio: Int = 100,
    ratioFloorBytes: Int = 1_000_000
  ) {
    self.unpackedBytes = unpackedBytes
    self.entries = entries
    self.ratio = ratio
    self.ratioFloorBytes = ratioFloorBytes
  }
}
