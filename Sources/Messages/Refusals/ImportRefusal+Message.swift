public import RegistryServices

extension ImportRefusal {
  /// What the officer is told about an import or a correction that was not taken.
  public var message: MessageCode { MessageCode("import.\(code)", values) }

  static let samples: [ImportRefusal] = [
    .listTooLong(most: 1), .folderInUse, .unknownRow, .rowResolved,
  ]
}
