import Glibc

/// The columns of the events as they lie on the disk: `kind.u8`, `commune.u16`, `day.u16`, `delay.u16`.
struct EventColumns {
  /// So many events are read at a time.
  private static let block = 1 << 20
  /// The delay of an event that is not registered.
  static let unregistered: UInt16 = 65_535

  let folder: String

  /// Hands over every event: kind (0 birth, 1 death), commune, day, delay.
  func forEach(_ body: (Int, Int, Int, UInt16) -> Void) {
    let files = ["kind.u8", "commune.u16", "day.u16", "delay.u16"].map { name -> FilePointer in
      guard let file = fopen("\(folder)/\(name)", "rb") else {
        print("cannot read \(folder)/\(name)")
        exit(1)
      }
      return file
    }
    defer { for file in files { fclose(file) } }
    var kinds = [UInt8](repeating: 0, count: Self.block)
    var columns = (0..<3).map { _ in [UInt16](repeating: 0, count: Self.block) }
    while true {
      let read = fread(&kinds, 1, Self.block, files[0])
      guard read > 0 else { return }
      for column in 0..<3 {
        guard fread(&columns[column], 2, read, files[column + 1]) == read else { exit(1) }
      }
      kinds.withUnsafeBufferPointer { kinds in
        columns[0].withUnsafeBufferPointer { communes in
          columns[1].withUnsafeBufferPointer { days in
            columns[2].withUnsafeBufferPointer { delays in
              for place in 0..<read {
                body(Int(kinds[place]), Int(communes[place]), Int(days[place]), delays[place])
              }
            }
          }
        }
      }
    }
  }

  private typealias FilePointer = UnsafeMutablePointer<FILE>
}
