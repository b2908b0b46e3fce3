/// What a piece of work throws, or nil.
///
/// For work inside a transaction's closure: Swift 6.3.1 gives a closure inside `#expect(throws:)`
/// and a like one after it in the same outer closure one symbol, and then runs the first twice.
func caught<T>(_ work: () throws -> T) -> (any Error)? {
  do {
    _ = try work()
    return nil
  } catch {
    return error
  }
}
