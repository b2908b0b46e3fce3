/// The rules that acts are decided by. The names of procedures, papers and books are put in where they
/// stand in the names of rules.
extension RuleName {
  /// How long the office may take for a procedure.
  public static func processing(_ procedure: String) -> RuleName {
    RuleName(rawValue: "processing.\(procedure)")
  }

  /// The same where something has to be verified.
  public static func processingVerified(_ procedure: String) -> RuleName {
    RuleName(rawValue: "processing.\(procedure).verified")
  }

  /// Where no other rule gives a time.
  public static let processingDefault: RuleName = "processing.default"
  /// The hour after which a dossier of the same day may wait for the next working day.
  public static let cutOff: RuleName = "processing.cutOff"

  /// What a paper is called.
  public static func title(of paper: String) -> RuleName {
    RuleName(rawValue: "paper.\(paper).title")
  }

  /// How many originals of a paper are handed out.
  public static func copies(of paper: String) -> RuleName {
    RuleName(rawValue: "paper.\(paper).copies")
  }

  /// How the number of a paper is written.
  public static func number(of paper: String) -> RuleName {
    RuleName(rawValue: "number.\(paper)")
  }

  /// How the number of an entry is written.
  public static let entryNumber: RuleName = "number.entry"

  /// How a volume of a book is numbered.
  public static func volume(of book: String) -> RuleName { RuleName(rawValue: "volume.\(book)") }

  /// The day of a year on which its books are closed: `31/12`.
  public static let yearEnd: RuleName = "closing.yearEnd"

  /// Who may sign a paper.
  public static func signer(of paper: String) -> RuleName { RuleName(rawValue: "signer.\(paper)") }

  /// The lines above a signature.
  public static func signature(of role: String) -> RuleName {
    RuleName(rawValue: "signature.\(role)")
  }

  /// A signer's office as books write it.
  public static func office(of role: String) -> RuleName { RuleName(rawValue: "office.\(role)") }

  /// The papers of a dossier.
  public static func papers(of procedure: String) -> RuleName {
    RuleName(rawValue: "papers.\(procedure)")
  }

  /// What a procedure costs.
  public static func fee(of procedure: String) -> RuleName {
    RuleName(rawValue: "fee.\(procedure)")
  }

  /// Who may ask for a procedure.
  public static func applicant(of procedure: String) -> RuleName {
    RuleName(rawValue: "applicant.\(procedure)")
  }

  /// Where no other rule says who may ask.
  public static let applicantDefault: RuleName = "applicant.default"

  /// Within how many days citizens have to come for a procedure: `deadline.birth`.
  public static func declaration(of procedure: String) -> RuleName {
    RuleName(rawValue: "deadline.\(procedure)")
  }

  /// The words of a note.
  public static func note(_ name: String) -> RuleName { RuleName(rawValue: "note.\(name)") }

  /// The note on a child found abandoned.
  public static let abandonedNote: RuleName = "note.birth.abandoned"
  /// The note on a child whose parents nobody knows.
  public static let parentsUnknownNote: RuleName = "note.birth.parentsUnknown"
  /// The note on a death that a court declared.
  public static let declaredDeathNote: RuleName = "note.death.declared"

  /// A word that notes are made of, such as what a cell of a book is called.
  public static func word(_ name: String) -> RuleName { RuleName(rawValue: "word.\(name)") }

  /// A phrase of the marital-status certificate.
  public static func phrase(_ name: String) -> RuleName { RuleName(rawValue: "phrase.\(name)") }

  /// The books in which a decision is written.
  public static func written(_ decision: String) -> RuleName {
    RuleName(rawValue: "written.\(decision)")
  }

  /// The papers that prove a death of a kind.
  public static func deathProof(_ kind: String) -> RuleName {
    RuleName(rawValue: "proof.death.\(kind)")
  }

  /// Whether the registering commune issues a notice of death to itself.
  public static let ownNotice: RuleName = "proof.death.ownCommune"
  /// Whether the parties of an act must be there.
  public static func presence(_ act: String) -> RuleName { RuleName(rawValue: "presence.\(act)") }

  /// Days of public notice before a child found abandoned is registered.
  public static let posting: RuleName = "posting.abandonedChild"
  /// Hours that a child must have lived to be registered without being asked for.
  public static let lifeHours: RuleName = "birth.life.hours"
  /// Where the family name of a child comes from.
  public static let familyName: RuleName = "child.familyName"
  /// Whether a name may have letters alone.
  public static let nameLetters: RuleName = "child.nameLetters"
  /// Where its ethnicity comes from.
  public static let ethnicity: RuleName = "child.ethnicity"
  /// Witnesses of a commitment that somebody is the parent.
  public static let recognitionWitnesses: RuleName = "recognition.witnesses"
  /// The day before which a registration must lie that is made again.
  public static let againBefore: RuleName = "again.before"
  /// Full years of the husband.
  public static let husbandAge: RuleName = "marriage.age.husband"
  /// Full years of the wife.
  public static let wifeAge: RuleName = "marriage.age.wife"
  /// Nobody who is married may marry.
  public static let oneSpouse: RuleName = "marriage.oneSpouse"
  /// Nobody marries who has lost the capacity to act.
  public static let capacity: RuleName = "marriage.capacity"
  /// Within how many generations of one origin nobody may marry.
  public static let kinship: RuleName = "marriage.kinship.generations"
  /// Ties through a former marriage in which nobody may marry.
  public static let affinity: RuleName = "marriage.affinity"
  /// How an age is computed when the birthday is not known.
  public static let unknownBirthday: RuleName = "marriage.age.unknownDay"
  /// Words of a Ghi chú that tell of a later change, which papers repeat.
  public static let notesShownOnPapers: RuleName = "notes.shownOnPapers"
  /// Words of a Ghi chú that no paper repeats.
  public static let notesKeptInBook: RuleName = "notes.keptInBook"
  /// The day before which a couple that lived together is married without registration.
  public static let cohabitationBefore: RuleName = "marriage.cohabitation.before"
  /// Whether the commune registers acts with a foreign element.
  public static let foreignElement: RuleName = "competence.foreignElement"
  /// Below this age a change of name asks for the parents' consent.
  public static let parentsConsent: RuleName = "consent.parents.below"
  /// From this age on it asks for the person's own.
  public static let ownConsent: RuleName = "consent.own.from"
  /// The cells of which another text is a change, and no correction.
  public static let changeableCells: RuleName = "change.cells"
  /// Who takes back a registration.
  public static let revocationIssuer: RuleName = "revocation.issuer"
  /// Months for which a marital-status certificate may be used.
  public static let certificateValidity: RuleName = "maritalStatus.validity"
  /// How long a court may take to send a judgment.
  public static let courtNotice: RuleName = "court.notice"
}
