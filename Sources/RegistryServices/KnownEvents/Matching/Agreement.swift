/// How a name, number or village of two papers compares.
enum Agreement: UInt8 {
  case equal, slip, differs, unknown

  /// Names: a slip of one letter is told apart from another name.
  init(names left: Int32, _ right: Int32, in texts: TextIndex) {
    if left == 0 || right == 0 {
      self = .unknown
    } else if left == right {
      self = .equal
    } else {
      self = texts.isSlip(left, right) ? .slip : .differs
    }
  }

  /// Numbers and villages: equal or not.
  init(codes left: Int32, _ right: Int32) {
    self = left == 0 || right == 0 ? .unknown : left == right ? .equal : .differs
  }

  /// 1 when equal, to be counted.
  var one: UInt8 { self == .equal ? 1 : 0 }

  /// Equal, or but for a slip.
  var isNear: Bool { self == .equal || self == .slip }
}
