import HTTPTypes
import Web

/// The addresses of drafts, publication and history.
enum VersionRoutes {
  static var all: [Route] { drafts + history + api }

  private static let base = "/d/:district/practices"
  private static let framework = "/d/:district/practices/frameworks/:framework"

  private static let drafts: [Route] = [
    .require(PracticesPermissions.editFramework, .get, "\(framework)/draft", DraftHandlers.show),
    .require(PracticesPermissions.editFramework, .post, "\(framework)/draft", DraftHandlers.make),
    .require(PracticesPermissions.editFramework, .post, "\(framework)/draft/removal", DraftHandlers.discard),
    .require(
      PracticesPermissions.editFramework,
      .get,
      "\(framework)/draft/reasons/:item",
      DraftHandlers.reason
    ),
    .require(
      PracticesPermissions.editFramework,
      .post,
      "\(framework)/draft/reasons/:item",
      DraftHandlers.saveReason
    ),
    .require(
      PracticesPermissions.editFramework,
      .post,
      "\(framework)/publication",
      VersionHandlers.publish
    ),
  ]

  private static let history: [Route] = [
    .require(PracticesPermissions.viewPractices, .get, "\(framework)/history", VersionHandlers.history),
    .require(PracticesPermissions.viewPractices, .get, "\(framework)/comparison", VersionHandlers.compare),
    .require(
      PracticesPermissions.viewPractices,
      .get,
      "\(base)/:practice/history",
      VersionHandlers.practice
    ),
  ]

  private static let root = "/api/v1/d/:district"

  private static let api: [Route] = [
    .require(
      PracticesPermissions.viewPractices,
      .get,
      "\(root)/frameworks/:framework/versions",
      VersionAPIHandlers.versions
    )
    .documented(
      APIOperation(
        "listFrameworkVersions",
        "The published versions of a framework, newest first, with who shaped them and why.",
        gives: .page(of: VersionAPI.version)
      )
    ),
    .require(
      PracticesPermissions.viewPractices,
      .get,
      "\(root)/practices/:practice/history",
      VersionAPIHandlers.history
    )
    .documented(
      APIOperation(
        "readPracticeHistory",
        "Every line of a practice with every wording it had.",
        gives: .page(of: VersionAPI.line)
      )
    ),
  ]
}
