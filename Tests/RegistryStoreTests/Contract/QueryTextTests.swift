import SQLToolkit
import Testing

/// The text that reaches an engine: values never stand in it.
struct QueryTextTests {
  @Test func `values are bound in order, in each engine's way`() {
    let village: SQLQuery = " AND village = \("Đông")"
    let query: SQLQuery = "SELECT id FROM person WHERE year > \(2020)\(village) LIMIT \(5)"

    #expect(
      query.text(for: .sqlite)
        == "SELECT id FROM person WHERE year > ?1 AND village = ?2 LIMIT ?3")
    #expect(
      query.text(for: .postgresql)
        == "SELECT id FROM person WHERE year > $1 AND village = $2 LIMIT $3")
    #expect(query.values == [.integer(2020), .text("Đông"), .integer(5)])
  }

  @Test func `a composed query keeps every value behind its placeholder`() {
    var query: SQLQuery = "SELECT \(1)"
    query.append(" WHERE id IN \(anyOf: ["a", "b"]) AND x = \(2)")
    query.append("")

    #expect(query.text(for: .sqlite) == "SELECT ?1 WHERE id IN (?2, ?3) AND x = ?4")
    #expect(query.values == [.integer(1), .text("a"), .text("b"), .integer(2)])
  }

  @Test func `an insertion is written once for each engine`() {
    let insert = SQLInsert("act", ["seq", "kind"])
    let upsert = SQLInsert("act", ["seq", "kind"], orReplaceBy: ["seq"])

    #expect(insert.text(for: .sqlite) == "INSERT INTO act (seq, kind) VALUES (?1, ?2)")
    #expect(insert.text(for: .postgresql) == "INSERT INTO act (seq, kind) VALUES ($1, $2)")
    #expect(
      upsert.text(for: .sqlite)
        == """
        INSERT INTO act (seq, kind) VALUES (?1, ?2) \
        ON CONFLICT (seq) DO UPDATE SET kind = excluded.kind
        """)
  }

  @Test func `a table's ending is the engine's own`() {
    let migration = Migration(name: "x", text: "CREATE TABLE a (b TEXT){{strict}}; {{strict}}")

    #expect(migration.text(for: .sqlite) == "CREATE TABLE a (b TEXT) STRICT;  STRICT")
    #expect(migration.text(for: .postgresql) == "CREATE TABLE a (b TEXT); ")
  }
}
