package import Kernel
package import Practices

/// Marker for the identity of a practice set for observers.
package enum CalibrationSetSubject {}
package typealias CalibrationSetID = Identifier<CalibrationSetSubject>

/// Marker for the identity of a written scene in a practice set.
package enum VignetteSubject {}
package typealias VignetteID = Identifier<VignetteSubject>

/// Where a practice set stands.
package enum CalibrationState: String, Sendable, CaseIterable, Codable {
  case draft, published, closed
}

/// What an observer marks for a look-for, in the words of a walk.
package enum CalibrationMark: String, Sendable, CaseIterable, Codable {
  case seen
  case notSeen = "not_seen"
  case notExpected = "not_expected"

  /// The category as agreement statistics take it.
  package var category: Int {
    switch self {
    case .seen: 1
    case .notSeen: 0
    case .notExpected: 2
    }
  }
}

/// A practice set in the reader's language.
package struct CalibrationSet: Sendable, Hashable {
  package let id: CalibrationSetID
  package let title: String
  package let about: String
  package let lang: String
  package let state: CalibrationState
  package let vignettes: Int
  /// Somebody has begun to mark: from then on it stays as it is.
  package let isMarked: Bool
  package let version: Int
}

/// How far somebody is with a set.
package enum CalibrationProgress: Sendable, Hashable {
  /// Marked vignettes out of all.
  case marking(done: Int)
  case finished
}

/// A scene in the reader's language, with what is looked for in it.
package struct Vignette: Sendable, Hashable {
  package let id: VignetteID
  package let position: Int
  package let title: String
  package let body: String
  package let lang: String
  /// An address of a video, empty when there is none.
  package let video: String
  package let lookFors: [VignetteLookFor]
  package let version: Int
}

/// A look-for of a scene.
package struct VignetteLookFor: Sendable, Hashable {
  package let vignette: VignetteID
  package let position: Int
  package let practice: FrameworkItemID
  package let title: String
  package let statement: String
  package let authorMark: CalibrationMark?
}

/// Where one mark belongs.
package struct MarkPlace: Sendable, Hashable {
  package let vignette: VignetteID
  package let position: Int
}
