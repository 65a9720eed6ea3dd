import HTTPTypes
import Kernel
import Storage
import Web

/// What inquiry visits add to the area.
enum InquiryVisitParts {
  static let part = VisitsPart(
    permissions: [],
    migrations: [],
    routes: [],
    jobs: [],
    eventWords: [:]
  )
}
