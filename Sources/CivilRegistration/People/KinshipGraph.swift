/// Who is whose parent, as far as the registers tell: persons by a key that the caller chooses.
public struct KinshipGraph: Hashable, Sendable {
  /// The known parents of a person.
  private var parents: [String: Set<String>] = [:]

  /// Nobody related to anybody.
  public init() {}

  /// Adds what a birth entry or a recognition says.
  public mutating func add(parent: String, of child: String) {
    parents[child, default: []].insert(parent)
  }

  /// The known ancestors of a person with the number of generations to each, the person itself at 0.
  public func ancestors(of person: String, within generations: Int) -> [String: Int] {
    var found = [person: 0]
    var frontier: Set<String> = [person]
    for depth in stride(from: 1, through: generations, by: 1) {
      frontier = Set(frontier.flatMap { parents[$0] ?? [] }).filter { found[$0] == nil }
      for ancestor in frontier { found[ancestor] = depth }
    }
    return found
  }
}
