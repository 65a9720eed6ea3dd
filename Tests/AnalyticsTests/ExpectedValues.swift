import Foundation
import Testing

@testable import Analytics

/// Values computed by established statistics packages, one file per method.
enum ExpectedValues {
  struct File<Case: Decodable>: Decodable { let cases: [Case] }
  struct Wilson: Decodable {
    let id: String, x: Double, n: Double, p: Double?
    let wilson_90: [Double]?, wilson_95: [Double]?, wilson_99: [Double]?
  }
  struct Newcombe: Decodable {
    let id: String, x1: Double, n1: Double, x2: Double, n2: Double, diff: Double, newcombe_95: [Double]
  }
  struct KnowingDoing: Decodable {
    struct Input: Decodable {
      let teachers: Int, knowing: Int, planning: Int
      let cluster_doing: [Double], cluster_classrooms: [Double]
    }
    struct Share: Decodable { let p: Double, ci: [Double] }
    struct Clustered: Decodable {
      let p: Double, n: Double, clusters: Int, se: Double?, deff: Double?, n_eff: Double, ci: [Double]
    }
    struct Assumed: Decodable { let deff: Double, n_eff: Double, ci: [Double] }
    struct Gap: Decodable { let gap: Double, ci: [Double] }
    struct Output: Decodable {
      let knowing: Share, planning: Share, doing_srs: Share, doing_cluster: Clustered
      let doing_assumed_icc: Assumed, gap_srs: Gap, gap_cluster: Gap, gap_assumed_icc: Gap
    }
    let id: String, input: Input, expected: Output
  }

  struct Agreement: Decodable {
    struct Input: Decodable { let ratings: [[Double?]] }
    struct Kappa: Decodable { let kappa: Double?, se: Double? }
    struct Estimate: Decodable { let est: Double, se: Double?, ci: [Double?] }
    struct Output: Decodable {
      let percent_agreement: Double?, cohen: Kappa?, cohen_linear: Double?, cohen_quadratic: Double?
      let gwet_ac1: Estimate?, gwet_ac1_formula: Double
    }
    let id: String, input: Input, expected: Output
    var table: RatingTable {
      RatingTable(input.ratings.map { row in row.map { mark in mark.map { Int($0) } } })
    }
  }

  static func agreement() throws -> [Agreement] { try read("agreement") }
  static func wilson() throws -> [Wilson] { try read("wilson") }
  static func newcombe() throws -> [Newcombe] { try read("newcombe") }
  static func knowingDoing() throws -> [KnowingDoing] { try read("knowing_doing") }

  private static func read<Case: Decodable>(_ name: String) throws -> [Case] {
    let folder = try #require(Bundle.module.resourceURL).appendingPathComponent("Expected")
    let data = try Data(contentsOf: folder.appendingPathComponent("\(name).json"))
    return try JSONDecoder().decode(File<Case>.self, from: data).cases
  }
}

/// Whether both ends agree to nine decimals.
func agrees(_ interval: Interval, _ ends: [Double], tolerance: Double = 1e-9) -> Bool {
  ends.count == 2 && abs(interval.lower - ends[0]) <= tolerance && abs(interval.upper - ends[1]) <= tolerance
}

/// A small repeatable generator; tests print the seed they used.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
