import ActionProgramme
import CivilDate
import CivilRegistration
import RegistryServices
import SQLToolkit
import Testing

@testable import RegistryStore

/// What a campaign did to the share asked for online: only dossiers say by which way somebody came.
struct CampaignMeasuringTests {
  private static let campaign = RecordLine(
    kind: .campaign, id: "C", version: 1, isStruckOut: false,
    values: RecordValues([
      "title": "Tháng cao điểm", "startsOn": "2018-03-01", "endsOn": "2018-03-31",
      "villages": "Việt Yên",
    ]), author: "", recordedAt: Instant(millisecondsSince1970: 0))

  /// Twelve births, one a month, in two villages by turns.
  private func register() async throws -> TestRegister {
    let register = try await TestRegister()
    let rows = (0..<12).map { place in
      OfficeRows.birth(
        [
          .so: "\(place + 10)/2018", .nksHoTen: "Trẻ Thử \(["An", "Bình", "Chi"][place % 3])",
          .nksSoDinhDanh: "", .meHoTen: "Mẹ Thử \(place)",
          .nksNgaySinh: "0\(place % 6 + 1).0\(place / 2 + 1).2018",
          .ngayDangKy: "20.0\(place / 2 + 1).2018",
          .meNoiCuTru:
            "\(place % 2 == 0 ? "Việt Yên" : "An Phú"), Xã Hưng Đạo, thành phố Hà Nội",
        ], at: place + 2)
    }
    try await register.take(.birth, rows, file: "b")
    try await register.ledger.settleKnownEvents()
    return register
  }

  private func measured(_ register: TestRegister) async throws -> MeasuredCampaign {
    let rules = try SampleCommune.rules()
    return try await register.ledger.read { connection in
      let measuring = CampaignMeasuring(
        connection: connection, rules: rules, asOf: PlainDate.lastDay(ofYear: 2018))
      return try #require(try measuring.measure([Self.campaign]).first)
    }
  }

  @Test func `entries from a file have no channel, and none is made up for them`() async throws {
    let measured = try await measured(register())
    #expect(measured.onTime != nil)
    #expect(measured.online == nil)
    #expect(measured.withoutChannel > 0)
  }

  @Test func `what dossiers say is counted, and what the office began itself is not`() async throws
  {
    let register = try await register()
    let whole = try await measured(register).withoutChannel
    let ids = try await register.texts(
      "SELECT id FROM paper WHERE kind = 'birth' AND event_on >= '2018-03' ORDER BY event_on",
      columns: 1
    ).map { $0[0] }
    try await register.database.write { connection in
      for (place, id) in ids.prefix(3).enumerated() {
        try connection.run(
          """
          INSERT INTO dossier (id, code, act, channel, applicant, subject, search_key, notice,
            received_on, received_at, due_on, state, assignee_id, assignee, entry_id, last_seq)
          VALUES (\("D\(place)"), \("HT-\(place)"), 'birth', \(["online", "desk", "notice"][place]),
            '', '', '', '', '2018-03-01', '', '2018-03-01', 'done', '', '', \(id), 1)
          """)
      }
    }
    let measured = try await measured(register)
    let online = try #require(measured.online)
    let cells = [
      online.touchedBefore, online.touchedAfter, online.othersBefore, online.othersAfter,
    ]
    #expect(cells.reduce(0) { $0 + $1.total } == 2)
    #expect(cells.reduce(0) { $0 + $1.done } == 1)
    #expect(measured.withoutChannel == whole - 2)
    #expect(online.reading == .tooFew)
  }
}
