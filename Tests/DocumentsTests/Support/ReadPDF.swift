import Foundation
import RegistryServices

/// A PDF read back by poppler, as a reader of it would.
struct ReadPDF {
  struct Word {
    let text: String, page: Int, left: Double, top: Double, right: Double, bottom: Double
  }

  let file: PrintedFile

  init(_ file: PrintedFile) { self.file = file }

  /// The words in the order of the page.
  func text() throws -> String { try run("pdftotext", ["-layout", "-", "-"]) }

  /// The words in the order in which they were drawn, lines put together.
  func flatText() throws -> String {
    try run("pdftotext", ["-raw", "-", "-"]).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Each word with its corners in millimetres.
  func words() throws -> [Word] {
    var page = 0
    return try run("pdftotext", ["-bbox", "-", "-"]).split(separator: "\n").compactMap { line in
      if line.contains("<page ") { page += 1 }
      guard line.contains("<word ") else { return nil }
      func measure(_ name: String) -> Double {
        guard let start = line.range(of: "\(name)=\"") else { return .nan }
        return (Double(line[start.upperBound...].prefix { $0 != "\"" }) ?? .nan) * 25.4 / 72
      }
      let body = line.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
      return Word(
        text: String(body).replacing("&amp;", with: "&"), page: page, left: measure("xMin"),
        top: measure("yMin"), right: measure("xMax"), bottom: measure("yMax"))
    }
  }

  func information() throws -> String { try run("pdfinfo", ["-"]) }
  func fonts() throws -> String { try run("pdffonts", ["-"]) }

  private func run(_ tool: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pdf")
    try Data(file.bytes).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    var given = arguments
    if let first = given.firstIndex(of: "-") { given[first] = path.path }
    process.arguments = [tool] + given
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
