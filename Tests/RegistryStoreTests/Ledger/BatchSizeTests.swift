import Testing

@testable import RegistryStore

@Suite struct BatchSizeTests {
  @Test(arguments: [
    // A command of a millisecond on disks whose commit takes so many seconds.
    (commit: 0.000_1, limit: 1), (0.000_25, 2), (0.001, 8), (0.005, 40), (0.010, 80),
    (0.5, 128),
  ])
  func `as many commands share a commit as make it a ninth of the time`(
    commit: Double, limit: Int
  ) {
    var size = BatchSize()
    for _ in 0..<40 { size.learn(count: 4, work: 0.004, commit: commit) }
    #expect(size.limit == limit)
  }

  @Test func `before the first commit all that wait go together`() {
    #expect(BatchSize().limit == 128)
  }

  @Test func `one slow commit among fast ones changes little`() {
    var size = BatchSize()
    for _ in 0..<40 { size.learn(count: 2, work: 0.002, commit: 0.001) }
    size.learn(count: 2, work: 0.002, commit: 0.009)
    #expect(size.limit == 24)
    for _ in 0..<20 { size.learn(count: 2, work: 0.002, commit: 0.001) }
    #expect(size.limit <= 9)
  }

  @Test func `a batch that took no time at all leaves a limit that can be used`() {
    var size = BatchSize()
    size.learn(count: 3, work: 0, commit: 0)
    #expect(size.limit == 128)
    size.learn(count: 0, work: 1, commit: 1)
    #expect((1...128).contains(size.limit))
  }
}
