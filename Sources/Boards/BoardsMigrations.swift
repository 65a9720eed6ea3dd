package import Storage

/// The tables and indexes this area owns, in the order they came to be.
package enum BoardsMigrations {
  package static let all: [Migration] = [boardIndexes]
}
