internal import CivilDate
internal import CivilRegistration
internal import LegalRules
internal import RegistryServices
internal import SQLToolkit

/// The written pages of a volume: its entries, or the papers and later acts whose numbers it gave.
struct VolumePages {
  let connection: any SQLConnection
  let law: LawBook
  let account: Account
  let kind: BookKind
  let year: Int
  let volume: Int

  /// Throws `PaperRefusal` where nothing is written, or a paper of it cannot be drawn.
  func paper(on day: PlainDate) throws -> PrintedPaper {
    let found = try BookTable(connection: connection).volumes(
      "kind = \(kind.rawValue) AND year = \(year) AND volume = \(volume)")
    guard let book = found.first else { throw PaperRefusal.unknown }
    let office = try RegisterOpened.read(connection).commune.officeName
    var paper: PrintedPaper
    if let register = kind.register {
      let entries = try entries(of: register, book)
      guard !entries.isEmpty else { throw PaperRefusal.emptyVolume }
      paper = PrintedEntry.registerPages(entries, of: register, title: "", office: office, on: day)
    } else {
      guard let page = PaperKind(pageOf: kind) else { throw PaperRefusal.notDrawn(title: "") }
      let blocks = try NumberedActs(connection: connection, law: law, book: book).blocks()
      guard !blocks.isEmpty else { throw PaperRefusal.emptyVolume }
      paper = PrintedPaper(
        page, title: "", on: day, fields: [.form(.office): OfficeWords.inFull(office)],
        blocks: blocks)
      // A list runs on from sheet to sheet, from the page on which the volume began.
      paper.fields[.form(.page)] = String(max(1, book.page(of: book.openedAfter + 1)))
    }
    paper.fields[.form(.volume)] = book.code
    return paper
  }

  /// What was written here: what stands before it in a volume that goes on after paper is on paper already.
  private func entries(of register: RegisterKind, _ book: BookVolume) throws -> [PrintedEntry] {
    let own = LocalPlaces(try RegisterOpened.read(connection).commune)
    let rows = try connection.rows(
      """
      SELECT id, issuer FROM paper
      WHERE kind = \(register.source.rawValue) AND book_year = \(year)
        AND entry_number > \(book.openedAfter) AND entry_number <= \(book.lastNumber)
      ORDER BY entry_number, id
      """
    ) { ($0.text(0), $0.text(1)) }
    let log = GivenPaperLog(connection: connection, law: law)
    return try rows.filter { own.contains($0.1) ?? true }.compactMap { id, _ in
      guard let history = try log.history(entryID: id) else { return nil }
      // What stood there before an adoption is for few eyes; the others read the entry as it is now.
      let isOpen =
        account.role.readsAdoptions || !history.amendments.contains(where: \.isRestricted)
      var entry = isOpen ? PrintedEntry(asWritten: history) : PrintedEntry(history)
      entry?.fields[.form(.volume)] = book.code
      return entry
    }
  }
}

extension PaperKind {
  /// The printed form of a book that is kept as a list of papers; nil for the registers.
  fileprivate init?(pageOf book: BookKind) {
    switch book {
    case .changes: self = .changeRegisterPage
    case .maritalStatus: self = .maritalStatusRegisterPage
    case .extracts: self = .copiesRegisterPage
    case .confirmations: self = .confirmationRegisterPage
    case .guardianshipEnd: self = .guardianshipEndRegisterPage
    case .guardianshipSupervision: self = .supervisionRegisterPage
    case .birth, .death, .marriage, .recognition, .guardianship, .adoption, .foreignDivorce:
      return nil
    }
  }
}
