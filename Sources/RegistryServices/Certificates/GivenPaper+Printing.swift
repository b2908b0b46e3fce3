internal import CivilDate
public import CivilRegistration

extension GivenPaper {
  /// The paper ready to be printed, as it was given out; `entry` is what its entry said at that time.
  ///
  /// `noteWords` say what of the book's own notes it repeats.
  /// Nil where the law of its day had no name for it, for a slip, and for a paper whose entry is missing or
  /// has no day: nothing is printed under a guess.
  public func printed(
    by agency: PaperAgency, of entry: EntryHistory?, noteWords: PaperNoteWords,
    marks: Set<PaperMark> = []
  ) -> PrintedPaper? {
    guard let drawn = PaperKind(issuedPaper: kind), !title.isEmpty else { return nil }
    var issue = PaperIssue(
      title: title, number: number, agency: agency, on: issuedOn, signers: [signerBlock],
      marks: marks, noteWords: noteWords)
    if entry?.isRevoked == true { issue.marks.insert(.revoked) }
    let form = ActForm(particulars)
    switch drawn {
    case .maritalStatusCertificate:
      return .maritalStatus(form, particulars, issue)
    case .informationConfirmation: return .confirmation(form, of: entry, issue)
    case .changeExtract:
      return .change(
        form, of: entry, content: particulars[Self.content] ?? "",
        box: TickBox(rawValue: kind) ?? .change, changedPaper: particulars[Self.changedPaper] ?? "",
        issue)
    case .guardianshipEndExtract, .supervisionExtract:
      return entry.flatMap { .guardianshipLater(drawn, form, of: $0, kind, issue) }
    default: return entry.flatMap { PrintedEntry($0) }?.paper(drawn, issue)
    }
  }

  /// Its number as printed; empty for one that bears the entry's.
  public var number: String { particulars["number"] ?? place?.text ?? "" }

  /// The paper by which whoever asked was known: `Hộ chiếu số C1234567`.
  public var receiverPaper: String {
    EntryCellsRead(form: ActForm(particulars), numerals: .init()).identityPaper("nyc")
  }

  /// Its items by name.
  public var particulars: [String: String] {
    Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first }
  }

  /// The lines above the signature as the law of the day gave them, and the name below.
  private var signerBlock: SignerBlock {
    let lines = hands.signed.title.split(separator: ",").map { line in
      line.trimmedSpaces
    }
    return SignerBlock(.authority, lines: lines, name: hands.signed.name)
  }

  /// The item that holds the note of a change.
  public static let content = "content"
  /// The item that names the paper whose content is changed.
  public static let changedPaper = "changedPaper"
}

extension Substring {
  fileprivate var trimmedSpaces: String {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
