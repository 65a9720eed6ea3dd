import Foundation
import Kernel
import Storage
package import Web

/// What happens to bookings of open doors without anybody asking.
package enum OpenDoorJobs {
  package static let all = [
    Job("delete bookings of open doors", everySeconds: 3_600) { try await deleteBookings($0) }
  ]

  /// Deletes who visited whom some time after the day; counts and lines stay without the other side.
  static func deleteBookings(_ site: Site) async throws {
    // The day it is furthest west: no district loses a day.
    let today = site.now().adding(seconds: -12 * 3600).day(in: .gmt)
    try await site.store.write { db in
      try DoorBookingQueries.remove(
        db,
        agreedBefore: today.adding(days: -DoorBooking.daysKept),
        othersBefore: today.adding(days: -DoorBooking.daysKeptWhenNotAgreed)
      )
    }
  }
}
