import Kernel
import Markup
package import Web

/// Frameworks, self-reflection and decisions about practices: the contents page of this area.
package enum Practices {
  /// The area; `sections` is what areas above it show on the page of a practice.
  package static func area(sections: [PracticeSection] = []) -> Area {
    Area(
      "Practices",
      permissions: PracticesPermissions.all,
      migrations: PracticesMigrations.all,
      navigation: [
        NavigationItem(
          .practices,
          Phrase("Practices", "Prácticas"),
          permission: PracticesPermissions.viewPractices,
          link: { slug in "/d/\(slug)/practices" }
        )
      ],
      routes: PracticesRoutes.all(sections),
      jobs: [ReflectionFreeze.job] + ReasonParts.jobs,
      eventWords: PracticesEventWords.all.merging(ReasonParts.eventWords) { own, _ in own }
    )
  }
}
