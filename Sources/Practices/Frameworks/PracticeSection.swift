package import Markup
package import Web

/// What another area has to show on the page of a practice, such as what visits led to.
///
/// The areas above this one are not known here, so whoever puts the site together hands their sections in. A section
/// without anything to show gives nothing, so that the page never promises what is not there.
package struct PracticeSection: Sendable {
  let html: @Sendable (_ call: Call, _ practice: FrameworkItemID) async throws -> HTML

  package init(_ html: @escaping @Sendable (_ call: Call, _ practice: FrameworkItemID) async throws -> HTML) {
    self.html = html
  }
}
