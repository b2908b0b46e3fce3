internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// What the registration of a birth left to be done in this office: it was said once, on the page before the
/// number, and would be forgotten with it.
struct RemainingWork {
  let connection: any SQLConnection

  func of(
    _ id: String, _ register: RegisterKind, _ history: EntryHistory
  ) throws -> [FollowUp] {
    guard register == .birth, !history.isRevoked else { return [] }
    let registered = try OfficeTrail(connection).steps(id, kinds: [.entryRegistered]).first
    guard case .office(.entryRegistered(let entry))? = registered?.content else { return [] }
    func says(_ circumstance: BirthCircumstance) -> Bool {
      entry.circumstances[circumstance.rawValue] != nil
    }
    var remaining: [FollowUp] = []
    if says(.nhanCon), try !isNamed(in: .recognised, id) { remaining.append(.enterRecognition) }
    if says(.treDaChet) {
      if try !isNamed(in: .deceased, id) { remaining.append(.registerDeath) }
    } else if history.present[BirthColumn.nksSoDinhDanh].isEmpty {
      remaining.append(.awaitIdentifier)
    }
    return remaining
  }

  /// Whether a paper names the child in a part, under the name and birthday of the entry.
  private func isNamed(in role: PersonMention.Role, _ id: String) throws -> Bool {
    try connection.firstRow(
      """
      SELECT 1
      FROM person_mention AS child
        JOIN person_mention AS other
          ON other.search_key = child.search_key AND other.birth_on = child.birth_on
      WHERE child.paper_id = \(id) AND child.role = \(PersonMention.Role.child.rawValue)
        AND other.role = \(role.rawValue)
      LIMIT 1
      """
    ) { _ in true } ?? false
  }
}
