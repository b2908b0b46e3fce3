internal import ArgumentParser
internal import CivilDate
internal import Interchange
internal import LegalRules
internal import PostgresDriver
internal import RegistryServices
internal import RegistryStore
internal import SQLToolkit

/// The one place where failures become words for the person at the terminal.
enum OperatorErrors {
  static func explained(_ error: any Error) -> any Error {
    switch error {
    case ImportRefusal.folderInUse:
      OperatorError(
        what: "Thư mục dữ liệu đang được một chương trình HoTich khác ghi.",
        hint: "Dùng trang Nhập dữ liệu của máy chủ đang chạy, hoặc dừng nó rồi chạy lại lệnh này.")
    case let failure as PostgresDatabase.OpenFailure: Server.words(failure)
    case let failure as LinkageFileError:
      OperatorError(
        what: Linkage.words(failure), hint: "Sửa tệp rồi chạy lại (\(failure.code)).")
    case let gap as CalendarGap:
      OperatorError(
        what: "Chưa có lịch nghỉ lễ cho ngày \(gap.date.slashed).",
        hint: "Thêm năm đó vào tệp Holidays/holidays-vn.csv.")
    case let refusal as DataFileRefusal:
      OperatorError(
        what: "Tệp \(refusal.path) không dùng được.",
        hint: refusal.problems.map { "dòng \($0.line): \($0.kind.rawValue) \($0.text)" }
          .joined(separator: "\n  "))
    default: StoreErrors.explained(error) ?? error
    }
  }
}

/// Words for a PostgreSQL database that could not be used.
private enum Server {
  static func words(_ failure: PostgresDatabase.OpenFailure) -> OperatorError {
    switch failure {
    case .unreachable(let reason):
      OperatorError(
        what:
          "Không mở được cơ sở dữ liệu PostgreSQL: \(reason.split(separator: "\n").first ?? "").",
        hint: "Kiểm tra máy chủ, tên người dùng và cơ sở dữ liệu; mật khẩu để trong ~/.pgpass.")
    case .notDurable(let setting):
      OperatorError(
        what: "Máy chủ PostgreSQL đặt \(setting): mất điện có thể mất việc đã ghi.",
        hint: "Đặt lại fsync, full_page_writes và synchronous_commit là on rồi chạy lại.")
    case .otherOrder(let collation):
      OperatorError(
        what: "Cơ sở dữ liệu sắp chữ theo \(collation).",
        hint: "Tạo lại: createdb --locale=C --encoding=UTF8 --template=template0 TÊN")
    case .otherEncoding(let encoding):
      OperatorError(
        what: "Cơ sở dữ liệu dùng bảng mã \(encoding).",
        hint: "Tạo lại: createdb --locale=C --encoding=UTF8 --template=template0 TÊN")
    case .inUse, .name:
      OperatorError(
        what: "Cơ sở dữ liệu đang được một chương trình HoTich khác ghi.",
        hint: "Dừng chương trình ấy rồi chạy lại lệnh này.")
    }
  }
}

/// Words for what can be wrong with the files of a linkage.
private enum Linkage {
  static func words(_ failure: LinkageFileError) -> String {
    switch failure {
    case .unreadable(let file): "Không đọc được tệp \(file)."
    case .unwritable(let file): "Không ghi được tệp \(file)."
    case .missingColumn(let column, let file): "Tệp \(file) thiếu cột “\(column)”."
    case .malformed(let file, let line): "Tệp \(file) sai dạng ở dòng \(line)."
    case .unknownRecord(let id): "Không có bản ghi “\(id)”."
    }
  }
}
