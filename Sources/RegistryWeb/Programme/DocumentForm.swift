import ActionProgramme
import CivilDate
import Messages
import RegistryServices

/// The form of a document: its head, and each stretch of its text; tables are the program's.
struct DocumentForm {
  var seenVersion: Int
  var isFinal = false
  var superior: String
  var number: String
  var date: String
  var signerTitles: String
  var signerName: String
  var recipients: String
  var subject: String
  /// The text between headings and tables, by the place of its first paragraph.
  var texts: [Int: String]
  var problem: String?

  init(_ document: ProgrammeDocument, seenVersion: Int = 0) {
    let head = document.head
    self.seenVersion = seenVersion
    superior = head.superior
    number = head.number
    date = head.date?.slashed ?? ""
    signerTitles = head.signerTitles.joined(separator: "\n")
    signerName = head.signerName
    recipients = head.recipients.joined(separator: "\n")
    subject = document.subject
    texts = Dictionary(
      Self.stretches(document).map { ($0.first, $0.texts.joined(separator: "\n\n")) }
    ) { first, _ in first }
  }

  init(_ form: FormBody, base: ProgrammeDocument) {
    self.init(base)
    seenVersion = Int(form["phienBan"]) ?? 0
    isFinal = form["banHanh"] == "co"
    superior = form.line("coQuanCapTren")
    number = form.line("so")
    date = form.line("ngay")
    signerTitles = CleanText.paragraphs(form["quyenHan"])
    signerName = form.line("nguoiKy")
    recipients = CleanText.paragraphs(form["noiNhan"])
    subject = form.line("trichYeu")
    for stretch in Self.stretches(base) {
      texts[stretch.first] = CleanText.paragraphs(form["d:\(stretch.first)"])
    }
  }

  /// Paragraphs that follow each other.
  private static func stretches(
    _ document: ProgrammeDocument
  ) -> [(first: Int, count: Int, texts: [String])] {
    var stretches: [(first: Int, count: Int, texts: [String])] = []
    var open: (first: Int, count: Int, texts: [String])?
    for (place, block) in document.blocks.enumerated() {
      if case .paragraph(let text) = block {
        open = (open?.first ?? place, (open?.count ?? 0) + 1, (open?.texts ?? []) + [text])
      } else if let ended = open {
        stretches.append(ended)
        open = nil
      }
    }
    return open.map { stretches + [$0] } ?? stretches
  }

  /// The document with what was typed. Throws `WebFailure.refused` for a day that is none.
  func document(base: ProgrammeDocument) throws -> ProgrammeDocument {
    var document = base
    document.head.superior = superior
    document.head.number = number
    document.head.date = try TypedDay.read(date)
    document.head.signerTitles = Self.lines(signerTitles)
    document.head.signerName = signerName
    document.head.recipients = Self.lines(recipients)
    document.subject = subject.isEmpty ? base.subject : subject
    for stretch in Self.stretches(base).reversed() {
      let typed = (texts[stretch.first] ?? "").split(separator: "\n\n").map {
        ProgrammeDocument.Block.paragraph(String($0))
      }
      document.blocks.replaceSubrange(
        stretch.first..<(stretch.first + stretch.count),
        with: typed.isEmpty ? [.paragraph("")] : typed)
    }
    return document
  }

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init)
  }

  func fields(
    _ document: ProgrammeDocument, _ line: DocumentLine?, _ messages: MessageCatalogue
  ) -> Fields {
    let stretches = Dictionary(
      Self.stretches(document).map { ($0.first, $0) }
    ) { first, _ in first }
    let parts = document.blocks.enumerated().compactMap { place, block -> Fields? in
      let none: Fields = ["heading": false, "text": false, "table": false]
      switch block {
      case .heading(let text): return none.merging(["heading": text])
      case .table(let table): return none.merging(["table": DocumentPage.table(table)])
      case .paragraph:
        guard stretches[place] != nil else { return nil }
        let text = texts[place] ?? ""
        let rows = min(24, max(3, text.count / 90 + text.count { $0 == "\n" } + 1))
        let field: Fields = [
          "id": "doan-\(place)", "name": "d:\(place)", "value": text, "rows": "\(rows)",
        ]
        return none.merging(["text": field])
      }
    }
    return [
      "heading": "\(messages.text(document.kind.label)), năm \(document.year)",
      "action": line.map { "/van-ban/\(QueryText.escaped($0.id))" } ?? "/van-ban/moi",
      "requestKey": SecretText.random(), "seenVersion": "\(line?.version ?? 0)",
      "kind": document.kind.rawValue, "year": "\(document.year)",
      "figuresOn": document.asOf.iso8601, "asOf": VietnameseFormat.date(document.asOf),
      "superior": superior, "number": number, "sign": document.kind.sign, "date": date,
      "signerTitles": signerTitles, "signerName": signerName, "recipients": recipients,
      "subject": subject, "parts": parts,
      "problem": Fields.optional(problem),
      "isKept": line != nil,
      "viewHref": line.map { "/van-ban/\(QueryText.escaped($0.id))/xem" } ?? "",
    ]
  }
}
