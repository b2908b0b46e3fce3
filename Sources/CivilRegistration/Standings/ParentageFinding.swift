/// Who was found to be a parent, or not; law files have the words (`note.parentage.FINDING`).
public enum ParentageFinding: String, CaseIterable, Hashable, Sendable {
  case father, mother
  case notFather, notMother

  /// The parent it is about.
  var sex: RecordedSex {
    switch self {
    case .father, .notFather: .male
    case .mother, .notMother: .female
    }
  }

  /// Whether somebody is the parent.
  var isParent: Bool { self == .father || self == .mother }
}
