import HTTPTypes
package import Kernel
import Storage
import Web

/// What practice sets for observers add to the area.
enum CalibrationParts {
  static let part = Slice(
    permissions: [VisitsPermissions.markCalibration, VisitsPermissions.prepareCalibration],
    migrations: [VisitsMigrations.calibration],
    routes: marking + preparing + api,
    jobs: [],
    // No words for marks: no event says who marked or finished.
    eventWords: [
      "calibration.drafted": Phrase("drafted a practice set", "redactó un conjunto de práctica"),
      "calibration.changed": Phrase("changed a practice set", "cambió un conjunto de práctica"),
      "calibration.published": Phrase("published a practice set", "publicó un conjunto de práctica"),
      "calibration.closed": Phrase("closed a practice set", "cerró un conjunto de práctica"),
      "calibration.copied": Phrase("copied a practice set", "copió un conjunto de práctica"),
    ]
  )

  private static let mark = VisitsPermissions.markCalibration
  private static let prepare = VisitsPermissions.prepareCalibration
  private static let sets: String = "/d/:district/calibration"
  private static let one: String = sets + "/:set"
  private static let scene: String = one + "/vignettes/:vignette"

  private static let marking: [Route] = [
    .require(mark, .get, sets, CalibrationHandlers.list),
    .require(mark, .get, one, CalibrationHandlers.show).unstored(),
    .require(mark, .get, one + "/marks", CalibrationHandlers.next).unstored(),
    .require(mark, .get, scene, CalibrationHandlers.form).unstored(),
    .require(mark, .post, scene + "/marks", CalibrationHandlers.record).unstored(),
    .require(mark, .post, one + "/completion", CalibrationHandlers.finish).unstored(),
    .require(mark, .get, one + "/agreement", CalibrationHandlers.agreement).unstored(),
    .require(mark, .get, one + "/agreement.csv", CalibrationHandlers.csv).unstored(),
  ]

  private static let preparing: [Route] = [
    .require(prepare, .get, sets + "/new", CalibrationSetHandlers.new),
    .require(prepare, .post, sets, CalibrationSetHandlers.add),
    .require(prepare, .get, one + "/edit", CalibrationSetHandlers.edit),
    .require(prepare, .post, one, CalibrationSetHandlers.change),
    .require(prepare, .post, one + "/publication", CalibrationSetHandlers.publish),
    .require(prepare, .post, one + "/closure", CalibrationSetHandlers.close),
    .require(prepare, .post, one + "/copies", CalibrationSetHandlers.copy),
    .require(prepare, .get, one + "/vignettes/new", CalibrationSetHandlers.newVignette),
    .require(prepare, .post, one + "/vignettes", CalibrationSetHandlers.addVignette),
    .require(prepare, .get, scene + "/edit", CalibrationSetHandlers.editVignette),
    .require(prepare, .post, scene, CalibrationSetHandlers.changeVignette),
    .require(prepare, .post, scene + "/removal", CalibrationSetHandlers.removeVignette),
  ]

  private static let api: [Route] = [
    .require(mark, .get, "/api/v1" + sets, CalibrationAPIHandlers.list).unstored().documented(
      APIOperation(
        "listCalibrationSets",
        "Practice sets for observers, the newest first.",
        gives: .page(of: CalibrationAPI.setLine)
      )
    ),
    .require(prepare, .post, "/api/v1" + sets, CalibrationAPIHandlers.add).documented(
      APIOperation(
        "addCalibrationSet",
        "Draft a practice set.",
        takes: CalibrationAPI.newSet,
        gives: CalibrationAPI.made,
        status: 201
      )
    ),
    .require(mark, .get, "/api/v1" + one, CalibrationAPIHandlers.show).unstored().documented(
      APIOperation(
        "getCalibrationSet",
        "A practice set with its scenes and one's own marks.",
        gives: CalibrationAPI.set
      )
    ),
    .require(prepare, .post, "/api/v1" + one + "/vignettes", CalibrationAPIHandlers.addVignette).documented(
      APIOperation(
        "addVignette",
        "Write a scene into a set that nobody has marked.",
        takes: CalibrationAPI.newVignette,
        gives: CalibrationAPI.made,
        status: 201
      )
    ),
    .require(prepare, .post, "/api/v1" + one + "/publication", CalibrationAPIHandlers.publish).documented(
      APIOperation(
        "publishCalibrationSet",
        "Let observers mark a draft set.",
        gives: CalibrationAPI.set
      )
    ),
    .require(prepare, .post, "/api/v1" + one + "/closure", CalibrationAPIHandlers.close).documented(
      APIOperation(
        "closeCalibrationSet",
        "Close a set for good and take the people out of it.",
        gives: CalibrationAPI.set
      )
    ),
    .require(mark, .post, "/api/v1" + scene + "/marks", CalibrationAPIHandlers.record).unstored().documented(
      APIOperation(
        "markVignette",
        "Keep one's own marks of a scene, in place of earlier ones.",
        takes: CalibrationAPI.marks,
        gives: CalibrationAPI.set
      )
    ),
    .require(mark, .post, "/api/v1" + one + "/completion", CalibrationAPIHandlers.finish).unstored()
      .documented(
        APIOperation(
          "finishCalibrationSet",
          "End one's own marking and see the agreement.",
          gives: CalibrationAPI.agreement
        )
      ),
    .require(mark, .get, "/api/v1" + one + "/agreement", CalibrationAPIHandlers.agreement).unstored()
      .documented(
        APIOperation(
          "getCalibrationAgreement",
          "How alike observers marked; for whoever has finished, or once the set is closed.",
          gives: CalibrationAPI.agreement
        )
      ),
  ]
}

extension VisitsPermissions {
  /// Everybody who walks; the scenes are of no school.
  package static let markCalibration = Permission(
    "mark_calibration",
    Phrase("Mark practice sets and see the agreement", "Marcar conjuntos de práctica y ver el acuerdo"),
    reach: [
      .teacher: .district, .teacherLeader: .district, .instructionalLeadershipTeam: .district,
      .coach: .district, .principal: .district, .principalSupervisor: .district, .director: .district,
      .partnerFacilitator: .district,
    ]
  )
  package static let prepareCalibration = Permission(
    "prepare_calibration",
    Phrase("Prepare practice sets for observers", "Preparar conjuntos de práctica"),
    reach: [.coach: .district, .director: .district]
  )
}
