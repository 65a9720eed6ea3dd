import HTTPTypes
import Web

/// The addresses of this area.
enum PracticesRoutes {
  /// Made anew for each site, because some handlers remember what they read from its database.
  static func all(_ sections: [PracticeSection]) -> [Route] {
    let framework = frameworks + writing + VersionRoutes.all + LinkRoutes.all + ComparisonRoutes.all
    let doing = practices(sections) + reflections + decisions + ReasonParts.routes + FollowUpParts.routes
    return framework + doing + api
  }

  private static let base = "/d/:district/practices"

  private static let frameworks: [Route] = [
    .require(PracticesPermissions.viewPractices, .get, "\(base)/frameworks", FrameworkHandlers.index),
    .require(PracticesPermissions.editFramework, .post, "\(base)/frameworks", FrameworkHandlers.create),
    .require(PracticesPermissions.editFramework, .get, "\(base)/frameworks/new", FrameworkHandlers.new),
    .require(
      PracticesPermissions.editFramework,
      .get,
      "\(base)/frameworks/import",
      FrameworkFileHandlers.form
    ),
    .require(
      PracticesPermissions.editFramework,
      .post,
      "\(base)/frameworks/import",
      FrameworkFileHandlers.upload
    )
    .takingFiles(upTo: 26_000_000),
    .require(
      PracticesPermissions.viewPractices,
      .get,
      "\(base)/frameworks/:framework",
      FrameworkHandlers.show
    ),
    .require(
      PracticesPermissions.viewPractices,
      .get,
      "\(base)/frameworks/:framework/case.json",
      FrameworkFileHandlers.download
    ),
    .require(
      PracticesPermissions.editFramework,
      .get,
      "\(base)/frameworks/:framework/particulars",
      FrameworkHandlers.edit
    ),
    .require(
      PracticesPermissions.editFramework,
      .post,
      "\(base)/frameworks/:framework/particulars",
      FrameworkHandlers.update
    ),
    .require(
      PracticesPermissions.editFramework,
      .post,
      "\(base)/frameworks/:framework/purpose",
      FrameworkHandlers.setPurpose
    ),
  ]

  private static let items = "\(base)/frameworks/:framework/items"

  private static let writing: [Route] = [
    .require(
      PracticesPermissions.editFramework,
      .get,
      "\(base)/frameworks/:framework/writing",
      ItemHandlers.writing
    ),
    .require(PracticesPermissions.editFramework, .get, "\(items)/new", ItemHandlers.new),
    .require(PracticesPermissions.editFramework, .post, items, ItemHandlers.create),
    .require(PracticesPermissions.editFramework, .get, "\(items)/:item", ItemHandlers.edit),
    .require(PracticesPermissions.editFramework, .post, "\(items)/:item", ItemHandlers.update),
    .require(PracticesPermissions.editFramework, .get, "\(items)/:item/position", PositionHandlers.choose),
    .require(PracticesPermissions.editFramework, .post, "\(items)/:item/position", PositionHandlers.move),
    .require(PracticesPermissions.editFramework, .get, "\(items)/:item/removal", ItemHandlers.askRemoval),
    .require(PracticesPermissions.editFramework, .post, "\(items)/:item/removal", ItemHandlers.remove),
  ]

  private static func practices(_ sections: [PracticeSection]) -> [Route] {
    [
      .require(PracticesPermissions.viewPractices, .get, base, PracticeIndexHandlers().index),
      .require(PracticesPermissions.viewPractices, .get, "\(base)/:practice") { call, scope in
        try await PracticeHandlers.show(call, scope, sections)
      },
    ]
  }

  private static let reflections: [Route] = [
    .require(PracticesPermissions.reflect, .get, "\(base)/reflections", ReflectionHandlers.index).unstored(),
    .require(PracticesPermissions.reflect, .get, "\(base)/:practice/reflection", ReflectionHandlers.show)
      .unstored(),
    .require(PracticesPermissions.reflect, .post, "\(base)/:practice/reflection", ReflectionHandlers.save)
      .unstored(),
    .require(
      PracticesPermissions.reflect,
      .post,
      "\(base)/:practice/reflection/removal",
      ReflectionHandlers.remove
    )
    .unstored(),
  ]

  private static let decisions: [Route] = [
    .require(PracticesPermissions.viewDecisions, .get, "\(base)/decisions", DecisionHandlers.index),
    .require(
      PracticesPermissions.decideNextStep,
      .get,
      "\(base)/:practice/decisions/new",
      DecisionHandlers.new
    ),
    .require(
      PracticesPermissions.decideNextStep,
      .post,
      "\(base)/:practice/decisions",
      DecisionHandlers.create
    ),
    .require(PracticesPermissions.decideNextStep, .get, "\(base)/decisions/:decision", DecisionHandlers.edit),
    .require(
      PracticesPermissions.decideNextStep,
      .post,
      "\(base)/decisions/:decision",
      DecisionHandlers.update
    ),
    .require(
      PracticesPermissions.decideNextStep,
      .post,
      "\(base)/decisions/:decision/completion",
      DecisionHandlers.complete
    ),
  ]

  private static let root = "/api/v1/d/:district"
  private static let after = APIOperation.Parameter("after", "Cursor of the page before.")

  private static let api: [Route] = [
    .require(PracticesPermissions.viewPractices, .get, "\(root)/frameworks", PracticesAPIHandlers.frameworks)
      .documented(
        APIOperation(
          "listFrameworks",
          "The district's practice frameworks.",
          gives: .page(of: PracticesAPI.framework)
        )
      ),
    .require(PracticesPermissions.viewPractices, .get, "\(root)/practices", PracticesAPIHandlers.practices)
      .documented(
        APIOperation(
          "listPractices",
          "The practices of the current frameworks.",
          gives: .page(of: PracticesAPI.practice)
        )
      ),
    .require(
      PracticesPermissions.viewPractices,
      .get,
      "\(root)/practices/:practice",
      PracticesAPIHandlers.practice
    )
    .documented(
      APIOperation(
        "readPractice",
        "One practice with its steps and indicators.",
        gives: PracticesAPI.wholePractice
      )
    ),
    .require(PracticesPermissions.viewDecisions, .get, "\(root)/decisions", PracticesAPIHandlers.decisions)
      .documented(
        APIOperation(
          "listDecisions",
          "Decisions in reach, newest first.",
          query: [after],
          gives: .page(of: PracticesAPI.decision)
        )
      ),
    .require(
      PracticesPermissions.decideNextStep,
      .post,
      "\(root)/decisions",
      PracticesAPIHandlers.takeDecision
    )
    .documented(
      APIOperation(
        "takeDecision",
        "Records a decision.",
        takes: PracticesAPI.decisionTaking,
        gives: PracticesAPI.decision,
        status: 201
      )
    ),
    .require(
      PracticesPermissions.decideNextStep,
      .put,
      "\(root)/decisions/:decision",
      PracticesAPIHandlers.changeDecision
    )
    .documented(
      APIOperation(
        "changeDecision",
        "Changes a decision; If-Match names its version.",
        takes: PracticesAPI.decisionChange,
        gives: PracticesAPI.decision
      )
    ),
    .require(PracticesPermissions.reflect, .get, "\(root)/reflections", PracticesAPIHandlers.reflections)
      .unstored()
      .documented(
        APIOperation(
          "listOwnReflections",
          "One's own reflections; nobody else's can be read.",
          query: [after],
          gives: .page(of: PracticesAPI.ownReflection)
        )
      ),
    .require(
      PracticesPermissions.reflect,
      .put,
      "\(root)/reflections/:practice",
      PracticesAPIHandlers.reflect
    ).unstored()
      .documented(
        APIOperation(
          "reflect",
          "Saves one's own answer of this term; If-Match names the version that is changed.",
          takes: PracticesAPI.reflectionWriting,
          gives: PracticesAPI.ownReflection
        )
      ),
  ]
}
