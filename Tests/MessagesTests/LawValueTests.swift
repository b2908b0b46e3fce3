import FoundationEssentials
import Interchange
import LegalRules
import Messages
import Testing

/// What the law says, as people say it.
@Suite struct LawValueTests {
  private func catalogue() throws -> MessageCatalogue {
    try MessageCatalogue(csv: MessageCatalogueTests.shipped())
  }

  @Test(arguments: [
    ("court.notice", LawValue.Kind.term, "5 workingDays", "5 ngày làm việc"),
    ("processing.birth", .term, "sameDay", "trong ngày"),
    ("processing.birth", .term, "24 hours", "24 giờ"),
    ("processing.decisionNote", .term, "immediately", "ngay khi nhận"),
    ("presence.birth", .flag, "false", "không"), ("presence.marriage", .flag, "true", "có"),
    ("deadline.birth", .days, "60", "60 ngày"), ("fee.extract", .money, "8000", "8.000 đồng"),
    ("marriage.age.husband", .count, "20", "20 tuổi"),
    ("marriage.kinship.generations", .count, "3", "3 đời"),
    ("maritalStatus.validity", .count, "6", "6 tháng"),
    ("divorce.realtime.limit", .count, "5", "5 phút"),
    ("again.before", .date, "2016-01-01", "01/01/2016"),
    ("timeliness.clockStop", .choice, "registeredOn", "ngày ghi vào sổ"),
    ("paper.death.title", .text, "Trích lục khai tử", "Trích lục khai tử"),
  ])
  func `a value is told in Vietnamese`(
    _ row: (rule: String, kind: LawValue.Kind, written: String, told: String)
  ) throws {
    let value = try #require(LawValue(kind: row.kind, text: row.written))
    #expect(try catalogue().text(value, of: RuleName(rawValue: row.rule)) == row.told)
  }

  @Test(arguments: [
    (
      "papers.change",
      [
        "declaration handedIn", "birthNotice/witnessStatement lookedUp",
        "consent handedIn whenMinor",
      ],
      "Tờ khai (nộp); Giấy chứng sinh hoặc Văn bản của người làm chứng (tra cứu); "
        + "Sự đồng ý của cha mẹ và bản thân (nộp) nếu chưa thành niên"
    ),
    ("signer.birth", ["chairman", "viceChairman"], "Chủ tịch UBND xã; Phó Chủ tịch UBND xã"),
    ("written.adoption", ["adoption", "birth"], "Sổ đăng ký nuôi con nuôi; Sổ đăng ký khai sinh"),
    ("signature.viceChairman", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "KT. CHỦ TỊCH; PHÓ CHỦ TỊCH"),
  ])
  func `a list is told word by word`(_ row: (rule: String, list: [String], told: String)) throws {
    let rule = RuleName(rawValue: row.rule)
    #expect(try catalogue().text(.list(row.list), of: rule) == row.told)
  }

  /// A word of the program has a capital inside or is English: neither may reach a page.
  @Test func `no value of the law files that are shipped is told in the words of the program`()
    throws
  {
    let messages = try catalogue()
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let rules = try LawFile.rules(
      folder: sources.appendingPathComponent("Sources/Interchange/Resources/Law").path)
    #expect(rules.count > 200)
    var told = 0
    for rule in rules {
      for value in rule.versions.compactMap(\.value) {
        let text = messages.text(value, of: rule.name)
        told += 1
        guard value.kind != .text else { continue }
        #expect(
          text.firstMatch(of: #/[a-z][A-Z]|\b(true|false|birth|death|chairman|notice)\b/#) == nil,
          "\(rule.name.rawValue): \(text)")
        if value.kind == .count {
          #expect(text.contains(" "), "\(rule.name.rawValue) says of what: \(text)")
        }
      }
    }
    #expect(told > 200)
  }
}
