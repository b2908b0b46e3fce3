internal import ArgumentParser
internal import Foundation
internal import RegistryServices
internal import RegistryStore
internal import SQLToolkit
internal import SQLiteDriver

/// Words for what can be wrong with a ledger: what happened, what to do, and a code to name to whoever helps.
enum StoreErrors {
  /// Nil for what is no error of the store.
  static func explained(_ error: any Error) -> (any Error)? {
    switch error {
    case let failure as Migrator.Failure: words(failure)
    case let failure as SQLFailure: words(failure)
    case let failure as LedgerFailure: words(failure)
    case SQLiteDatabase.OpenFailure.notDurable(let level):
      told(
        "Ổ đĩa không nhận chế độ ghi an toàn (synchronous=\(level)): mất điện có thể mất việc đã ghi",
        "notDurable", "Chuyển thư mục dữ liệu sang ổ đĩa trong máy rồi mở lại.")
    case let problem as VerificationProblem:
      notFitting("Sổ KHÔNG khớp", problem)
    default: nil
    }
  }

  /// A command that only reads does not bring a ledger up to date.
  static let olderLedger = told(
    "Sổ do bản HoTich cũ hơn ghi; lệnh chỉ đọc không đổi sổ", "ledgerIsOlder",
    "Mở máy chủ một lần (hotich serve): sổ được tự cập nhật. Rồi chạy lại lệnh này.")

  static func unwritable(_ path: String) -> OperatorError {
    told(
      "Không ghi được \(path)", "unwritable",
      "Kiểm tra ổ đĩa và quyền ghi của thư mục, rồi chạy lại.")
  }

  /// `needed` in bytes, where it is known.
  static func noRoom(needed: Int?) -> OperatorError {
    let size = needed.map { ": cần khoảng \($0 / 1_048_576 + 1) MB" } ?? ""
    return told(
      "Ổ đĩa không đủ chỗ để cập nhật sổ\(size). Sổ vẫn nguyên như trước", "noRoomForUpdate",
      "Giải phóng chỗ trống rồi mở lại; trong lúc ấy bản HoTich trước vẫn mở được sổ.")
  }

  static func notUpdated(_ problem: VerificationProblem) -> OperatorError {
    notFitting("Không cập nhật được sổ, sổ vẫn nguyên như trước", problem)
  }

  private static func notFitting(_ what: String, _ problem: VerificationProblem) -> OperatorError {
    let (code, _, words) = VerificationText.describe(problem)
    return OperatorError(
      what: "\(what): \(words) [\(code)]",
      hint: "Giữ nguyên tệp, chép sang nơi khác, rồi khôi phục từ bản sao lưu gần nhất "
        + "(hotich restore).")
  }

  private static func told(_ what: String, _ code: String, _ hint: String) -> OperatorError {
    OperatorError(what: "\(what). [\(code)]", hint: hint)
  }

  private static func words(_ failure: Migrator.Failure) -> any Error {
    switch failure {
    case .databaseIsNewer(let migration):
      told(
        "Sổ do bản HoTich mới hơn ghi (\(migration))", "databaseIsNewer",
        "Cài bản HoTich mới rồi mở lại; bản này không đổi gì trong sổ.")
    case .migrationChanged(let migration):
      told(
        "Bước tạo bảng \(migration) của bản HoTich này khác bước đã chạy trong sổ",
        "migrationChanged",
        "Thư mục chương trình bị sửa hoặc lẫn hai bản: cài lại HoTich nguyên bản rồi mở lại. "
          + "Không gì trong sổ bị đổi.")
    case .nameTaken(let migration):
      told(
        "Bản HoTich này có hai bước tạo bảng cùng tên \(migration)", "migrationNameTaken",
        "Thư mục chương trình lẫn hai bản: cài lại HoTich nguyên bản rồi mở lại.")
    }
  }

  private static func words(_ failure: LedgerFailure) -> (any Error)? {
    switch failure {
    case .diskFull: words(SQLFailure.diskFull)
    case .outcomeUnknown: words(SQLFailure.outcomeUnknown)
    case .overloaded: words(SQLFailure.busy)
    case .notOpened:
      told(
        "Tệp sổ chưa có việc nào", "notOpened",
        "Mở sổ: hotich create, hoặc khôi phục từ bản sao lưu: hotich restore.")
    case .unreadable(let sequence):
      told(
        "Việc số \(sequence) trong sổ không đọc được", "unreadableAct",
        "Chạy hotich verify, rồi khôi phục từ bản sao lưu gần nhất (hotich restore).")
    case .requestKeyReused: nil
    }
  }

  private static func words(_ failure: SQLFailure) -> (any Error)? {
    switch failure {
    case .diskFull:
      told(
        "Ổ đĩa đã đầy; phần chưa ghi chưa được nhận", "diskFull",
        "Giải phóng chỗ trống rồi chạy lại lệnh này: phần đã nhận không bị nhập lại.")
    case .outcomeUnknown:
      OperatorError(
        what: "Ổ đĩa báo lỗi đúng lúc ghi: chưa biết việc vừa làm đã được ghi hay chưa. "
          + "[outcomeUnknown]",
        hint: "Kiểm tra ổ đĩa, rồi chạy lại đúng lệnh này: việc đã ghi không bị ghi lần nữa.",
        exitCode: .outcomeUnknown)
    case .damaged(let detail):
      told(
        "Tệp sổ bị hỏng (\(detail))", "damaged",
        "Giữ nguyên tệp, chạy hotich verify, rồi khôi phục từ bản sao lưu.")
    case .busy:
      told(
        "Sổ đang bận: một chương trình khác giữ nó quá lâu", "busy",
        "Đợi chương trình ấy xong (sao lưu, kiểm tra, xuất tệp) rồi chạy lại lệnh này.")
    case .other(_, let message)
    where message.hasPrefix("no such ") || ["SQLSTATE 42P01", "SQLSTATE 42703"].contains(message):
      olderLedger
    case .other(let code, let message):
      // SQLite's READONLY, PERM and CANTOPEN with their finer codes.
      [3, 8, 14].contains(code & 0xFF)
        ? told(
          "Không mở được tệp sổ để làm việc ấy (\(message))", "notPermitted",
          "Kiểm tra quyền của thư mục dữ liệu: chủ của nó phải là người dùng chạy HoTich.")
        : told(
          "Cơ sở dữ liệu từ chối (\(message), mã \(code))", "database",
          "Chạy hotich verify; nếu sổ nguyên vẹn, gửi mã này cho người hỗ trợ.")
    case .uniqueViolation(let rule), .checkViolation(let rule), .refused(let rule):
      told(
        "Cơ sở dữ liệu không nhận dòng ấy (\(rule))", "rowRefused",
        "Không gì được ghi. Chạy hotich verify; nếu sổ nguyên vẹn, gửi mã này cho người hỗ trợ.")
    case .foreignKeyViolation:
      told(
        "Cơ sở dữ liệu không nhận dòng ấy (khóa ngoại)", "rowRefused",
        "Không gì được ghi. Chạy hotich verify; nếu sổ nguyên vẹn, gửi mã này cho người hỗ trợ.")
    }
  }
}
