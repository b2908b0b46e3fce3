/// Nothing that ends the program on what somebody typed, and nothing that hides an error.
enum TrapRules {
  static let never = Rule(
    "no forced try, no forced cast",
    because: "what comes from outside is wrong one day, and a registrar must read why"
  ) { file in
    guard let swift = file.swift, file.path.hasPrefix("Sources/") else { return [] }
    return swift.code.enumerated().flatMap { line, code in
      ["try!", "as!"].filter { code.containsWord($0) }.map {
        Finding(path: file.path, line: line + 1, what: "\($0) traps")
      }
    }
  }

  private static let withReason: [String] = [
    "try?", "fatalError(", "preconditionFailure(", "precondition(", "@unchecked Sendable",
    "nonisolated(unsafe)", "@preconcurrency", "unsafeBitCast(", "unsafeDowncast(",
  ]

  static let reasons = Rule(
    "a swallowed error, a trap or an unchecked promise says why it is right",
    because: "each of them switches a protection off; the next reader must see for what"
  ) { file in
    guard let swift = file.swift, file.path.hasPrefix("Sources/") else { return [] }
    return swift.code.enumerated().flatMap { line, code in
      withReason.filter { code.containsWord($0) && !swift.hasReason(at: line) }.map {
        Finding(
          path: file.path, line: line + 1, what: "\($0) without a comment that gives its reason")
      }
    }
  }

  private static let pauses: [String] = [
    "Task.sleep", "Thread.sleep", "usleep(", "nanosleep(", "Date()", "Date.now",
  ]

  static let testsWait = Rule(
    "a test neither sleeps nor reads the clock",
    because: "such a test passes today and fails on a busy machine or on a Sunday"
  ) { file in
    guard let swift = file.swift, file.path.hasPrefix("Tests/") else { return [] }
    return swift.code.enumerated().flatMap { line, code in
      pauses.filter { code.containsWord($0) && !swift.hasReason(at: line) }.map {
        Finding(path: file.path, line: line + 1, what: "\($0) in a test")
      }
    }
  }

  static let bundle = Rule(
    "resources are found through a folder that is handed in",
    because: "Bundle.module remembers the build path and ends the program when it is gone"
  ) { file in
    guard let swift = file.swift else { return [] }
    return swift.code.enumerated().flatMap { line, code in
      ["Bundle.module", ".embedInCode"].filter { code.contains($0) }.map {
        Finding(path: file.path, line: line + 1, what: "\($0)")
      }
    }
  }
}
