/// Which commune an old commune became.
///
/// Mergers and renamings move a birthplace to another name without moving anybody; a book keeps the
/// name of its day.
public struct Gazetteer: Sendable {
  private var successors: [UInt64: String] = [:]

  public init() {}

  /// Records that a commune of a province was merged into or renamed to another.
  public mutating func add(province: String, old: String, new: String) {
    let new = VietnameseText.folded(new)
    let old = VietnameseText.folded(old)
    guard !old.isEmpty, !new.isEmpty, old != new else { return }
    successors[Self.key(province: VietnameseText.folded(province), commune: old)] = new
  }

  /// The latest name of a commune, both folded.
  func latest(province: String, commune: String) -> String {
    var name = commune
    // A chain of renamings is short; a ring in a faulty list must not hang.
    for _ in 0..<8 {
      guard let next = successors[Self.key(province: province, commune: name)] else { break }
      name = next
    }
    return name
  }

  private static func key(province: String, commune: String) -> UInt64 {
    var hash = ContentHash()
    hash.add(ContentHash.of(province))
    hash.add(ContentHash.of(commune))
    return hash.value
  }
}
