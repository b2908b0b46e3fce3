/// What an officer wrote down anew of a dossier that was taken in with a slip of the pen: only what is said
/// otherwise, by the names under which the receipt keeps it.
public struct DossierRestatement: Sendable, Equatable {
  /// The parts of a receipt that can be put right; papers, day and law stay as they were.
  public enum Part: String, CaseIterable, Sendable {
    case applicant, applicantIdentifier, applicantPhone, relation, subject
  }

  /// By the names of the parts; an empty text takes back what was written.
  public var texts: [String: String]

  public init(_ texts: [String: String]) {
    self.texts = texts
  }

  /// What is said otherwise than a receipt says; an applicant is never taken away.
  public init(of received: DossierReceived, saying texts: [Part: String]) {
    var changed: [String: String] = [:]
    for (part, text) in texts where received[part] != text {
      if part == .applicant, text.isEmpty { continue }
      changed[part.rawValue] = text
    }
    self.texts = changed
  }

  /// Whether nothing is said otherwise.
  public var isEmpty: Bool { texts.isEmpty }

  /// Telephone and identity number, as far as they are said anew.
  public var contacts: [String] { texts(of: [.applicantPhone, .applicantIdentifier]) }

  /// Names, as far as they are said anew.
  public var names: [String] { texts(of: [.applicant, .subject]) }

  private func texts(of parts: [Part]) -> [String] { parts.compactMap { texts[$0.rawValue] } }
}

extension DossierReceived {
  /// A part as it was written down.
  public subscript(part: DossierRestatement.Part) -> String {
    get {
      switch part {
      case .applicant: applicant
      case .applicantIdentifier: applicantIdentifier
      case .applicantPhone: applicantPhone
      case .relation: relation
      case .subject: subject
      }
    }
    set {
      switch part {
      case .applicant: applicant = newValue
      case .applicantIdentifier: applicantIdentifier = newValue
      case .applicantPhone: applicantPhone = newValue
      case .relation: relation = newValue
      case .subject: subject = newValue
      }
    }
  }

  /// The receipt with what was put right since.
  public func restated(by restatement: DossierRestatement) -> DossierReceived {
    var received = self
    for part in DossierRestatement.Part.allCases {
      if let text = restatement.texts[part.rawValue] { received[part] = text }
    }
    return received
  }
}
