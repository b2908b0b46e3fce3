import HTTPTypes
import Hummingbird

/// A table as a file to keep.
enum Download {
  static func response(
    _ table: ReaderTable, kind: String, configuration: WebConfiguration
  ) async throws -> Response {
    switch kind {
    case "csv":
      let bytes = CSVTable.bytes(columns: table.columns, rows: table.rows)
      return file(bytes, name: "\(table.name).csv", mediaType: "text/csv; charset=utf-8")
    case "xlsx":
      guard let export = configuration.spreadsheet else { throw WebFailure.notFound }
      return file(
        try await export.file(table), name: "\(table.name).xlsx",
        mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    default: throw WebFailure.notFound
    }
  }

  static func file(_ bytes: [UInt8], name: String, mediaType: String) -> Response {
    var headers: HTTPFields = [.contentType: mediaType, .cacheControl: "no-store"]
    headers[.contentDisposition] = "attachment; filename=\"\(plainName(name))\""
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A file's name of letters that every header carries.
  static func plainName(_ name: String) -> String {
    String(
      name.unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": Character(scalar)
        default: "-"
        }
      })
  }
}
