internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Marriages of a person that nothing has ended.
struct MarriageKnowledge {
  let connection: any SQLConnection

  func open(of spouse: PersonMention) throws -> [KnownMarriage] {
    guard let role = FormRole(rawValue: spouse.role.rawValue) else { return [] }
    let people = PersonMatching(connection: connection)
    return try people.mentions(of: spouse, as: [.husband, .wife], in: [.marriage])
      .compactMap { found in
        let id = found.mention.reference.paperID
        guard let content = try PresentContent(connection).content(entryID: id),
          case .marriage(let entry)? = SourceFacts.read(content.row, of: .marriage).facts,
          !Self.isEnded(entry)
        else { return nil }
        let isHusband = found.mention.reference.role == PersonMention.Role.husband.rawValue
        let other = isHusband ? entry.wife : entry.husband
        guard try !hasDied(other, isHusband ? .wife : .husband) else { return nil }
        return KnownMarriage(
          role: role, certainty: found.certainty, spouseName: other?.name ?? "",
          registeredOn: entry.header.registeredOn, reference: found.mention.paperReference)
      }
  }

  /// Whether the entry itself says that the marriage is over.
  static func isEnded(_ entry: MarriageEntry) -> Bool {
    switch entry.fate?.kind {
    case .divorced, .annulled: true
    case .recognised, nil: false
    }
  }

  private func hasDied(_ person: RecordedPerson?, _ role: PersonMention.Role) throws -> Bool {
    guard let person else { return false }
    let people = PersonMatching(connection: connection)
    return try !people.mentions(
      of: PersonMention(role, person), as: [.deceased], in: [.death]
    ).isEmpty
  }
}
