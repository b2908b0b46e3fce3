internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// What the register knows for guardianships, adoptions and divorces abroad.
struct OtherKnowledge {
  let connection: any SQLConnection
  let people: PersonMatching

  /// The guardianships of a ward that last.
  func guardianships(of ward: PersonMention) throws -> [KnownGuardianship] {
    try people.mentions(
      of: ward, as: [.ward], in: [.guardianship]
    ).compactMap { found in
      guard
        let content = try PresentContent(connection).content(
          entryID: found.mention.reference.paperID),
        case .guardianship(let entry)? = SourceFacts.read(content.row, of: .guardianship).facts,
        !entry.isEnded
      else { return nil }
      return KnownGuardianship(
        certainty: found.certainty, guardianName: entry.guardian?.name ?? "",
        reference: found.mention.paperReference)
    }
  }

  /// The divorces abroad of a spouse that stand in the book of such divorces.
  func divorces(of spouse: PersonMention, _ role: FormRole) throws -> [KnownForeignDivorce] {
    try people.mentions(
      of: spouse, as: [spouse.role], in: [.foreignDivorce]
    ).compactMap { found in
      guard
        let content = try PresentContent(connection).content(
          entryID: found.mention.reference.paperID),
        case .foreignDivorce(let entry)? = SourceFacts.read(content.row, of: .foreignDivorce)
          .facts
      else { return nil }
      return KnownForeignDivorce(
        role: role, decidedOn: entry.header.foreign?.registeredOn,
        country: entry.header.foreign?.country ?? "", reference: found.mention.paperReference)
    }
  }

  /// The birth entry of the child of an adoption.
  func related(to entry: KnownEntry?) throws -> KnownEntry? {
    guard let entry, entry.register == .adoption,
      case .adoption(let adoption)? = SourceFacts.read(entry.history.present, of: .adoption).facts,
      let id = adoption.birthEntryID
    else { return nil }
    return try KnownEntryLoading(connection: connection).entry(id: id)
  }
}
