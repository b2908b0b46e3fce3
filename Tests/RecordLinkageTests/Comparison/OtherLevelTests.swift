import Testing

@testable import RecordLinkage

@Suite struct `other fields` {
  @Test(arguments: [
    ("", "", 0), ("an", "an", 0), ("an", "am", 1), ("hoa", "hao", 1),
    ("kitten", "sitting", 3), ("abc", "", 3),
  ])
  func `edit distance counts slips, an exchange as one`(left: String, right: String, slips: Int) {
    #expect(Self.distance(left, right, limit: 5) == slips)
    #expect(Self.distance(right, left, limit: 5) == slips)
  }

  @Test func `edit distance stops at its limit`() {
    #expect(Self.distance("abcdef", "uvwxyz", limit: 2) == 3)
  }

  @Test(arguments: [
    ("031085405591", "031085405591", IdentifierLevel.agree),
    ("031085405591", "031085405592", .near), ("031085405591", "031085450591", .near),
    ("031085405591", "031085405666", .differ), ("031085405591", "", nil),
    ("312345678", "312345678", .agree), ("312345678", "031085405591", nil), ("12345", "12345", nil),
  ])
  func `identification numbers agree or nearly`(
    left: String, right: String, level: IdentifierLevel?
  ) {
    let rows = Self.rows(
      [LinkageField("id", .identifier, columns: ["id"])], [[left], [right]])
    let found = rows.withUnsafeBufferPointer { rows in
      rows.baseAddress.flatMap { IdentifierLevel.of($0, $0 + 3) }
    }
    #expect(found == level)
  }

  @Test(arguments: [
    (
      ["Thôn Đoài", "xã Tân Lập", "Hải Phòng"], ["T.Đoài", "Tân Lập", "TP Hải Phòng"],
      PlaceLevel.communeAndVillage
    ),
    (["Thôn 3", "Tân Lập", "Hải Phòng"], ["Khu 03", "Tân Lập", "Hải Phòng"], .communeAndVillage),
    (["Trạm y tế xã Tân Lập", "Tân Lập", ""], ["Thôn 3", "Tân Lập", ""], .commune),
    (["Thôn 3", "Tân Lập", ""], ["Thôn 4", "Tân Lập", ""], .communeNotVillage),
    (["", "Tân Lập", "Hải Phòng"], ["", "Hưng Đạo", "Hải Phòng"], .renamed),
    (["", "Tân Lạp", ""], ["", "Tân Lập", ""], .commune),
    (["", "Tân Lậpp", ""], ["", "Tân Lập", ""], .near),
    (["Thôn Đoài", "", ""], ["Xóm Đoài", "Tân Lập", ""], .village),
    (["Thôn Đoài", "Vạn Phúc", ""], ["Xóm Đoài", "Tân Lập", ""], .otherCommuneVillage),
    (["", "Vạn Phúc", ""], ["", "Tân Lập", ""], .otherCommune), (["", "", ""], ["", "", ""], nil),
  ])
  func `places agree through mergers and without their kind`(
    left: [String], right: [String], level: PlaceLevel?
  ) {
    var gazetteer = Gazetteer()
    gazetteer.add(province: "Hải Phòng", old: "Tân Lập", new: "Đại Hưng")
    gazetteer.add(province: "Hải Phòng", old: "Hưng Đạo", new: "Đại Hưng")
    let schema = LinkageSchema.simple(
      name: "p", fields: [LinkageField("place", .place, columns: ["v", "c", "p"])])
    var encoder = RecordEncoder(schema: schema, gazetteer: gazetteer)
    encoder.append(texts: left)
    encoder.append(texts: right)
    let texts = encoder.vocabulary.texts
    let found = encoder.table.rows.withUnsafeBufferPointer { rows in
      rows.baseAddress.flatMap { rows in
        PlaceComparison.level(rows, rows + 3) { texts.isOneSlip($0, $1) }
      }
    }
    #expect(found == level)
  }

  @Test(arguments: [
    ("Nam", UInt32(1)), ("NỮ", 2), ("nữ", 2), ("female", 2), ("M", 1), ("1", 1), ("2", 2),
    ("", 0), ("?", 0),
  ])
  func `sex is read in every usual writing`(text: String, sex: UInt32) {
    #expect(Self.rows([LinkageField("sex", .sex, columns: ["sex"])], [[text]]) == [sex])
  }

  @Test func `a ring of renamings does not hang`() {
    var gazetteer = Gazetteer()
    gazetteer.add(province: "A", old: "x", new: "y")
    gazetteer.add(province: "A", old: "y", new: "x")
    let latest = gazetteer.latest(province: "a", commune: "x")
    #expect(["x", "y"].contains(latest))
  }

  static func distance(_ left: String, _ right: String, limit: Int) -> Int {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    return left.withUnsafeBufferPointer { a in
      right.withUnsafeBufferPointer { b in EditDistance.osa(a, b, limit: limit) }
    }
  }

  static func rows(_ fields: [LinkageField], _ records: [[String]]) -> [UInt32] {
    var encoder = RecordEncoder(schema: .simple(name: "f", fields: fields))
    for record in records { encoder.append(texts: record) }
    return encoder.table.rows
  }
}
