import CivilDate
public import RegistryServices

/// Makes administrative documents: PDF drawn by the form of the day, DOCX filled into a template that the
/// office may change in Word, XLSX of the tables. All three say the same texts and figures.
public final class AdministrativePress: AdministrativePrinting {
  private let forms: [AdministrativeForm]
  private let typesetters: TypesetterPool
  private let template: @Sendable () -> String

  /// `template` gives the path of the Word template, asked for each document: an office may put its own in
  /// place while the server runs. What it may hold is described at ``WordTemplate``.
  public init(
    forms: [AdministrativeForm], fonts: FontShelf, template: @escaping @Sendable () -> String
  ) {
    self.forms = forms
    typesetters = TypesetterPool(fonts)
    self.template = template
  }

  public func file(
    of document: AdministrativeDocument, as format: DocumentFormat
  ) async throws(PrintRefusal) -> PrintedFile {
    try make(document, as: format)
  }

  /// The same without waiting.
  public func make(
    _ document: AdministrativeDocument, as format: DocumentFormat
  ) throws(PrintRefusal) -> PrintedFile {
    let document = document.printable
    switch format {
    case .pdf: return try drawn(document)
    case .docx:
      return PrintedFile(
        bytes: try WordTemplate(path: template()).filled(with: document), pageCount: 0)
    case .xlsx:
      guard !document.tables.isEmpty else { throw .nothing }
      return PrintedFile(bytes: try TableWorkbook.bytes(of: document.tables), pageCount: 0)
    }
  }

  /// A document without its day follows the newest form.
  private func drawn(_ document: AdministrativeDocument) throws(PrintRefusal) -> PrintedFile {
    let day = document.on ?? forms.last?.from ?? PlainDate(dayNumber: 0)
    guard let form = AdministrativeForm.inForce(forms, on: day) else {
      throw .noForm(on: day)
    }
    let typesetter = typesetters.take()
    defer { typesetters.giveBack(typesetter) }
    let title = document.kind.isEmpty ? document.subject : "\(document.kind) \(document.subject)"
    let canvas = Canvas(Canvas.Information(title: title, madeOn: day))
    let drawing = AdministrativeDrawing(document, form, canvas, typesetter)
    try drawing.draw()
    return PrintedFile(
      bytes: try canvas.finish(), pageCount: canvas.pageCount,
      findings: drawing.hasMissingLetters ? [.missingLetters(paper: 0, field: title)] : [])
  }
}
