import Foundation
import Testing

/// The problems kept with the tests, with the best objective known of each.
enum OpenInstances {
  static let triads = [("small9", 2262), ("small14", 4169), ("medium31", 6172), ("large85", 12_289)]
  static let visitDays = [("small", 59), ("medium", 97), ("large", 158)]

  static func bytes(_ name: String) throws -> [UInt8] {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Instances")
    )
    return Array(try Data(contentsOf: url))
  }

  /// The `instance` of a file, read by Foundation and not by the code under test.
  static func instance(_ name: String) throws -> [String: Any] {
    let root = try JSONSerialization.jsonObject(with: Data(try bytes(name))) as? [String: Any]
    return try #require(root?["instance"] as? [String: Any])
  }
}
