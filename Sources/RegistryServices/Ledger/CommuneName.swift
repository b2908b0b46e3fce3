/// A commune by its code and name, and the places whose books it holds.
public struct CommuneName: Sendable, Equatable {
  /// Five digits of the national catalogue, `09931`.
  public var code: String
  /// `Xã Hưng Đạo`.
  public var name: String
  /// `Thành phố Hà Nội`.
  public var province: String
  /// Communes that it was made of: their books are its books.
  public var predecessors: [String]

  public init(code: String, name: String, province: String, predecessors: [String]) {
    self.code = code
    self.name = name
    self.province = province
    self.predecessors = predecessors
  }

  /// `xã Hưng Đạo`: the name inside a sentence.
  public var nameInText: String { name.prefix(1).lowercased() + name.dropFirst() }

  /// `UBND xã Hưng Đạo`.
  public var unitName: String { "UBND \(nameInText)" }
}
