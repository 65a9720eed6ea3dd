import HTTPTypes
import Kernel
import Storage
import Web

/// What plans of visit days add to the area.
enum VisitDayParts {
  static let part = VisitsPart(
    permissions: [],
    migrations: [],
    routes: [],
    jobs: [],
    eventWords: [:]
  )
}
