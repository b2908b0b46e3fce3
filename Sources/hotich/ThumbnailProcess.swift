internal import Foundation
internal import RegistryServices

/// Makes thumbnails by starting this program once more for each file, one after the other: what a hostile
/// file does to its decoder stays in that process, which has limits and ends.
actor ThumbnailProcess: ThumbnailMaking {
  private var last: Task<Bool, Never>?
  private let program: String

  /// A helper that hangs is ended after so long.
  private static let patience = Duration.seconds(20)

  init(program: String = "/proc/self/exe") {
    self.program = program
  }

  func make(of path: String, _ media: KeptAttachment.Media, at place: String) async -> Bool {
    let (before, program) = (last, program)
    let task = Task {
      _ = await before?.value
      return await Self.run(program, ["thumbnail", media.rawValue, path, place])
        && FileManager.default.fileExists(atPath: place)
    }
    last = task
    return await task.value
  }

  private static func run(_ program: String, _ words: [String]) async -> Bool {
    var arguments: [UnsafeMutablePointer<CChar>?] = (["hotich"] + words).map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    // Nothing of the office is handed on: no setting, and no file, for each of ours closes when another
    // program begins.
    var environment: [UnsafeMutablePointer<CChar>?] = [strdup("LC_ALL=C.UTF-8"), nil]
    defer { for setting in environment { free(setting) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var child: pid_t = 0
    guard posix_spawn(&child, program, &actions, nil, arguments, &environment) == 0 else {
      return false
    }
    return await end(of: child)
  }

  private static func end(of child: pid_t) async -> Bool {
    let clock = ContinuousClock()
    let limit = clock.now + patience
    var status: Int32 = 0
    while true {
      let found = waitpid(child, &status, WNOHANG)
      if found == child { return status == 0 }
      guard found == 0 || errno == EINTR else { return false }
      if clock.now > limit { kill(child, SIGKILL) }
      // A cancelled request does not leave the helper behind.
      do { try await Task.sleep(for: .milliseconds(5)) } catch { await Task.yield() }
    }
  }
}
