/// Words of a place's kind, which are written or not: `xã`, `thôn`, `tỉnh`.
enum PlaceWords {
  /// Leaves the name of a commune: `xa tan lap` is `tan lap`.
  static func commune(_ folded: inout [UInt8]) {
    drop(communeKinds, from: &folded)
  }

  /// Leaves the name or number of a village; a hospital is no village and leaves nothing.
  static func village(_ folded: inout [UInt8]) {
    for start in hospitals where folded.starts(with: start) {
      folded.removeAll()
      return
    }
    drop(villageKinds, from: &folded)
    while folded.count > 1, folded[0] == UInt8(ascii: "0") { folded.removeFirst() }
  }

  /// Leaves the name of a province.
  static func province(_ folded: inout [UInt8]) {
    drop(provinceKinds, from: &folded)
  }

  private static func drop(_ kinds: [[UInt8]], from folded: inout [UInt8]) {
    for kind in kinds where folded.count > kind.count && folded.starts(with: kind) {
      folded.removeFirst(kind.count)
      return
    }
  }

  private static func words(_ list: [String]) -> [[UInt8]] { list.map { Array($0.utf8) } }

  private static let communeKinds = words(["xa ", "phuong ", "thi tran ", "tt ", "p ", "x "])
  private static let provinceKinds = words(["tinh ", "thanh pho ", "tp "])
  private static let villageKinds = words([
    "to dan pho ", "khu dan cu ", "khu pho ", "thon ", "xom ", "khu ", "to ", "ap ", "ban ",
    "lang ", "tdp ", "kdc ", "t ", "x ", "so ",
  ])
  private static let hospitals = words([
    "benh vien", "bv ", "tram y te", "nha ho sinh", "trung tam y te", "ttyt", "tram xa",
  ])
}
