/// One point of an XmR chart, with the lines at its place and what it signals.
public struct XmRPoint: Hashable, Sendable {
  /// The value; `nil` when missing.
  public let y: Double?

  /// The mean of its group.
  public let mean: Double?

  /// The process limits, 2.66 mean moving ranges from the mean.
  public let lowerLimit: Double?
  public let upperLimit: Double?

  /// Two thirds of the way to the limits.
  public let lowerNearLimit: Double?
  public let upperNearLimit: Double?

  /// Whether the value lies outside the limits; `nil` without value or limits.
  public let isOutsideLimits: Bool?

  /// Whether it lies inside the limits, but beyond two thirds of the way; `nil` without value or limits.
  public let isCloseToLimits: Bool?

  /// 1 above the mean, -1 below, 0 on it; `nil` without value.
  public let side: Int?

  /// Which signal it belongs to.
  public let pointClass: XmRPointClass

  /// What that means for the direction of improvement.
  public let type: XmRPointType

  /// The position of its group.
  public let group: Int

  /// Whether its group is so small (up to 12 points) that its limits will still move.
  public let limitsAreTrial: Bool

  init(
    _ value: Double,
    _ limits: XmRLimits,
    _ pointClass: XmRPointClass,
    group: Int,
    size: Int,
    _ direction: ImprovementDirection
  ) {
    func defined(_ value: Double) -> Double? { value.isFinite ? value : nil }
    y = defined(value)
    mean = defined(limits.mean)
    lowerLimit = defined(limits.lower)
    upperLimit = defined(limits.upper)
    lowerNearLimit = defined(limits.lowerNear)
    upperNearLimit = defined(limits.upperNear)
    let isTold = !value.isNaN && limits.areDefined
    isOutsideLimits = isTold ? limits.isOutside(value) : nil
    isCloseToLimits = isTold ? limits.isClose(value) : nil
    side = value.isNaN || limits.mean.isNaN ? nil : limits.side(value)
    self.pointClass = pointClass
    type = XmRPointType(pointClass, direction)
    self.group = group
    limitsAreTrial = size <= XmRChart.mostWithTrialLimits
  }
}

/// The signal a point belongs to; where several apply, the first in this order.
public enum XmRPointClass: String, CaseIterable, Hashable, Sendable {
  /// Above the upper limit.
  case aboveUpperLimit
  /// Below the lower limit.
  case belowLowerLimit
  /// One of at least 7 successive points that rise.
  case rising
  /// One of at least 7 successive points that fall.
  case falling
  /// One of two of three successive points close to the upper limit, all three above the mean.
  case twoOfThreeAbove
  /// One of two of three successive points close to the lower limit, all three below the mean.
  case twoOfThreeBelow
  /// One of at least 7 successive points above the mean.
  case sevenAbove
  /// One of at least 7 successive points below the mean.
  case sevenBelow
  /// No signal.
  case commonCause

  /// 1 where the signal is one of high values, -1 of low ones, 0 for none.
  var sign: Int {
    switch self {
    case .aboveUpperLimit, .rising, .twoOfThreeAbove, .sevenAbove: 1
    case .belowLowerLimit, .falling, .twoOfThreeBelow, .sevenBelow: -1
    case .commonCause: 0
    }
  }
}

/// What a signal means for the direction of improvement.
public enum XmRPointType: String, CaseIterable, Hashable, Sendable {
  /// No signal.
  case commonCause
  /// A signal in the direction of improvement.
  case improvement
  /// A signal against it.
  case concern
  /// A signal of high values where neither direction is better.
  case neutralHigh
  /// A signal of low values where neither direction is better.
  case neutralLow

  init(_ pointClass: XmRPointClass, _ direction: ImprovementDirection) {
    self =
      switch (pointClass.sign, direction) {
      case (1, .increase), (-1, .decrease): .improvement
      case (-1, .increase), (1, .decrease): .concern
      case (1, .neutral): .neutralHigh
      case (-1, .neutral): .neutralLow
      case _: .commonCause
      }
  }
}

/// Whether a process that goes on as it is will meet its target.
public enum XmRAssurance: String, CaseIterable, Hashable, Sendable {
  /// Always: the limits lie wholly on the good side of the target.
  case consistentPass
  /// Never: the limits lie wholly on the other side.
  case consistentFail
  /// By chance: the target lies between the limits or on one.
  case inconsistent

  init?(_ limits: XmRLimits, target: Double?, _ direction: ImprovementDirection) {
    guard let target, target.isFinite, limits.areDefined, direction != .neutral else { return nil }
    if target > limits.upper {
      self = direction == .increase ? .consistentFail : .consistentPass
    } else if target < limits.lower {
      self = direction == .increase ? .consistentPass : .consistentFail
    } else {
      self = .inconsistent
    }
  }
}
