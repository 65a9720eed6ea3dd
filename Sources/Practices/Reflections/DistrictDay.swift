import Foundation
import Kernel

/// The day it is in a district.
enum DistrictDay {
  /// A zone nobody knows counts as UTC.
  static func day(_ now: Instant, zone: String) -> CalendarDay {
    now.day(in: TimeZone(identifier: zone) ?? .gmt)
  }
}
