import CivilDate
import CivilRegistration
import RegistryServices
import VitalStatistics

@testable import RegistryStore

/// A register in which each kind of act and each projection has something: what tampering is tried on.
enum SmallHistory {
  static func make(in register: TestRegister) async throws {
    try await register.take(
      .birth,
      [
        OfficeRows.birth(), OfficeRows.birth([.nksHoTen: ""], at: 4),
        OfficeRows.birth(
          [.nksHoTen: "Đỗ Văn Bình", .nksNoiSinh: "Bệnh viện St. Luke, Tokyo, Nhật Bản"], at: 5),
      ], file: "b")
    try await register.take(.death, [OfficeRows.death()], file: "d")
    try await register.take(.marriage, [OfficeRows.marriage()], file: "m")
    try await register.take(.birthNotice, [OfficeRows.birthNotice()], file: "n")
    try await register.take(.deathNotice, [OfficeRows.deathNotice()], file: "t")
    try await register.take(.judgment, [OfficeRows.judgment()], file: "j")
    try await register.take(
      .residents,
      OfficeRows.residents([1, 2, 3])
        + [OfficeRows.resident([.hoTen: ""], at: 9), OfficeRows.doubtful(at: 10)],
      file: "r")
    try await register.take(
      .residents, OfficeRows.residents([1, 2]) + [OfficeRows.doubtful()], file: "s")
    try await register.take(
      .marriage, [OfficeRows.marriage([.ghiChu: "Bản sao"])], file: "m2")
    try await OfficeHistory(register: register).everything()
    _ = try await register.note("đã liên hệ", key: "note")
    _ = try await register.ledger.write { session in
      try session.record(
        .matchDecided(MatchDecision(left: "A", right: "B", verdict: .same, reason: "cùng mẹ")),
        subject: "A~B", actor: "OFFICER", requestKey: "match")
    }
    _ = try await register.ledger.write { session in
      let table = LockedTable(
        code: "13a", kind: .fullYear, year: 2018, version: 1,
        asOf: PlainDate.lastDay(ofYear: 2018), lockedOn: PlainDate.lastDay(ofYear: 2018),
        signer: "Lan", cells: [])
      return try session.record(
        .publication(.locked(table)), subject: table.id, actor: "OFFICER", requestKey: "lock")
    }
    _ = try await register.ledger.write { session in
      let vintage = PublishedVintage(
        year: 2018, number: 1, asOf: PlainDate.lastDay(ofYear: 2019),
        publishedOn: PlainDate.lastDay(ofYear: 2019), revisionNote: "", signer: "Lan",
        communeCode: "09931", communeName: "Xã Hưng Đạo", goals: [], headlines: [],
        observations: [])
      return try session.record(
        .publication(.published(vintage)), subject: vintage.id, actor: "OFFICER",
        requestKey: "publish")
    }
    _ = try await register.ledger.write { session in
      try session.record(
        .matchDoubted(MatchDoubt(left: "A", right: "C", reason: "chữ mờ", author: "Lan")),
        subject: "A~C", actor: "OFFICER", requestKey: "doubt")
    }
    try await register.ledger.settleKnownEvents()
  }
}
