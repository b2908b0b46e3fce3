internal import Foundation
internal import RegistryServices

/// Makes thumbnails by starting this program once more for each file, one after the other: what a hostile
/// file does to its decoder stays in that process, which has limits and ends. A file that takes long is tried
/// once more in a row of its own, where it keeps no good one waiting.
actor ThumbnailProcess: ThumbnailMaking {
  private var last: Task<Ending, Never>?
  private var lastSlow: Task<Ending, Never>?
  private let program: String

  private enum Ending { case made, failed, tooSlow }

  /// Nearly every file takes less.
  private static let quickPatience = Duration.seconds(1)
  /// A helper that hangs is ended after so long.
  private static let patience = Duration.seconds(3)

  init(program: String = "/proc/self/exe") {
    self.program = program
  }

  func make(of path: String, _ media: KeptAttachment.Media, at place: String) async -> Bool {
    let words = ["thumbnail", media.rawValue, path, place]
    var ending = await quick(words).value
    if ending == .tooSlow { ending = await slow(words).value }
    return ending == .made && FileManager.default.fileExists(atPath: place)
  }

  private func quick(_ words: [String]) -> Task<Ending, Never> {
    let task = Self.task(after: last, program, words, Self.quickPatience)
    last = task
    return task
  }

  private func slow(_ words: [String]) -> Task<Ending, Never> {
    let task = Self.task(after: lastSlow, program, words, Self.patience)
    lastSlow = task
    return task
  }

  private static func task(
    after before: Task<Ending, Never>?, _ program: String, _ words: [String],
    _ patience: Duration
  ) -> Task<Ending, Never> {
    Task {
      _ = await before?.value
      return await run(program, words, patience)
    }
  }

  private static func run(
    _ program: String, _ words: [String], _ patience: Duration
  ) async -> Ending {
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
      return .failed
    }
    return await end(of: child, patience)
  }

  private static func end(of child: pid_t, _ patience: Duration) async -> Ending {
    let clock = ContinuousClock()
    let limit = clock.now + patience
    var status: Int32 = 0
    var isLate = false
    while true {
      let found = waitpid(child, &status, WNOHANG)
      if found == child { return status == 0 ? .made : isLate ? .tooSlow : .failed }
      guard found == 0 || errno == EINTR else { return .failed }
      if clock.now > limit {
        isLate = true
        kill(child, SIGKILL)
      }
      // A cancelled request does not leave the helper behind.
      do { try await Task.sleep(for: .milliseconds(5)) } catch { await Task.yield() }
    }
  }
}
