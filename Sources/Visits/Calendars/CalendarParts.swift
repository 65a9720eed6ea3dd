import HTTPTypes
import Kernel
import Storage
import Web

/// What calendar feeds add to the area.
enum CalendarParts {
  static let part = VisitsPart(
    permissions: [],
    migrations: [],
    routes: [],
    jobs: [],
    eventWords: [:]
  )
}
