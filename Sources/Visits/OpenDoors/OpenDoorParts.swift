import HTTPTypes
import Kernel
import Storage
import Web

/// What open doors add to the area.
enum OpenDoorParts {
  static let part = VisitsPart(
    permissions: [],
    migrations: [],
    routes: [],
    jobs: [],
    eventWords: [:]
  )
}
