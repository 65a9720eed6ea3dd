import Kernel
import Storage
import Web

/// What one slice adds to the area.
struct VisitsPart: Sendable {
  var permissions: [Permission] = []
  var migrations: [Migration] = []
  var routes: [Route] = []
  var jobs: [Job] = []
  var eventWords: [String: Phrase] = [:]
}
