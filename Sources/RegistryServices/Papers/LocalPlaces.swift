internal import RecordLinkage

/// Tells whether a place that a paper names is this commune, under its name of today or that of a
/// predecessor.
public struct LocalPlaces: Sendable {
  private let names: [String]
  private let province: String

  public init(_ commune: CommuneName) {
    names = ([commune.name] + commune.predecessors).map { Self.bareName(VietnameseText.folded($0)) }
    province = Self.bareName(VietnameseText.folded(commune.province))
  }

  /// Nil when the text names no place. Two communes of one name lie in different provinces, so a
  /// province that is named decides.
  public func contains(_ text: String) -> Bool? {
    let parts = text.split(separator: ",").map { VietnameseText.folded(String($0)) }
    guard let first = parts.first, !first.isEmpty else { return nil }
    let bare = Self.bareName(first.hasPrefix("ubnd ") ? String(first.dropFirst(5)) : first)
    guard names.contains(bare) else { return false }
    for part in parts.dropFirst() where Self.provinceWords.contains(where: part.hasPrefix) {
      return Self.bareName(part) == province
    }
    return true
  }

  private static let provinceWords = ["tinh ", "thanh pho ", "tp "]
  private static let kinds = ["xa ", "phuong ", "thi tran ", "tinh ", "thanh pho ", "tp "]

  private static func bareName(_ folded: String) -> String {
    for kind in kinds where folded.hasPrefix(kind) { return String(folded.dropFirst(kind.count)) }
    return folded
  }
}
