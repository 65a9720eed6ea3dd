package import Storage

/// The tables this area owns, in the order they came to be.
package enum PeopleMigrations {
  package static let all: [Migration] = [districtAndRoster, account, schoolProfile]
}
