public import CivilDate
public import CivilRegistration

extension PaperIssue {
  /// A paper as the decision on an act says it is to be made: title, number and signature by the law of the
  /// day. Nil while the law of the day has no title for it: nothing is printed under a guessed name.
  public init?(
    _ paper: IssuedPaper, number: Int?, agency: PaperAgency, on day: PlainDate,
    signerName: String, marks: Set<PaperMark> = [], lookup: PaperLookup? = nil
  ) {
    guard let title = paper.title else { return nil }
    let text = number.flatMap { number in paper.number?.text(number, year: day.year) }
    self.init(
      title: title, number: text ?? "", agency: agency, on: day,
      signers: [SignerBlock(.authority, lines: paper.signature, name: signerName)], marks: marks,
      lookup: lookup)
  }
}

extension PaperKind {
  /// The paper of a name in law files (`paper.NAME.title`); nil for one that is not drawn here.
  public init?(issuedPaper name: String) {
    switch name {
    case "birth": self = .birthCertificate
    case "birthExtract": self = .birthExtractCopy
    case "death": self = .deathExtract
    case "deathExtract": self = .deathExtractCopy
    case "marriage": self = .marriageCertificate
    case "marriageExtract": self = .marriageExtractCopy
    case "maritalStatus": self = .maritalStatusCertificate
    case "change", "correction", "supplement", "ethnicity", "foreignChange":
      self = .changeExtract
    case "recognition": self = .recognitionExtract
    case "parentageExtract": self = .recognitionExtractCopy
    case "guardianship": self = .guardianshipExtract
    case "guardianshipEnd": self = .guardianshipEndExtract
    case "guardianshipSupervision", "guardianshipSupervisionEnd": self = .supervisionExtract
    case "guardianshipExtract": self = .guardianshipExtractCopy
    case "foreignDivorce": self = .foreignDivorceExtract
    case "foreignDivorceExtract": self = .foreignDivorceExtractCopy
    case "foreignBirth": self = .birthExtractCopy
    case "foreignMarriage": self = .marriageExtract
    case "foreignDeath": self = .deathExtract
    case "confirmation": self = .informationConfirmation
    default: return nil
    }
  }
}
