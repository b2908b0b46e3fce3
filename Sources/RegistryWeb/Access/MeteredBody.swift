import Hummingbird
import NIOCore
import Synchronization

/// A request's body that counts what passes and stops at a limit.
struct MeteredBody: AsyncSequence, Sendable {
  typealias Element = ByteBuffer

  /// What has passed so far.
  final class Meter: Sendable {
    private let state = Mutex<(bytes: Int, ended: Bool)>((bytes: 0, ended: false))
    let limit: Int

    init(limit: Int) {
      self.limit = limit
    }

    var hasEnded: Bool { state.withLock { $0.ended } }
    var isOverLimit: Bool { state.withLock { $0.bytes > limit } }

    func add(_ count: Int) throws(WebFailure) {
      let total = state.withLock { state in
        state.bytes += count
        return state.bytes
      }
      if total > limit { throw .tooLarge(limit: limit) }
    }

    func end() { state.withLock { $0.ended = true } }
  }

  struct AsyncIterator: AsyncIteratorProtocol {
    var base: RequestBody.AsyncIterator
    let meter: Meter

    mutating func next() async throws -> ByteBuffer? {
      let next: ByteBuffer?
      do {
        next = try await base.next()
      } catch let error as CancellationError {
        throw error
      } catch {
        // What breaks here is the sender's: chunks without a size, trailers without end, a line that went dead.
        throw WebFailure.malformed
      }
      guard let buffer = next else {
        meter.end()
        return nil
      }
      try meter.add(buffer.readableBytes)
      return buffer
    }
  }

  let base: RequestBody
  let meter: Meter

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(base: base.makeAsyncIterator(), meter: meter)
  }

  static func wrap(_ body: RequestBody, limit: Int) -> (body: RequestBody, meter: Meter) {
    let meter = Meter(limit: limit)
    return (RequestBody(asyncSequence: MeteredBody(base: body, meter: meter)), meter)
  }
}
