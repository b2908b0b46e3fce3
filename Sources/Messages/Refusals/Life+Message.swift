public import CivilRegistration
public import RegistryServices

extension CivilStatus {
  /// The status in words, with whom it is about.
  public var message: MessageCode {
    MessageCode("civilStatus.\(kind.rawValue)", [marriage?.spouse ?? ""])
  }
}

extension LifeFact {
  /// What happened, in words.
  public var message: MessageCode {
    switch event {
    case .born: MessageCode("lifeFact.born")
    case .parentRecognised(let name): MessageCode("lifeFact.parentRecognised", [name])
    case .parentOf(let name): MessageCode("lifeFact.parentOf", [name])
    case .married(_, let spouse): MessageCode("lifeFact.married", [spouse])
    case .divorced: MessageCode("lifeFact.divorced")
    case .annulled: MessageCode("lifeFact.annulled")
    case .spouseDied: MessageCode("lifeFact.spouseDied")
    case .died: MessageCode("lifeFact.died")
    }
  }

  static let samples: [LifeFact] = [
    .born, .parentRecognised(name: "x"), .parentOf(name: "x"),
    .married(marriage: "x", spouse: "x"), .divorced(marriage: "x"), .annulled(marriage: "x"),
    .spouseDied(marriage: "x"), .died,
  ].map {
    LifeFact(event: $0, on: nil, paper: PaperReference(id: "x", kind: "birth", text: "x"))
  }
}
