internal import ArgumentParser

/// The folder that every command works on.
struct DataOption: ParsableArguments {
  @Option(help: "Thư mục dữ liệu của xã · the office's data folder.")
  var data: String

  var folder: DataFolder { DataFolder(data) }
}
