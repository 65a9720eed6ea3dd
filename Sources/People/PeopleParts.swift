/// What this area shares with its handlers beyond the site: who hashes passwords and who remembers sessions
/// and schools.
package struct PeopleParts: Sendable {
  package let hashes: HashGate
  package let sessions: SessionCache
  let schools = SchoolMemory()

  package init(hashes: HashGate, sessions: SessionCache) {
    self.hashes = hashes
    self.sessions = sessions
  }
}
