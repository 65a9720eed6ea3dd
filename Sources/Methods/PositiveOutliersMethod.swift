internal import Analytics
internal import JSONText

/// Schools beside what their listed characteristics predict.
enum PositiveOutliersMethod {
  static let method = Method(
    name: "positive_outliers",
    summary: "Schools' results beside a prediction from listed characteristics, shrunk by chance.",
    page: "positive-outliers"
  ) { input in
    let word = try input.text("method")
    guard let method = BetweenSchoolVariance(rawValue: word) else {
      throw MethodFault("“method” must be REML, PM or DL.")
    }
    let covariates = try input.object("x")
    let results = try input.numbers("y")
    do {
      return report(
        try MetaRegression(
          results: results,
          variances: try input.numbers("v"),
          covariates: try covariates.members.members.map { try covariates.numbers($0.name) },
          method: method
        )
      )
    } catch let fault as MetaRegression.Fault {
      throw MethodFault(words(fault))
    }
  }

  private static func report(_ fit: MetaRegression) -> JSONObject {
    JSONObject(members: [
      "tau2": .number(fit.between), "beta": .numbers(fit.coefficients),
      "se_beta": .numbers(fit.coefficientErrors), "QE": .number(fit.heterogeneity),
      "QEp": .number(fit.heterogeneityP), "I2": .number(fit.shareBetweenPercent),
      "fitted": .numbers(fit.schools.map(\.fitted)), "resid": .numbers(fit.schools.map(\.residual)),
      "eb": .numbers(fit.schools.map(\.shrunken)), "eb_se": .numbers(fit.schools.map(\.shrunkenError)),
      "blup": .numbers(fit.schools.map(\.blup)), "rstudent_z": .numbers(fit.schools.map(\.deletedZ)),
    ])
  }

  private static func words(_ fault: MetaRegression.Fault) -> String {
    switch fault {
    case .unequalLengths: "“y”, “v” and each list in “x” must have one number for each school."
    case .notNumbers: "Each variance in “v” must be above 0, and every number finite."
    case .tooFewSchools: "There must be more schools than coefficients."
    case .dependentCovariates: "A list in “x” is constant or a combination of the others."
    case .notSettled: "The variance between schools cannot be estimated from these numbers."
    }
  }
}
