/// The books that the office keeps beside the plan, each for a section of it.
public enum RecordKind: String, CaseIterable, Sendable {
  /// II: a legal document that the register's rules rest on.
  case legalDocument = "legal-document"
  /// II: a draft that was sent for comment, and the commune's reply.
  case draftComment = "draft-comment"
  /// II: something that the law or its tools make hard.
  case difficulty
  /// III: what an office should have, from a day on.
  case equipmentStandard = "equipment-standard"
  /// III: a machine or line that the office has.
  case equipment
  /// III: a post of civil registration and who holds it.
  case staffPost = "staff-post"
  /// III: a signing certificate or a certificate of training, with its last day.
  case credential
  /// III, IV: a course that people were sent to.
  case training
  /// IV: a stretch of days in which some villages were addressed.
  case campaign
  /// IV: something published.
  case product
  /// IV: a meeting.
  case event
  /// IV: what may be used again.
  case material

  /// The section of the annex that the book serves.
  public var section: String {
    switch self {
    case .legalDocument, .draftComment, .difficulty: "II"
    case .equipmentStandard, .equipment, .staffPost, .credential, .training: "III"
    case .campaign, .product, .event, .material: "IV"
    }
  }

  /// The form of a record of this kind.
  public var form: any PlanRecord.Type {
    switch self {
    case .legalDocument: LegalDocument.self
    case .draftComment: DraftComment.self
    case .difficulty: Difficulty.self
    case .equipmentStandard: EquipmentStandard.self
    case .equipment: Equipment.self
    case .staffPost: StaffPost.self
    case .credential: Credential.self
    case .training: TrainingSession.self
    case .campaign: Campaign.self
    case .product: CommunicationProduct.self
    case .event: CommunicationEvent.self
    case .material: Material.self
    }
  }
}
