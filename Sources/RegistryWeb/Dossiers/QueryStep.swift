import RegistryServices

/// Finds steps in a dossier's timeline.
enum QueryStep {
  /// The last step of a kind; nil when there was none.
  static func last(_ step: DossierStepped.Step?, in view: DossierView) -> DossierStepped? {
    view.steps.compactMap(\.step).last { $0.step == step }
  }
}
