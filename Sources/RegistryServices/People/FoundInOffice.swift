/// What the quick search finds besides people: dossiers and papers of the office.
public struct FoundInOffice: Sendable, Equatable {
  /// By code, telephone, identity number or name of who asks, or the name of whom it is about; the latest
  /// first.
  public var dossiers: [DossierLine]
  /// By their number in the book of papers.
  public var papers: [GivenPaperLine]

  public init(dossiers: [DossierLine] = [], papers: [GivenPaperLine] = []) {
    self.dossiers = dossiers
    self.papers = papers
  }
}
