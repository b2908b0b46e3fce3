@testable import RecordLinkage

/// A small register with families, twins and slips, drawn from a seed: enough to train on.
struct SyntheticRegister {
  var people: [[String]] = []
  var births: [[String]] = []
  /// By birth: the person, or nothing.
  var truth: [Int?] = []

  private var random: RandomNumbers

  static let surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"]
  static let male = [
    "Hùng", "Dũng", "Hải", "Tuấn", "Sơn", "Thắng", "Minh", "Hòa", "Bình", "Cường", "Long", "Thành",
    "Tâm", "Hiếu", "Đức", "Nam", "Toàn", "Hưng", "Quang", "Phong",
  ]
  static let female = [
    "Hoa", "Lan", "Hương", "Hằng", "Thủy", "Hồng", "Nga", "Mai", "Hạnh", "Phương", "Loan", "Liên",
    "Huệ", "Hiền", "Yến", "Tuyết", "Nhung", "Dung", "Vân", "Oanh",
  ]
  static let middles = ["Đức", "Hữu", "Xuân", "Ngọc", "Quang", "Minh", "Thanh", "Thu", "Kim"]

  init(families: Int, seed: UInt64) {
    random = RandomNumbers(seed: seed)
    for _ in 0..<families { addFamily() }
  }

  private mutating func pick(_ list: [String]) -> String { list[random.next(below: list.count)] }
  private mutating func chance(_ percent: Int) -> Bool { random.next(below: 100) < percent }

  private mutating func addFamily() {
    let surname = pick(Self.surnames)
    let father = "\(surname) Văn \(pick(Self.middles)) \(pick(Self.male))"
    let mother = "\(pick(Self.surnames)) Thị \(pick(Self.middles)) \(pick(Self.female))"
    let village = "Thôn \(random.next(below: 9) + 1)"
    let commune = ["Tân Lập", "Hưng Đạo", "Vạn Phúc"][random.next(below: 3)]
    var year = 1960 + random.next(below: 40)
    for _ in 0..<(1 + random.next(below: 4)) {
      year += 1 + random.next(below: 4)
      let day = "\(1 + random.next(below: 28))/\(1 + random.next(below: 12))/\(year)"
      addChild(surname, day, [father, mother], [village, commune, "Hải Phòng"], year)
      // Twins share the day.
      if chance(3) {
        addChild(surname, day, [father, mother], [village, commune, "Hải Phòng"], year)
      }
    }
  }

  private mutating func addChild(
    _ surname: String, _ day: String, _ parents: [String], _ place: [String], _ year: Int
  ) {
    let isMale = chance(50)
    let given = pick(isMale ? Self.male : Self.female)
    let name = "\(surname) \(isMale ? "Văn" : "Thị") \(pick(Self.middles)) \(given)"
    let inPopulation = chance(80)
    if inPopulation {
      people.append(
        [name, day, "", isMale ? "Nam" : "Nữ"] + parents + place + ["", ""])
    }
    guard chance(85) || !inPopulation else { return }
    var written = name
    if chance(10) { written = VietnameseText.folded(name) }
    if chance(30) { written = written.uppercased() }
    var date = day
    if chance(8) { date = "\(year)" }
    births.append(
      [written, date, "\(year + random.next(below: 3))", isMale ? "Nam" : "Nữ"]
        + parents.map { $0.uppercased() } + place + ["", ""])
    truth.append(inPopulation ? people.count - 1 : nil)
  }

  func encoder(_ records: [[String]]) -> RecordEncoder {
    var encoder = RecordEncoder(schema: .births)
    for record in records { encoder.append(texts: record) }
    return encoder
  }

  func linker(workers: Int) -> Linker {
    Linker(left: encoder(people), right: encoder(births), workers: workers)
  }
}
