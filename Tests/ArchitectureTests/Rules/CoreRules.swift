/// What the core must not know: clocks, chance, storage, the network, pages, the machine.
enum CoreRules {
  private static let machine: [String] = [
    "Date()", "Date.now", "clock_gettime", "gettimeofday", "time(nil)", "ContinuousClock",
    "SuspendingClock", "DispatchTime", "UUID()", "SystemRandomNumberGenerator", "FileManager",
    "FileHandle", "fopen(", "getenv", "ProcessInfo", "URL(", "URLSession",
  ]

  static let noMachine = Rule(
    "the core reads no clock, no chance, no file, no environment",
    because: "a decision made twice from the same facts must come out the same"
  ) { file in
    guard let swift = file.swift, Room.core.contains(file.room) else { return [] }
    return swift.code.enumerated().flatMap { line, code in
      machine.filter { code.containsWord($0) }.map {
        Finding(path: file.path, line: line + 1, what: "the core may not use \($0)")
      }
    }
  }

  private static let queries: [String] = [
    "SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "CREATE TABLE ", "BEGIN IMMEDIATE",
  ]
  private static let outside: [String] = ["<div", "<p>", "<td", "<span", "http://", "https://"]

  static let noQueryNoPage = Rule(
    "the core holds no SQL, no HTML and no address",
    because: "storage and pages change for other reasons than the law does"
  ) { file in
    guard let swift = file.swift, Room.core.contains(file.room) || file.room == "Messages" else {
      return []
    }
    return swift.literals.flatMap { literal in
      (queries + outside).filter { literal.text.contains($0) }.map {
        Finding(path: file.path, line: literal.line + 1, what: "a text holds '\($0)'")
      }
    }
  }

  static let environment = Rule(
    "only hotich reads the environment",
    because: "settings are read once, at the door, and handed in"
  ) { file in
    guard let swift = file.swift, file.path.hasPrefix("Sources/"), file.room != "hotich" else {
      return []
    }
    let names = [
      "getenv", "setenv", "ProcessInfo.processInfo.environment", "CommandLine.arguments",
    ]
    return swift.code.enumerated().flatMap { line, code in
      names.filter { code.containsWord($0) }.map {
        Finding(path: file.path, line: line + 1, what: "\(file.room) may not use \($0)")
      }
    }
  }
}
