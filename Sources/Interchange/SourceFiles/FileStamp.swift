/// What tells whether a file is still the same one.
struct FileStamp: Hashable, Sendable {
  var device: UInt
  var inode: UInt
  var size: Int
  var modifiedSeconds: Int
  var modifiedNanoseconds: Int
}
