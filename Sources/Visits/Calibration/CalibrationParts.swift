import HTTPTypes
import Kernel
import Storage
import Web

/// What practice sets for observers add to the area.
enum CalibrationParts {
  static let part = VisitsPart(
    permissions: [],
    migrations: [],
    routes: [],
    jobs: [],
    eventWords: [:]
  )
}
