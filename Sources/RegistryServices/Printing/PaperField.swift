/// A place of a form that something is written into: a part of a person, or one of the form's own.
///
/// Layout files name it `mother.name` or `number`; a name that is not here is refused with its line.
public enum PaperField: Hashable, Sendable {
  case person(Role, Part)
  case form(Name)

  /// The people that forms ask about.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    case child, mother, father, deceased, husband, wife
    /// The parent and the child of a recognition.
    case parent, recognised
    case guardian, ward, supervisor
    case adoptiveFather, adoptiveMother, adopted
    /// Who declared the event, or asks for the paper.
    case declarant
    /// Whose marital status or data is certified, or whose entry is changed.
    case subject
    /// The official who wrote the entry.
    case writer
    /// Who signed the entry.
    case signer
  }

  /// What forms ask about a person.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    case name
    case bornOn
    case bornOnWords
    /// The year alone, as a certificate of birth gives that of the parents.
    case birthYear
    case sex
    case ethnicity
    case nationality
    case residence
    case homeTown
    case birthPlace
    /// Personal identification number.
    case identifier
    /// Kind, number, issuer and day of the paper by which they identified themselves.
    case identityPaper
    /// How they are related to the person that the paper is about.
    case relation
    /// Their office, for an official.
    case title
    case phone
  }

  /// The places that are not about one person.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    case number
    case volume
    case page
    case registeredOn
    case registeredOnWords
    /// The registering office, under the name of the day of registration.
    case office
    /// The agency whose name stands at the head of the paper, and the one above it.
    case agency
    /// The same inside a sentence: `Ủy ban nhân dân xã Hưng Đạo`.
    case agencyInText
    case superiorAgency
    case placeAndDate
    case issuedOn
    case serial

    case birthPlace
    case homeTown

    case diedAtHour
    case diedAtMinute
    case diedOn
    case diedOnWords
    case deathPlace
    case deathCause
    case proofKind
    case proofNumber
    case proofIssuer
    case proofIssuedOn

    /// What was registered abroad: its number, day, authority, country.
    case foreignNumber
    case foreignOn
    case foreignAuthority
    case foreignCountry
    /// Why a ward has a guardian, and how the guardianship stands.
    case guardianshipReason
    case guardianshipState

    /// The day from which the law regards the couple as married, where it is not that of registration.
    case relationBeganOn

    case residedAt
    case residedFrom
    case residedUntil
    case maritalStatus
    case purpose
    case validFor
    /// The boxes of the book of marital-status certificates: a cross in that of the purpose.
    case forMarriageAtHome
    case forMarriageAbroad
    case forOtherPurpose

    /// The paper whose content is changed: its name, number, day, office.
    case changedPaper
    case changedPaperNumber
    case changedPaperOn
    case changedPaperOffice
    case changeKind
    /// "… từ … thành …"
    case changeContent
    case changeGround

    case confirmedContent
    case extractOf
    case copies

    case dossier
    case procedure
    case receivedAt
    case dueAt
    case dueWords
    case newDueAt
    case fee
    case resultAt
    case reason
    case citation
    case advice
    case contact
    case content

    case bookName
    case year
    case openedOn
    case closedOn
    case firstNumber
    case lastNumber
    case entryCount
    case entryCountWords
    /// Entries in which something was struck and written anew while they were registered.
    case struckCount
    case struckCountWords
    /// Entries that were corrected afterwards.
    case correctedCount
    case correctedCountWords
    case blankPageCount
    case blankPageCountWords
    case pageCount
    case pageCountWords
    case kept
  }
}

extension PaperField {
  /// `mother.name`, `number`.
  public var text: String {
    switch self {
    case .person(let role, let part): "\(role.rawValue).\(part.rawValue)"
    case .form(let name): name.rawValue
    }
  }

  /// Reads what `text` writes; nil for any other name.
  public init?(text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let role = Role(rawValue: String(parts[0])), let part = Part(rawValue: String(parts[1]))
      else { return nil }
      self = .person(role, part)
    } else {
      guard let name = Name(rawValue: text) else { return nil }
      self = .form(name)
    }
  }
}
