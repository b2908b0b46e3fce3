/// Who recognises whom: the codes of the exchange format (`loaiXacNhan`).
public enum ParentageRecognition: Int, CaseIterable, Hashable, Sendable {
  case fatherRecognisesChild = 1
  case motherRecognisesChild = 2
  case childRecognisesFather = 3
  case childRecognisesMother = 4

  /// The sex of the parent, which the form states in no other way.
  public var parentSex: RecordedSex {
    switch self {
    case .fatherRecognisesChild, .childRecognisesFather: .male
    case .motherRecognisesChild, .childRecognisesMother: .female
    }
  }
}
