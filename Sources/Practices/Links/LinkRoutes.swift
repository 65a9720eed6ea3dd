import HTTPTypes
import Web

/// The addresses of links between frameworks.
enum LinkRoutes {
  static var all: [Route] { pages + api }

  private static let practice = "/d/:district/practices/:practice"
  private static let root = "/api/v1/d/:district/practices/:practice"

  private static let pages: [Route] = [
    .require(PracticesPermissions.editFramework, .get, "\(practice)/links", LinkHandlers.index),
    .require(PracticesPermissions.editFramework, .post, "\(practice)/links", LinkHandlers.add),
    .require(
      PracticesPermissions.editFramework,
      .post,
      "\(practice)/links/:link/removal",
      LinkHandlers.remove
    ),
  ]

  private static let api: [Route] = [
    .require(PracticesPermissions.viewPractices, .get, "\(root)/links", LinkAPIHandlers.list)
      .documented(
        APIOperation(
          "listPracticeLinks",
          "The standards and the items of other frameworks a practice is linked with, in both directions.",
          gives: .page(of: LinkAPI.link)
        )
      ),
    .require(PracticesPermissions.editFramework, .post, "\(root)/links", LinkAPIHandlers.add)
      .documented(
        APIOperation(
          "linkPractice",
          "Links a practice with an item of another framework.",
          takes: LinkAPI.making,
          gives: LinkAPI.link,
          status: 201
        )
      ),
    .require(PracticesPermissions.editFramework, .post, "\(root)/links/:link/removal", LinkAPIHandlers.remove)
      .documented(
        APIOperation(
          "unlinkPractice",
          "Removes a link and gives those that are left.",
          gives: .page(of: LinkAPI.link)
        )
      ),
  ]
}
