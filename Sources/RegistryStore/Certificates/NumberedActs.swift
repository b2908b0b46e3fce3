internal import CivilDate
internal import CivilRegistration
internal import LegalRules
internal import RegistryServices
internal import SQLToolkit

/// What a book that is no register holds: the papers that were given out under its numbers, and the later acts
/// that took one and gave no paper, as long as the law of their day has none.
struct NumberedActs {
  let connection: any SQLConnection
  let law: LawBook
  let book: BookVolume

  /// In the order of the numbers, each with its page, who signed and who wrote.
  func blocks() throws -> [PaperBlock] {
    let log = GivenPaperLog(connection: connection, law: law)
    let agency = PaperAgency(try RegisterOpened.read(connection).commune)
    let given = try log.papers(in: book.kind, year: book.year).filter {
      $0.0.place?.volume == book.volume && !$0.0.title.isEmpty
    }
    var rows: [(place: NumberInBook, block: PaperBlock)] = []
    for (paper, sequence) in given {
      guard let place = paper.place else { continue }
      let printed = try log.printed(paper, at: sequence, agency)
      var block = PaperBlock(fields: printed.fields, ticks: printed.ticks)
      if book.kind == .extracts { fill(&block, of: paper) }
      rows.append((place, completed(block, place, paper.hands, paper.issuedOn)))
    }
    let covered = Set(rows.map(\.place))
    for act in try amendments() {
      guard let place = act.place, !covered.contains(place),
        let block = try block(of: act, log, agency)
      else { continue }
      rows.append((place, completed(block, place, act.hands, act.notedOn)))
    }
    return rows.sorted { $0.place.number < $1.place.number }.map(\.block)
  }

  private func completed(
    _ block: PaperBlock, _ place: NumberInBook, _ hands: ActHands, _ day: PlainDate
  ) -> PaperBlock {
    var block = block
    block.fields[.form(.volume)] = book.code
    block.fields[.form(.page)] = String(place.page)
    block.fields[.person(.signer, .name)] = hands.signed.name
    block.fields[.person(.signer, .title)] = SignerOffice(law).office(of: hands.signed, on: day)
    block.fields[.person(.writer, .name)] = hands.typed.name
    return block
  }

  /// A line of the book of copies: who asked, for what, how many.
  private func fill(_ block: inout PaperBlock, of paper: GivenPaper) {
    let about = block.fields[.form(.extractOf)].map { ", mục số \($0)" } ?? ""
    block.fields[.form(.content)] = "\(paper.title)\(about)"
    block.fields[.form(.copies)] = String(paper.copies)
    block.fields[.person(.declarant, .name)] = paper.receiver
    block.fields[.person(.declarant, .identityPaper)] = paper.receiverPaper
    block.fields[.form(.reason)] = paper.number
  }

  /// The later acts to which the volume gave a number.
  private func amendments() throws -> [AmendedEntry] {
    guard !book.kind.isOfIssues else { return [] }
    return try AmendmentLines(connection: connection).acts(book.kind, year: book.year).filter {
      $0.place?.volume == book.volume
    }
  }

  private func block(
    of act: AmendedEntry, _ log: GivenPaperLog, _ agency: PaperAgency
  ) throws -> PaperBlock? {
    let issue = PaperIssue(
      title: "", number: act.place?.text ?? "", agency: agency, on: act.notedOn, signers: [])
    let history = try log.history(entryID: act.entryID)
    let form = ActForm(act.circumstances)
    let printed: PrintedPaper? =
      switch book.kind {
      case .changes:
        .change(
          form, of: history, content: act.note, box: TickBox(rawValue: act.kind.rawValue),
          changedPaper: "", issue)
      case .guardianshipEnd:
        history.flatMap {
          .guardianshipLater(.guardianshipEndExtract, form, of: $0, act.act.rawValue, issue)
        }
      case .guardianshipSupervision:
        history.flatMap {
          .guardianshipLater(.supervisionExtract, form, of: $0, act.act.rawValue, issue)
        }
      default: nil
      }
    return printed.map { PaperBlock(fields: $0.fields, ticks: $0.ticks) }
  }
}
