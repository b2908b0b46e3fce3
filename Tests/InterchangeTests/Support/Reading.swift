import CivilRegistration
import Interchange

/// Everything that reading a file gives.
struct Reading {
  var file: SourceFile
  var rows: [SourceRow]

  init(_ path: String, limits: SourceLimits = .standard) throws {
    file = try SourceFile.open(path: path, limits: limits)
    var rows: [SourceRow] = []
    try file.forEachRow { rows.append($0) }
    self.rows = rows
  }

  /// The problem with which a file is refused, at the door or while its rows are read.
  static func problem(_ path: String, limits: SourceLimits = .standard) -> SourceFileProblem? {
    do {
      _ = try Reading(path, limits: limits)
      return nil
    } catch let problem as SourceFileProblem {
      return problem
    } catch { return nil }
  }

  static func code(_ path: String, limits: SourceLimits = .standard) -> String {
    problem(path, limits: limits)?.code ?? "read"
  }
}

/// The folder of the project, found from this file.
let projectFolder: String = {
  let parts = #filePath.split(separator: "/").dropLast(4)
  return "/" + parts.joined(separator: "/")
}()
