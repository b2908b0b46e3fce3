public import CivilDate
public import CivilRegistration

extension PrintedEntry {
  /// A certificate or extract of the entry; nil for a paper that is not of this register, and for an
  /// original whose day of registration is not known.
  ///
  /// The layout is that of the day of registration for an original, of the day of issue for a copy. The
  /// cause of death stays with the register.
  public func paper(_ kind: PaperKind, _ issue: PaperIssue) -> PrintedPaper? {
    guard Self.papers[register]?.contains(kind) == true else { return nil }
    let isCopy = Self.copies.contains(kind)
    guard let day = isCopy ? issue.on : registeredOn else { return nil }
    var paper = PrintedPaper(
      kind, title: issue.title, on: day, fields: fields,
      notes: bookNotes.compactMap(issue.noteWords.shown) + notes, signers: issue.signers,
      marks: issue.marks, lookup: issue.lookup)
    paper.fields[.form(.deathCause)] = nil
    paper.fields[.form(.extractOf)] = fields[.form(.number)]
    // A copy bears the number of its own book, and none before that book gave one.
    if isCopy || !issue.number.isEmpty { paper.fields[.form(.number)] = issue.number }
    paper.fields[.form(.agency)] = issue.agency.name
    paper.fields[.form(.agencyInText)] = issue.agency.inText
    paper.fields[.form(.superiorAgency)] = issue.agency.superior
    paper.fields[.form(.placeAndDate)] = issue.agency.placeAndDate(issue.on)
    paper.fields[.form(.issuedOn)] = issue.on.slashed
    if kind == .marriageCertificate, let began = fields[.form(.relationBeganOn)] {
      // Stands on the back (Circular 04/2020/TT-BTP, article 32.2).
      paper.notes.insert(
        PaperNote(text: "Quan hệ hôn nhân được xác lập từ ngày \(began)"), at: 0)
    }
    return paper
  }

  /// The pages of a register, in the order of the entries given; each stands on the page that it names.
  public static func registerPages(
    _ entries: [PrintedEntry], of register: RegisterKind, title: String, office: String,
    on day: PlainDate
  ) -> PrintedPaper {
    PrintedPaper(
      register.page, title: title, on: day,
      fields: [.form(.office): OfficeWords.inFull(office)],
      blocks: entries.filter { $0.register == register }.map(\.block))
  }

  private static let papers: [RegisterKind: Set<PaperKind>] = [
    .birth: [.birthCertificate, .birthCertificateCopy, .birthExtractCopy],
    .death: [.deathExtract, .deathExtractCopy],
    .marriage: [.marriageCertificate, .marriageExtract, .marriageExtractCopy],
    .parentage: [.recognitionExtract, .recognitionExtractCopy],
    .guardianship: [
      .guardianshipExtract, .guardianshipExtractCopy, .guardianshipEndExtract,
      .supervisionExtract,
    ],
    .foreignDivorce: [.foreignDivorceExtract, .foreignDivorceExtractCopy],
  ]
  /// Papers that look as the law of their own day has it.
  private static let copies: Set<PaperKind> = [
    .guardianshipEndExtract, .supervisionExtract,
    .birthCertificateCopy, .birthExtractCopy, .deathExtractCopy, .marriageExtractCopy,
    .recognitionExtractCopy, .guardianshipExtractCopy, .foreignDivorceExtractCopy,
  ]
}

extension RegisterKind {
  fileprivate var page: PaperKind {
    switch self {
    case .birth: .birthRegisterPage
    case .death: .deathRegisterPage
    case .marriage: .marriageRegisterPage
    case .parentage: .recognitionRegisterPage
    case .guardianship: .guardianshipRegisterPage
    case .adoption: .adoptionRegisterPage
    case .foreignDivorce: .foreignDivorceRegisterPage
    }
  }
}
