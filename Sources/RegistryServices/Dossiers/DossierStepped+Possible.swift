extension DossierStepped.Step {
  /// Whether the step fits what a dossier has come to.
  public func isPossible(in state: DossierLine.State) -> Bool {
    switch self {
    case .assigned: !state.isEnded
    case .papersAsked, .refused, .forwarded, .withdrawn, .reclassified, .corrected:
      state == .open || state == .waiting
    case .verifying: state == .open
    // A result may be late on its way out as well.
    case .apologised: state == .open || state == .registered
    case .papersCame: state == .waiting
    case .handedOver: state == .registered
    }
  }
}
