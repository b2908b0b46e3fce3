internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The written pages of a volume: its entries, or the papers whose numbers it gave.
struct VolumePages {
  let connection: any SQLConnection
  let kind: BookKind
  let year: Int
  let volume: Int

  /// Entries that the printed form has on one page.
  private static let entriesPerSheet = 2

  /// Throws `PaperRefusal` where nothing is written, or a paper of it cannot be drawn.
  func paper(on day: PlainDate) throws -> PrintedPaper {
    let found = try BookTable(connection: connection).volumes(
      "kind = \(kind.rawValue) AND year = \(year) AND volume = \(volume)")
    guard let book = found.first else { throw PaperRefusal.unknown }
    let office = try RegisterOpened.read(connection).commune.officeName
    if let register = kind.register {
      let (entries, first) = try entries(of: register, book)
      guard !entries.isEmpty else { throw PaperRefusal.emptyVolume }
      return PrintedEntry.registerPages(
        entries, of: register, title: "", office: office, firstPage: sheet(of: first, in: book),
        on: day)
    }
    guard let page = PaperKind(pageOf: kind) else { throw PaperRefusal.notDrawn(title: "") }
    let blocks = try blocks(book)
    guard !blocks.isEmpty else { throw PaperRefusal.emptyVolume }
    var paper = PrintedPaper(
      page, title: "", on: day,
      fields: [.form(.office): office, .form(.volume): book.code], blocks: blocks)
    let firstPage = sheet(of: book.openedAfter + 1, in: book)
    if let firstPage { paper.fields[.form(.page)] = String(firstPage) }
    return paper
  }

  /// The page of a number, where the printed form holds as many entries as the volume.
  private func sheet(of number: Int, in book: BookVolume) -> Int? {
    book.entriesPerPage == Self.entriesPerSheet ? max(1, book.page(of: number)) : nil
  }

  /// The entries on file in their order, and the number of the first.
  private func entries(
    of register: RegisterKind, _ book: BookVolume
  ) throws -> ([PrintedEntry], first: Int) {
    let own = LocalPlaces(try RegisterOpened.read(connection).commune)
    let rows = try connection.rows(
      """
      SELECT id, issuer, entry_number FROM paper
      WHERE kind = \(register.source.rawValue) AND book_year = \(year)
        AND entry_number >= \(book.firstNumber) AND entry_number <= \(book.lastNumber)
      ORDER BY entry_number, id
      """
    ) { ($0.text(0), $0.text(1), $0.integer(2)) }.filter { own.contains($0.1) ?? true }
    let entries = try rows.compactMap { id, _, _ in
      try PresentContent(connection).history(entryID: id).flatMap { PrintedEntry($0) }
    }
    return (entries, rows.first?.2 ?? book.firstNumber)
  }

  private func blocks(_ book: BookVolume) throws -> [PaperBlock] {
    let log = GivenPaperLog(connection: connection)
    let agency = PaperAgency(try RegisterOpened.read(connection).commune)
    let given = try log.papers(of: kind.issuedKinds, year: year).filter { paper, _ in
      paper.place?.book == kind && paper.place?.volume == book.volume
    }
    return try given.sorted { ($0.0.place?.number ?? 0) < ($1.0.place?.number ?? 0) }.map {
      paper, sequence in
      let printed = try log.printed(paper, at: sequence, agency)
      var block = PaperBlock(fields: printed.fields, ticks: printed.ticks)
      block.fields[.form(.volume)] = paper.place?.volumeText
      block.fields[.person(.signer, .name)] = paper.hands.signed.name
      block.fields[.person(.writer, .name)] = paper.hands.typed.name
      if kind == .extracts { fill(&block, of: paper) }
      return block
    }
  }

  /// A line of the book of copies: who asked, for what, how many.
  private func fill(_ block: inout PaperBlock, of paper: GivenPaper) {
    let about = block.fields[.form(.extractOf)].map { ", mục số \($0)" } ?? ""
    block.fields[.form(.content)] = "\(paper.title)\(about)"
    block.fields[.form(.copies)] = String(paper.copies)
    block.fields[.person(.declarant, .name)] = paper.receiver
    block.fields[.person(.declarant, .identityPaper)] =
      paper.particulars["nycSoGiayToTuyThan"].map { "số \($0)" }
    block.fields[.form(.reason)] = paper.number
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
