import FoundationEssentials
import Testing

@testable import RegistryStore

/// Copies are as safe as their disk, and the program says whether that is encrypted.
struct DiskEncryptionTests {
  /// A `/sys` with a plain partition, an encrypted disk, LVM on either, and LVM over both.
  private func system() throws -> DiskEncryption {
    let files = FileManager.default
    let root = files.temporaryDirectory.appending(path: "hotich-sys-\(UUID())").path
    func device(_ number: String, uuid: String? = nil, over below: [String] = []) throws {
      let place = "\(root)/dev/block/\(number)"
      try files.createDirectory(atPath: "\(place)/dm", withIntermediateDirectories: true)
      if let uuid { try Data("\(uuid)\n".utf8).write(to: URL(filePath: "\(place)/dm/uuid")) }
      try files.createDirectory(atPath: "\(place)/slaves", withIntermediateDirectories: true)
      for lower in below {
        try files.createSymbolicLink(
          atPath: "\(place)/slaves/\(lower)", withDestinationPath: "\(root)/dev/block/\(lower)")
      }
    }
    try device("8:1")
    try device("253:0", uuid: "CRYPT-LUKS2-5b6e-du-phong", over: ["8:1"])
    try device("253:1", uuid: "LVM-abc", over: ["253:0"])
    try device("253:2", uuid: "LVM-def", over: ["8:1"])
    try device("253:3", uuid: "LVM-ghi", over: ["253:0", "8:1"])
    return DiskEncryption(system: root)
  }

  @Test(arguments: [
    ("8:1", false), ("253:0", true), ("253:1", true), ("253:2", false), ("253:3", false),
    ("0:45", nil),
  ])
  func `a disk counts as encrypted when everything below it is`(
    device: String, isEncrypted: Bool?
  ) throws {
    #expect(try system().isEncrypted(device: device) == isEncrypted)
  }

  @Test func `of a folder that is not there nothing is said`() {
    #expect(DiskEncryption().isEncrypted(folder: "/khong/co/noi/nay") == nil)
  }
}
