internal import CivilDate
public import CivilRegistration
internal import RecordLinkage

extension PersonMention {
  /// A person as a paper records them; a village given here stands where the paper says none itself.
  public init(_ role: Role, _ person: RecordedPerson, village: Village? = nil) {
    self.init(role, person, at: village ?? person.residence?.village)
  }

  /// A person as a paper records them, living in a village that was read before.
  init(_ role: Role, _ person: RecordedPerson, at village: Village?) {
    let name = person.name ?? ""
    self.init(
      role: role, name: name, searchKey: VietnameseText.folded(name),
      sex: person.sex?.word ?? "", birthOn: person.bornOn,
      identifier: person.identityNumber ?? "",
      village: village?.name ?? "")
  }
}

extension RecordedSex {
  /// The word under which statistics know it.
  fileprivate var word: String {
    switch self {
    case .male: "male"
    case .female: "female"
    case .undetermined: "undetermined"
    }
  }
}
