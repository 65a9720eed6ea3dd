import HTTPTypes
import Web

/// The addresses of one's own answers over time, and of comparing them among colleagues.
enum ComparisonRoutes {
  private static let base = "/d/:district/practices/comparisons"

  static let all: [Route] = [
    .require(
      PracticesPermissions.reflect,
      .get,
      "/d/:district/practices/reflections/history",
      ReflectionHistoryHandlers.mine
    ).unstored(),
    .require(PracticesPermissions.reflect, .get, base, ComparisonHandlers.index).unstored(),
    .require(PracticesPermissions.reflect, .post, base, ComparisonHandlers.create).unstored(),
    .require(PracticesPermissions.reflect, .get, "\(base)/new", ComparisonHandlers.new).unstored(),
    .require(PracticesPermissions.reflect, .get, "\(base)/:comparison", ComparisonHandlers.show).unstored(),
    .require(PracticesPermissions.reflect, .post, "\(base)/:comparison/agreement", ComparisonHandlers.agree)
      .unstored(),
    .require(
      PracticesPermissions.reflect,
      .post,
      "\(base)/:comparison/withdrawal",
      ComparisonHandlers.withdraw
    )
    .unstored(),
  ]
}
