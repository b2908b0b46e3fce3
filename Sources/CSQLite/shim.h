/* What of SQLite takes a variable number of arguments, which Swift cannot call. */
int sqlite3_config(int option, ...);

/* Leaves out the counting of every allocation under one lock (SQLITE_CONFIG_MEMSTATUS, 9). Only before the
 * library is first used; answers SQLite's code. */
static inline int hotich_sqlite_counts_no_memory(void) { return sqlite3_config(9, 0); }
