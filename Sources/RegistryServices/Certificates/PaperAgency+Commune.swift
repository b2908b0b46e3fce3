extension PaperAgency {
  /// The people's committee of a commune, as the head of its papers names it.
  public init(_ commune: CommuneName) {
    let place = commune.name.split(separator: " ", maxSplits: 1)
    self.init(
      name: "Ủy ban nhân dân \(commune.name)".uppercased(),
      inText: "Ủy ban nhân dân \(commune.nameInText)",
      superior: commune.province.isEmpty
        ? "" : "Ủy ban nhân dân \(commune.province)".uppercased(),
      // The kind of unit stands before its name: "Xã Hưng Đạo", "Phường Ba Đình".
      place: place.count == 2 ? Self.place(in: commune.name) : commune.name)
  }

  private static func place(in name: String) -> String {
    for kind in ["Xã ", "Phường ", "Đặc khu ", "Thị trấn "] where name.hasPrefix(kind) {
      return String(name.dropFirst(kind.count))
    }
    return name
  }
}
