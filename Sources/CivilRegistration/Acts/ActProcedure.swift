/// An act as the office offers it: its form, its dossier, and its decision.
///
/// The acts are listed in `ActProcedure.all`; each is made in its own folder, and nothing else names it.
public struct ActProcedure: Sendable {
  public let name: ActName
  /// The book that gives its numbers.
  public let book: BookKind
  /// The kind of rows that it writes; nil for an act that makes no entry.
  public let rows: SourceKind?
  /// The fields of its form in the order of the paper.
  public let fields: [FormField]
  public let family: ActFamily
  /// The registers of whose entries it can be about.
  public let about: Set<RegisterKind>
  /// Whether only those may see it who may read adoptions.
  public let isRestricted: Bool
  /// The name under which law files give the time, the papers and the fee of what a form asks for:
  /// `processing.PROCEDURE`, `papers.PROCEDURE`, `fee.PROCEDURE`.
  public let procedure: @Sendable (ActForm) -> String
  /// The procedures that `procedure` can come to, the plain one first; empty where there is only one.
  public let variants: [ActVariant]
  /// What the law makes of a form.
  public let decide: @Sendable (ActForm, ActQuestion) -> ActRuling

  init(
    name: ActName, book: BookKind, rows: SourceKind?, fields: [FormField],
    family: ActFamily = .registered, about: Set<RegisterKind> = [], isRestricted: Bool = false,
    variants: [ActVariant] = [], procedure: @escaping @Sendable (ActForm) -> String,
    decide: @escaping @Sendable (ActForm, ActQuestion) -> ActRuling
  ) {
    self.name = name
    self.book = book
    self.rows = rows
    self.fields = fields
    self.family = family
    self.about = about
    self.isRestricted = isRestricted
    self.variants = variants
    self.procedure = procedure
    self.decide = decide
  }
}

extension ActProcedure {
  /// The procedure of an act of which nothing more is known.
  public var plainProcedure: String { procedure(ActForm()) }

  /// Whether a form of the act can come to a procedure.
  public func canBe(_ procedure: String) -> Bool {
    procedure == plainProcedure || variants.contains { $0.procedure == procedure }
  }
}
