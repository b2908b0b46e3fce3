extension DossierStepped.Step {
  /// Whether the step fits what a dossier has come to.
  public func isPossible(in state: DossierLine.State) -> Bool {
    switch self {
    case .assigned: !state.isEnded
    case .papersAsked, .apologised, .refused, .forwarded, .withdrawn, .corrected:
      state == .open || state == .waiting
    case .papersCame: state == .waiting
    case .handedOver: state == .registered
    }
  }
}
