import Kernel
import Markup
package import Web

/// Frameworks, self-reflection and decisions about practices: the contents page of this area.
package enum Practices {
  package static func area() -> Area {
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
      routes: PracticesRoutes.all,
      jobs: [ReflectionFreeze.job] + ReasonParts.jobs,
      eventWords: PracticesEventWords.all.merging(ReasonParts.eventWords) { own, _ in own }
    )
  }
}
