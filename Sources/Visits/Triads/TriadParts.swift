import HTTPTypes
import Kernel
import Storage
import Web

/// What triads of similar schools add to the area.
enum TriadParts {
  static let part = VisitsPart(
    permissions: [],
    migrations: [],
    routes: [],
    jobs: [],
    eventWords: [:]
  )
}
