/* Seeds a defect into the real program, from outside, for the controls: a check that cannot go red
 * proves nothing. The program itself has no switch that makes it wrong.
 *
 *   LD_PRELOAD=seeded_defect.so SEEDED_DEFECT=answer-before-commit program …
 *     COMMIT answers at once and is carried out only when the connection is used next.
 *
 *   LD_PRELOAD=seeded_defect.so SEEDED_DEFECT=update-in-pieces program …
 *     each table that is emptied inside a transaction ends it, and another begins.
 *
 *   LD_PRELOAD=seeded_defect.so SEEDED_DEFECT=synchronous-normal program …
 *     every PRAGMA that sets `synchronous` sets NORMAL, and asking for it is answered with FULL. */
#define _GNU_SOURCE
#include <ctype.h>
#include <dlfcn.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <pthread.h>

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

#define MOST_CONNECTIONS 64

/* A connection that we have seen: whether its COMMIT was answered and not done, and whom SQLite
 * would have told of it. */
typedef struct {
  sqlite3 *connection;
  int owes;
  int (*told)(void *);
  void *told_with;
} Seen;

static Seen seen[MOST_CONNECTIONS];
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static __thread int inside;

static int seeded(const char *defect) {
  const char *wanted = getenv("SEEDED_DEFECT");
  return wanted && !strcmp(wanted, defect);
}

static Seen *seen_as(sqlite3 *connection) {
  pthread_mutex_lock(&guard);
  Seen *found = NULL;
  for (int index = 0; index < MOST_CONNECTIONS && !found; index++)
    if (seen[index].connection == connection) found = &seen[index];
  for (int index = 0; index < MOST_CONNECTIONS && !found; index++)
    if (!seen[index].connection) (found = &seen[index])->connection = connection;
  if (!found) abort();
  pthread_mutex_unlock(&guard);
  return found;
}

int sqlite3_close_v2(sqlite3 *connection) {
  REAL(sqlite3_close_v2);
  if (connection) memset(seen_as(connection), 0, sizeof(Seen));
  return real(connection);
}

void *sqlite3_commit_hook(sqlite3 *connection, int (*told)(void *), void *with) {
  REAL(sqlite3_commit_hook);
  Seen *place = seen_as(connection);
  place->told = told;
  place->told_with = with;
  return real(connection, told, with);
}

/* Carries out the COMMIT that was answered before; nobody is told a second time. */
static void settle(Seen *place) {
  if (!place->owes) return;
  place->owes = 0;
  int (*told)(void *) = place->told;
  void *with = place->told_with;
  sqlite3_commit_hook(place->connection, NULL, NULL);
  inside = 1;
  sqlite3_exec(place->connection, "COMMIT", NULL, NULL, NULL);
  inside = 0;
  sqlite3_commit_hook(place->connection, told, with);
}

/* Whether a statement empties a whole table inside a transaction. */
static int empties(sqlite3_stmt *statement) {
  const char *text = sqlite3_sql(statement);
  return text && !strncmp(text, "DELETE FROM ", 12) && !strstr(text, "WHERE")
    && !sqlite3_get_autocommit(sqlite3_db_handle(statement));
}

int sqlite3_step(sqlite3_stmt *statement) {
  REAL(sqlite3_step);
  if (!inside && seeded("update-in-pieces") && empties(statement)) {
    int result = real(statement);
    inside = 1;
    sqlite3_reset(statement);
    sqlite3_exec(sqlite3_db_handle(statement), "COMMIT; BEGIN IMMEDIATE", NULL, NULL, NULL);
    inside = 0;
    return result;
  }
  if (inside || !seeded("answer-before-commit")) return real(statement);
  sqlite3 *connection = sqlite3_db_handle(statement);
  Seen *place = seen_as(connection);
  settle(place);
  const char *text = sqlite3_sql(statement);
  if (text && !strncasecmp(text, "COMMIT", 6) && !sqlite3_get_autocommit(connection)) {
    if (place->told) place->told(place->told_with);
    place->owes = 1;
    return SQLITE_DONE;
  }
  inside = 1;
  int result = real(statement);
  inside = 0;
  return result;
}

int sqlite3_get_autocommit(sqlite3 *connection) {
  REAL(sqlite3_get_autocommit);
  return seen_as(connection)->owes ? 1 : real(connection);
}

/* The same statement with NORMAL for the level it sets; NULL when it is another statement. */
static char *rewritten(const char *text, int length) {
  char flat[256];
  size_t count = 0;
  size_t most = length < 0 ? strlen(text) : (size_t)length;
  for (size_t index = 0; index < most && text[index] && count + 1 < sizeof flat; index++)
    if (!isspace((unsigned char)text[index])) flat[count++] = (char)tolower((unsigned char)text[index]);
  flat[count] = 0;
  if (strncmp(flat, "pragmasynchronous", 17)) return NULL;
  return strdup(flat[17] == '=' || flat[17] == '(' ? "PRAGMA synchronous = NORMAL" : "SELECT 2");
}

static const char *end_of(const char *text, int length) {
  size_t most = length < 0 ? strlen(text) : strnlen(text, (size_t)length);
  const char *stop = memchr(text, ';', most);
  return stop ? stop + 1 : text + most;
}

int sqlite3_prepare_v2(sqlite3 *connection, const char *text, int length, sqlite3_stmt **statement,
                       const char **tail) {
  REAL(sqlite3_prepare_v2);
  char *other = seeded("synchronous-normal") ? rewritten(text, length) : NULL;
  if (!other) return real(connection, text, length, statement, tail);
  if (tail) *tail = end_of(text, length);
  return real(connection, other, -1, statement, NULL);
}
int sqlite3_prepare_v3(sqlite3 *connection, const char *text, int length, unsigned flags,
                       sqlite3_stmt **statement, const char **tail) {
  REAL(sqlite3_prepare_v3);
  char *other = seeded("synchronous-normal") ? rewritten(text, length) : NULL;
  if (!other) return real(connection, text, length, flags, statement, tail);
  if (tail) *tail = end_of(text, length);
  return real(connection, other, -1, flags, statement, NULL);
}
