public import CivilDate
public import CivilRegistration

/// The papers of the office, ready to be printed. Each look at a person's paper is noted.
public protocol PaperDesk: Sendable {
  /// The office at the head of its papers.
  func agency() async throws -> PaperAgency
  /// Where the head of the office signs a slip that the law names (`refusal`), by the law of a day: the first
  /// of those who may; nil while the law of the day has nobody.
  func headSigner(of slip: String, on day: PlainDate) async throws -> SignerBlock?
  /// The lines above a signature whose title is kept as the books or the papers of its day wrote it.
  func signatureLines(of hand: OfficeHand, on day: PlainDate) -> [String]
  /// Papers that were given out, in the order asked for, each as it was on its day. Throws `PaperRefusal`
  /// for one that is not in the log, and for one that cannot be drawn.
  func given(_ ids: [String], by account: Account) async throws -> [PrintedPaper]
  /// The original of an entry as it would be given out now; throws `PaperRefusal`.
  func original(ofEntry id: String, by account: Account) async throws -> PrintedPaper
  /// What a form would hand out if it were registered now; throws `PaperRefusal`, and `RegistrationRefusal`
  /// for a form that cannot be decided.
  func preview(
    _ submission: FormSubmission, by account: Account
  ) async throws -> [PrintedPaper]
  /// The written pages of a volume; throws `PaperRefusal` for one without any, or without a printed form.
  func pages(
    _ kind: BookKind, year: Int, volume: Int, by account: Account
  ) async throws -> PrintedPaper
}
