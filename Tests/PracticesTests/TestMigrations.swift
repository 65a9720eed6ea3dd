import App
import Storage

/// Every migration of the installation.
enum TestMigrations {
  static let all: [Migration] = Assembly.migrations
}
