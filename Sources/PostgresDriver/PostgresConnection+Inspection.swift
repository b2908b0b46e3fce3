internal import SQLToolkit

extension PostgresConnection {
  func columnCount(ofTable name: StaticString) throws -> Int {
    try firstRow(
      """
      SELECT count(*) FROM pg_attribute
      WHERE attrelid = to_regclass(\("\(name)")) AND attnum > 0 AND NOT attisdropped
      """
    ) { $0.integer(0) } ?? 0
  }

  func tables() throws -> [String: [String]] {
    var tables: [String: [String]] = [:]
    try forEachRow(
      """
      SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position
      """
    ) { tables[$0.text(0), default: []].append($0.text(1)) }
    return tables
  }

  /// Tables with how they are kept, columns, constraints, indexes, triggers (also whether they are on),
  /// rules and functions of the schema.
  func schemaDescription() throws -> [String] {
    let schema = try firstRow("SELECT current_schema()") { $0.text(0) } ?? ""
    return try Self.descriptions.flatMap { question in
      try rows(question) { row in
        var line = ""
        for part in row.text(0).split(separator: "\(schema).", omittingEmptySubsequences: false) {
          line += part
        }
        return line
      }
    }.sorted()
  }

  /// References without what they refer to, rows that a constraint refuses, indexes that do not fit.
  ///
  /// A page whose bytes changed is refused by the server's checksums when it is read.
  func findDamage() throws -> String? {
    if let index = try firstRow(Self.invalidIndexes, { $0.text(0) }) { return "index \(index)" }
    for check in try rows(Self.checks, { ($0.text(0), SQLQuery(stringLiteral: $0.text(1))) }) {
      if try firstRow(check.1, { _ in true }) != nil { return "constraint \(check.0)" }
    }
    // Only where the operator has put the extension in; it needs the rights of the database's owner.
    for check in try rows(Self.indexChecks, { SQLQuery(stringLiteral: $0.text(0)) }) {
      do { try run(check) } catch { return "an index does not fit its table" }
    }
    return nil
  }

  private static let descriptions: [SQLQuery] = [
    """
    SELECT 'table ' || relname || ' ' || relkind::text || ' ' || relpersistence::text || ' ' || relrowsecurity
    FROM pg_class
    WHERE relnamespace = to_regnamespace(current_schema()) AND relkind NOT IN ('i', 't')
    """,
    """
    SELECT 'column ' || c.relname || ' ' || a.attnum || ' ' || a.attname || ' '
      || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' '
      || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relnamespace = to_regnamespace(current_schema()) AND c.relkind = 'r' AND a.attnum > 0
      AND NOT a.attisdropped
    """,
    """
    SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || convalidated || ' '
      || pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = to_regnamespace(current_schema())
    """,
    """
    SELECT 'index ' || i.indisvalid || ' ' || pg_get_indexdef(i.indexrelid)
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE c.relnamespace = to_regnamespace(current_schema())
    """,
    """
    SELECT 'trigger ' || t.tgenabled::text || ' ' || pg_get_triggerdef(t.oid)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = to_regnamespace(current_schema()) AND NOT t.tgisinternal
    """,
    // Those that hold the references have names by chance: how many of each table are on.
    """
    SELECT 'references ' || c.relname || ' ' || t.tgenabled::text || ' ' || count(*)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = to_regnamespace(current_schema()) AND t.tgisinternal
    GROUP BY c.relname, t.tgenabled
    """,
    """
    SELECT 'rule ' || pg_get_ruledef(r.oid)
    FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
    WHERE c.relnamespace = to_regnamespace(current_schema())
    """,
    """
    SELECT 'function ' || proname || ' ' || prosrc
    FROM pg_proc WHERE pronamespace = to_regnamespace(current_schema())
    """,
  ]

  private static let invalidIndexes: SQLQuery = """
    SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE c.relnamespace = to_regnamespace(current_schema()) AND NOT i.indisvalid
    """

  /// For each constraint the question for one row that it refuses.
  private static let checks: SQLQuery = """
    SELECT conname, CASE contype
      WHEN 'c' THEN format(
        'SELECT 1 FROM %s WHERE NOT (%s) LIMIT 1', conrelid::regclass, pg_get_expr(conbin, conrelid))
      ELSE format(
        'SELECT 1 FROM %s AS a WHERE %s AND NOT EXISTS (SELECT 1 FROM %s AS b WHERE %s) LIMIT 1',
        conrelid::regclass,
        (SELECT string_agg(format('a.%I IS NOT NULL', attname), ' AND ')
         FROM pg_attribute WHERE attrelid = conrelid AND attnum = ANY (conkey)),
        confrelid::regclass,
        (SELECT string_agg(format('a.%I = b.%I', a.attname, b.attname), ' AND ')
         FROM unnest(conkey, confkey) AS pair (own, other)
         JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = pair.own
         JOIN pg_attribute b ON b.attrelid = confrelid AND b.attnum = pair.other))
      END
    FROM pg_constraint
    WHERE connamespace = to_regnamespace(current_schema()) AND contype IN ('c', 'f')
    """

  /// `bt_index_check` of the extension amcheck, for each index.
  private static let indexChecks: SQLQuery = """
    SELECT format('SELECT %s.bt_index_check(%s, true)', e.extnamespace::regnamespace, i.indexrelid)
    FROM pg_extension e, pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE e.extname = 'amcheck' AND c.relnamespace = to_regnamespace(current_schema())
    """
}
