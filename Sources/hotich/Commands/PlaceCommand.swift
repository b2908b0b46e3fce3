internal import ArgumentParser
internal import CivilDate
internal import Foundation
internal import Interchange
internal import RegistryServices

/// `hotich place`: what a place is called now, and what it was.
struct PlaceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place",
    abstract: "Tra địa danh trước và sau 01/07/2025 · places, old and new.",
    discussion: "Gõ tên không cần dấu, có thể thêm huyện, tỉnh phía sau; hoặc mã xã 5 chữ số.")

  @Argument(help: "Tên hoặc mã · name or code.") var text: [String]
  @Option(help: "Mã ấy vào ngày này, YYYY-MM-DD · what the code meant on a day.")
  var on: DateArgument?
  @Flag(help: "In thời gian đọc và tìm · print how long reading and finding took.")
  var time = false

  func run() async throws {
    let path = try ResourceFolders().places.path
    let wanted = text.joined(separator: " ")
    let day = on?.date
    let clock = ContinuousClock()
    let started = clock.now
    let book = try PlaceFile.book(path: path)
    let read = clock.now
    let found = find(wanted, on: day, in: book)
    // The book is let go of after the second look at the clock: finding is what is measured.
    let done = withExtendedLifetime(book) { clock.now }
    for match in found {
      let time = match.place.lastDay.map { "đến \($0.slashed)" } ?? "hiện nay"
      print("\(match.place.code)\t\(match.fullName)\t\(time)")
      for name in match.successors { print("\t→ \(name)") }
      for name in match.predecessors { print("\t← \(name)") }
    }
    if time {
      let line = "đọc \(milliseconds(read - started)) ms, tìm \(milliseconds(done - read)) ms\n"
      FileHandle.standardError.write(Data(line.utf8))
    }
    if found.isEmpty { throw ExitCode.doesNotFit }
  }

  private func find(_ wanted: String, on day: PlainDate?, in book: PlaceBook) -> [PlaceMatch] {
    guard wanted.allSatisfy(\.isNumber) else { return book.search(wanted) }
    let day = day ?? Office.clock.today
    return [PlaceLevel.commune, .district, .province].compactMap { level in
      book.place(level, code: wanted, on: day).flatMap(book.match)
    }
  }

  private func milliseconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let micros = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    return "\(micros / 1_000).\(String(micros % 1_000 + 1_000).dropFirst())"
  }
}
