import Testing

@testable import RecordLinkage

@Suite struct `names agree` {
  @Test(arguments: [
    ("Nguyễn Thị Hòa", "NGUYỄN THỊ HOÀ", NameLevel.sameMarks),
    ("Lý Thị Mỹ", "Lí Thị Mĩ", .sameMarks),
    ("Nguye\u{302}\u{303}n Văn An", "Nguyễn Văn An", .sameMarks),
    ("NguyÔn V¨n H¶i", "Nguyễn Văn Hải", .sameMarks),
    ("Nguyeenx Vawn An", "Nguyễn Văn An", .sameMarks),
    ("Ông Trần Văn Bình", "Trần Văn Bình", .sameMarks),
    ("Le Thi Hoa", "Lê Thị Hoà", .sameUnmarked),
    ("Nguyễn Văn Dũng", "Nguyễn Văn Dung", .sameLetters),
    ("Thái Thị MỹThủy", "Thái Thị Mỹ Thủy", .sameLetters),
    ("Nguyễn Minh Anh", "Nguyễn Anh Minh", .sameOrderFree),
    ("Hằng Thị Lê", "Lê Thị Hằng", .sameOrderFree),
    ("Trần Thị Hoa", "Trần Hoa", .fillerDropped),
    ("Trần Văn Minh Đức", "Trần Minh Đức", .fillerDropped),
    ("Trần Thị Minh Hoa", "Trần Thị Hoa", .middleDropped),
    ("Phạm Văn Sương", "Phạm Văn Xương", .oneNear),
    ("Nguyễn Văn Trường", "Nguyễn Văn Chường", .oneNear),
    ("Nguyễn Thị Quỳnh", "Nguyễn Thị Qùynnh", .oneNear),
    ("N. Văn Bình", "Nguyễn Văn Bình", .initials),
    ("Nguyễn V. Bình", "Nguyễn Văn Bình", .initials),
    ("Ngưyễn Văn Lươnq", "Nguyễn Văm Lương", .severalNear),
    ("Lê Văn Hải", "Lê Đức Hải", .surnameAndGiven),
    ("Trần Văn Hải", "Bùi Đức Hải", .given),
    ("Lê Đình Tân", "Lê Đình Tấm", .surnameMiddleNearGiven),
    ("Lê Đình Tân", "Lê Đình Phúc", .surnameAndMiddle),
    ("Lê Đình Tân", "Lê Văn Phúc", .surname),
    ("Lê Đình Tân", "Mai Văn Phúc", .nothing),
  ])
  func `at the level that their difference tells`(left: String, right: String, level: NameLevel) {
    #expect(Self.level(left, right) == level)
  }

  @Test func `the same in both directions`() {
    for left in SampleNames.all {
      for right in SampleNames.all {
        #expect(Self.level(left, right) == Self.level(right, left), "\(left) \(right)")
      }
    }
  }

  @Test func `with themselves in every mark`() {
    for name in SampleNames.all where !FoldedName(name).isEmpty {
      #expect(Self.level(name, name) == .sameMarks)
    }
  }

  /// The level of two names; nothing if one is empty.
  static func level(_ left: String, _ right: String) -> NameLevel? {
    let schema = LinkageSchema.simple(
      name: "names", fields: [LinkageField("name", .personName, columns: ["name"])])
    var encoder = RecordEncoder(schema: schema)
    encoder.append(texts: [left])
    encoder.append(texts: [right])
    let rows = encoder.table.rows
    guard rows[0] != 0, rows[1] != 0 else { return nil }
    return encoder.vocabulary.names.rows.withUnsafeBufferPointer { names in
      encoder.vocabulary.syllables.entries.withUnsafeBufferPointer { syllables in
        guard let names = names.baseAddress, let syllables = syllables.baseAddress else {
          return nil
        }
        var comparison = NameComparison(rows: names, syllables: syllables)
        return comparison.level(rows[0], rows[1])
      }
    }
  }
}
