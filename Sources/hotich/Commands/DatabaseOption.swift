internal import ArgumentParser

/// `--database`: a PostgreSQL database instead of files in the data folder.
struct DatabaseOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Cơ sở dữ liệu PostgreSQL thay cho tệp · a PostgreSQL database instead of files.",
      discussion: """
        Như libpq: "host=/run/postgresql dbname=hotich". Nêu một lần, thư mục dữ liệu ghi nhớ; mật khẩu để trong
        ~/.pgpass.
        """, valueName: "địa chỉ"))
  var database: String?
}
