import HTTPTypes
import Kernel
import Storage
import Web

/// What notes and debriefs of inquiry visits add to the area.
enum DebriefParts {
  static let part = VisitsPart(
    permissions: [],
    migrations: [],
    routes: [],
    jobs: [],
    eventWords: [:]
  )
}
