internal import Glibc

/// The logarithms of a model's probabilities, all classes of a slot side by side in one vector, so
/// that a pair costs one addition a field.
struct ClassDensities: Sendable {
  /// At most this many classes.
  static let capacity = 8
  typealias Vector = SIMD8<Float>

  let classes: Int
  /// By slot.
  let slots: [Vector]
  /// By field: 1 where the frequency adjustment counts.
  let adjusted: [Vector]
  /// Logarithms of the priors of relatives against unrelated; 0 for the first and last.
  let priors: Vector

  init(schema: LinkageSchema, model: LinkageModel, leftCount: Int) {
    classes = min(Self.capacity, schema.classes.count)
    let slotCount = model.probabilities.first?.count ?? 0
    var slots = [Vector](repeating: Vector(), count: slotCount)
    var adjusted = [Vector](repeating: Vector(), count: schema.fields.count)
    var priors = Vector()
    for number in 0..<classes {
      for slot in 0..<slotCount {
        slots[slot][number] = Float(log(model.probabilities[number][slot]))
      }
      for (field, source) in schema.classes[number].sources.enumerated()
      where source == .unrelated { adjusted[field][number] = 1 }
      priors[number] = Float(log(model.relatives[number] / Double(max(1, leftCount))))
    }
    priors[0] = 0
    priors[classes - 1] = 0
    self.slots = slots
    self.adjusted = adjusted
    self.priors = priors
  }
}
