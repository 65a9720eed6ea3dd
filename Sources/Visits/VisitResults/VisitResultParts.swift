import HTTPTypes
import Kernel
import Storage
import Web

/// What commitments and answers after inquiry visits add to the area.
enum VisitResultParts {
  static let part = VisitsPart(
    permissions: [],
    migrations: [],
    routes: [],
    jobs: [],
    eventWords: [:]
  )
}
