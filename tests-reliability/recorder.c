/* Records what a program does to the files of one folder, in order, so that a power cut can be
 * played at any moment of it (powercut.py does).
 *
 *   LD_PRELOAD=recorder.so RECORD_FOLDER=/data RECORD_LOG=/tmp/log program …
 *
 * One record an operation: {char op; uint32 name; int64 offset; uint32 length} then the name and the
 * bytes. Ops: C created, W written, T cut to a length, S file synced, D folder synced, U removed,
 * R renamed (the bytes are the new name), M something this recorder cannot follow. Files ending in
 * -shm are left out: SQLite keeps nothing there that must outlive the power. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define LARGEST_DESCRIPTOR 65536

static char *names[LARGEST_DESCRIPTOR]; /* path below the folder; "" is the folder itself */
static char is_folder[LARGEST_DESCRIPTOR];
static char folder[4096];
static size_t folder_length;
static int log_descriptor = -1;
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

static ssize_t real_write(int descriptor, const void *bytes, size_t count) {
  REAL(write);
  return real(descriptor, bytes, count);
}

__attribute__((constructor)) static void begin(void) {
  const char *wanted = getenv("RECORD_FOLDER"), *log = getenv("RECORD_LOG");
  if (!wanted || !log || !realpath(wanted, folder)) return;
  folder_length = strlen(folder);
  int (*real_open)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open");
  log_descriptor = real_open(log, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0644);
}

static void record(char op, const char *name, int64_t offset, const void *bytes, size_t length) {
  if (log_descriptor < 0) return;
  struct __attribute__((packed)) { char op; uint32_t name; int64_t offset; uint32_t length; } head =
      {op, (uint32_t)strlen(name), offset, (uint32_t)length};
  size_t total = sizeof head + head.name + length;
  char *line = malloc(total);
  if (!line) abort();
  memcpy(line, &head, sizeof head);
  memcpy(line + sizeof head, name, head.name);
  if (length) memcpy(line + sizeof head + head.name, bytes, length);
  /* One append: records of other processes (the client's "acknowledged") never fall inside it. */
  if (real_write(log_descriptor, line, total) != (ssize_t)total) abort();
  free(line);
}

/* The path below the folder, or NULL when it lies elsewhere or is not of interest. */
static const char *below(const char *path) {
  if (!folder_length || strncmp(path, folder, folder_length)) return NULL;
  if (path[folder_length] == 0) return path + folder_length;
  if (path[folder_length] != '/') return NULL;
  const char *name = path + folder_length + 1;
  size_t length = strlen(name);
  if (length > 4 && !strcmp(name + length - 4, "-shm")) return NULL;
  return name;
}

static const char *absolute(int at, const char *path, char *room) {
  char parent[4096], resolved[4096];
  const char *slash = strrchr(path, '/');
  const char *last = slash ? slash + 1 : path;
  if (slash) snprintf(parent, sizeof parent, "%.*s", (int)(slash - path) ? (int)(slash - path) : 1, path);
  else snprintf(parent, sizeof parent, ".");
  if (at != AT_FDCWD && path[0] != '/') {
    char link[64], base[2048];
    snprintf(link, sizeof link, "/proc/self/fd/%d", at);
    ssize_t length = readlink(link, base, sizeof base - 1);
    if (length < 0) return NULL;
    base[length] = 0;
    char joined[4096];
    if (snprintf(joined, sizeof joined, "%s/%s", base, parent) >= (int)sizeof joined) return NULL;
    strcpy(parent, joined);
  }
  if (!realpath(parent, resolved)) return NULL;
  return snprintf(room, 4096, "%s/%s", resolved, last) < 4096 ? room : NULL;
}

static void forget(int descriptor) {
  if (descriptor < 0 || descriptor >= LARGEST_DESCRIPTOR) return;
  free(names[descriptor]);
  names[descriptor] = NULL;
}

static const char *name_of(int descriptor) {
  return descriptor >= 0 && descriptor < LARGEST_DESCRIPTOR ? names[descriptor] : NULL;
}

static int opened(int descriptor, int was_there, int flags) {
  if (descriptor < 0 || log_descriptor < 0 || descriptor >= LARGEST_DESCRIPTOR) return descriptor;
  forget(descriptor);
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return descriptor;
  path[length] = 0;
  const char *name = below(path);
  if (!name) return descriptor;
  struct stat status;
  names[descriptor] = strdup(name);
  is_folder[descriptor] = fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
  if (!was_there && (flags & O_CREAT)) record('C', name, 0, NULL, 0);
  else if (flags & O_TRUNC) record('T', name, 0, NULL, 0);
  return descriptor;
}

static int is_there(int at, const char *path) {
  struct stat status;
  return fstatat(at, path, &status, 0) == 0;
}

#define MODE(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }

int open(const char *path, int flags, ...) {
  MODE(flags) REAL(open);
  pthread_mutex_lock(&guard);
  int there = is_there(AT_FDCWD, path), result = opened(real(path, flags, mode), there, flags);
  pthread_mutex_unlock(&guard);
  return result;
}
int open64(const char *path, int flags, ...) {
  MODE(flags) REAL(open64);
  pthread_mutex_lock(&guard);
  int there = is_there(AT_FDCWD, path), result = opened(real(path, flags, mode), there, flags);
  pthread_mutex_unlock(&guard);
  return result;
}
int openat(int at, const char *path, int flags, ...) {
  MODE(flags) REAL(openat);
  pthread_mutex_lock(&guard);
  int there = is_there(at, path), result = opened(real(at, path, flags, mode), there, flags);
  pthread_mutex_unlock(&guard);
  return result;
}
int openat64(int at, const char *path, int flags, ...) {
  MODE(flags) REAL(openat64);
  pthread_mutex_lock(&guard);
  int there = is_there(at, path), result = opened(real(at, path, flags, mode), there, flags);
  pthread_mutex_unlock(&guard);
  return result;
}
int close(int descriptor) {
  REAL(close);
  pthread_mutex_lock(&guard);
  forget(descriptor);
  pthread_mutex_unlock(&guard);
  return real(descriptor);
}

/* Writes are done and recorded under one lock: their order in the log is their order on the disk. */
#define DO_AND_RECORD(call, op, offset, bytes, length) \
  const char *name = name_of(descriptor); \
  if (!name) return call; \
  pthread_mutex_lock(&guard); \
  __typeof__(call) result = call; \
  if (result >= 0) record(op, name, offset, bytes, length); \
  pthread_mutex_unlock(&guard); \
  return result

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  REAL(pwrite);
  DO_AND_RECORD(real(descriptor, bytes, count, offset), 'W', offset, bytes, (size_t)result);
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
  REAL(pwrite64);
  DO_AND_RECORD(real(descriptor, bytes, count, offset), 'W', offset, bytes, (size_t)result);
}
ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (!name_of(descriptor)) return real_write(descriptor, bytes, count);
  DO_AND_RECORD(real_write(descriptor, bytes, count), 'W',
                lseek(descriptor, 0, SEEK_CUR) - (off_t)result, bytes, (size_t)result);
}
int ftruncate(int descriptor, off_t length) {
  REAL(ftruncate);
  DO_AND_RECORD(real(descriptor, length), 'T', length, NULL, 0);
}
int ftruncate64(int descriptor, off64_t length) {
  REAL(ftruncate64);
  DO_AND_RECORD(real(descriptor, length), 'T', length, NULL, 0);
}
int fsync(int descriptor) {
  REAL(fsync);
  DO_AND_RECORD(real(descriptor), is_folder[descriptor] ? 'D' : 'S', 0, NULL, 0);
}
int fdatasync(int descriptor) {
  REAL(fdatasync);
  DO_AND_RECORD(real(descriptor), is_folder[descriptor] ? 'D' : 'S', 0, NULL, 0);
}

static int removed(int result, const char *path) {
  const char *name = path ? below(path) : NULL;
  if (result == 0 && name) record('U', name, 0, NULL, 0);
  return result;
}
int unlink(const char *path) {
  REAL(unlink);
  char room[4096];
  pthread_mutex_lock(&guard);
  const char *full = absolute(AT_FDCWD, path, room);
  int result = removed(real(path), full);
  pthread_mutex_unlock(&guard);
  return result;
}
int unlinkat(int at, const char *path, int flags) {
  REAL(unlinkat);
  char room[4096];
  pthread_mutex_lock(&guard);
  const char *full = absolute(at, path, room);
  int result = removed(real(at, path, flags), full);
  pthread_mutex_unlock(&guard);
  return result;
}

static int renamed(int result, const char *from, const char *to) {
  const char *old = from ? below(from) : NULL, *new = to ? below(to) : NULL;
  if (result != 0 || (!old && !new)) return result;
  if (old && new) record('R', old, 0, new, strlen(new));
  else record('M', old ? old : new, 0, "renamed across the folder", 25);
  return result;
}
int rename(const char *from, const char *to) {
  REAL(rename);
  char room[2][4096];
  pthread_mutex_lock(&guard);
  const char *old = absolute(AT_FDCWD, from, room[0]), *new = absolute(AT_FDCWD, to, room[1]);
  int result = renamed(real(from, to), old, new);
  pthread_mutex_unlock(&guard);
  return result;
}
int renameat(int at, const char *from, int into, const char *to) {
  REAL(renameat);
  char room[2][4096];
  pthread_mutex_lock(&guard);
  const char *old = absolute(at, from, room[0]), *new = absolute(into, to, room[1]);
  int result = renamed(real(at, from, into, to), old, new);
  pthread_mutex_unlock(&guard);
  return result;
}
int renameat2(int at, const char *from, int into, const char *to, unsigned flags) {
  REAL(renameat2);
  char room[2][4096];
  pthread_mutex_lock(&guard);
  const char *old = absolute(at, from, room[0]), *new = absolute(into, to, room[1]);
  int result = renamed(real(at, from, into, to, flags), old, new);
  pthread_mutex_unlock(&guard);
  return result;
}

/* What cannot be followed is said, so that a replay without it never passes for a proof. */
#define CANNOT(text) \
  if (name_of(descriptor)) { \
    pthread_mutex_lock(&guard); \
    record('M', name_of(descriptor), 0, text, strlen(text)); \
    pthread_mutex_unlock(&guard); \
  }
ssize_t writev(int descriptor, const struct iovec *parts, int count) {
  REAL(writev);
  CANNOT("writev")
  return real(descriptor, parts, count);
}
ssize_t pwritev(int descriptor, const struct iovec *parts, int count, off_t offset) {
  REAL(pwritev);
  CANNOT("pwritev")
  return real(descriptor, parts, count, offset);
}
ssize_t copy_file_range(int from, off64_t *start, int descriptor, off64_t *place, size_t count, unsigned flags) {
  REAL(copy_file_range);
  CANNOT("copy_file_range")
  return real(from, start, descriptor, place, count, flags);
}
int fallocate(int descriptor, int mode, off_t offset, off_t length) {
  REAL(fallocate);
  CANNOT("fallocate")
  return real(descriptor, mode, offset, length);
}
void *mmap64(void *address, size_t length, int protection, int flags, int descriptor, off64_t offset) {
  REAL(mmap64);
  if ((protection & PROT_WRITE) && (flags & MAP_SHARED)) { CANNOT("a writable mapping") }
  return real(address, length, protection, flags, descriptor, offset);
}
