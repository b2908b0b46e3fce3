internal import Foundation

/// A line that grows on a terminal; nothing where no person reads.
struct ProgressLine: Sendable {
  private let name: String
  private let isTerminal: Bool

  init(name: String) {
    self.name = name
    isTerminal = isatty(STDERR_FILENO) == 1
  }

  func show(_ permille: Int, rows: Int) {
    guard isTerminal else { return }
    let filled = permille / 40
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 25 - filled)
    FileHandle.standardError.write(Data("\r\(name) \(bar) \(permille / 10) % \(rows)".utf8))
  }

  func end() {
    guard isTerminal else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
