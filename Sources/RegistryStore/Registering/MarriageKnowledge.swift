internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Marriages of a person that nothing has ended.
struct MarriageKnowledge {
  let connection: any SQLConnection
  let people: PersonMatching

  /// Those of a spouse of a form; `other` is whom the form marries that one to.
  func open(of spouse: PersonMention, and other: PersonMention?) throws -> [KnownMarriage] {
    guard let role = FormRole(rawValue: spouse.role.rawValue) else { return [] }
    return try people.mentions(of: spouse, as: [.husband, .wife], in: [.marriage])
      .compactMap { found in
        let id = found.mention.reference.paperID
        guard let content = try PresentContent(connection).content(entryID: id),
          case .marriage(let entry)? = SourceFacts.read(content.row, of: .marriage).facts,
          !Self.isEnded(entry)
        else { return nil }
        let isHusband = found.mention.reference.role == PersonMention.Role.husband.rawValue
        let otherRole: PersonMention.Role = isHusband ? .wife : .husband
        let partner = (isHusband ? entry.wife : entry.husband).map { PersonMention(otherRole, $0) }
        let deaths = try deaths(of: partner)
        guard !deaths.contains(where: { $0.certainty == .certain }) else { return nil }
        return KnownMarriage(
          role: role, certainty: found.certainty, spouseName: partner?.name ?? "",
          registeredOn: entry.header.registeredOn, reference: found.mention.paperReference,
          isOfBoth: partner.flatMap { partner in other.map(partner.isSame) } ?? false,
          perhapsEndedBy: deaths.first?.mention.paperReference)
      }
  }

  /// Whether the entry itself says that the marriage is over.
  static func isEnded(_ entry: MarriageEntry) -> Bool {
    switch entry.fate?.kind {
    case .divorced, .annulled: true
    case .recognised, nil: false
    }
  }

  private func deaths(of person: PersonMention?) throws -> [PersonMatching.Found] {
    guard let person else { return [] }
    return try people.mentions(of: person, as: [.deceased], in: [.death])
  }
}
