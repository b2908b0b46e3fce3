/// What the pages ask of the register office itself.
public struct RegisterDesks: Sendable {
  public var books: any BookDesk
  public var registrations: any RegistrationDesk
  public var drafts: any DraftDesk
  public var dossiers: any DossierDesk
  public var entries: any EntryDesk
  public var papers: any PaperDesk
  public var printers: any PrinterDesk

  public init(
    books: any BookDesk, registrations: any RegistrationDesk, drafts: any DraftDesk,
    dossiers: any DossierDesk, entries: any EntryDesk, papers: any PaperDesk,
    printers: any PrinterDesk
  ) {
    self.books = books
    self.registrations = registrations
    self.drafts = drafts
    self.dossiers = dossiers
    self.entries = entries
    self.papers = papers
    self.printers = printers
  }
}
