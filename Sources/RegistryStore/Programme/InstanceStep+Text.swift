internal import ActionProgramme
internal import RegistryServices

extension InstanceStep {
  /// Steps as a table keeps them: canonical text.
  static func text(of steps: [InstanceStep]) -> String {
    var object = CanonicalObject()
    object.set(
      "steps",
      steps.map { step in
        var object = CanonicalObject()
        object.set("done", step.isDone ? 1 : 0)
        object.set("text", step.text)
        return object
      })
    return object.text
  }

  static func steps(of text: String) -> [InstanceStep] {
    (CanonicalValue(canonicalText: text)?["steps"]?.list ?? []).compactMap { step in
      guard let text = step["text"]?.text, let done = step["done"]?.integer else { return nil }
      return InstanceStep(text: text, isDone: done == 1)
    }
  }
}
