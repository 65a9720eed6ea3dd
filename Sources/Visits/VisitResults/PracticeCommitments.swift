import Kernel
import Markup
package import Practices
import Storage
import Web

extension Visits {
  /// What hosts of inquiry visits promised about a practice, on its page.
  package static let practiceSection = PracticeSection { call, practice in
    guard let scope = try call.actor().scope(for: VisitsPermissions.viewVisits) else { return .empty }
    let promised = try await call.store.read { db in
      try VisitResultQueries.commitments(db, within: scope, practice: practice)
    }
    return CommitmentPages.card(call, promised)
  }
}
