/* Makes each flush to the disk take as long as on the disk that is being imagined, one behind the other, as a
 * disk does them. What it stands for: an SSD of an office computer answers a flush in 1 to 5 ms, a spinning
 * disk in 8 to 15; the disk of a virtual machine may answer at once.
 *
 *   LD_PRELOAD=slow_flush.so FLUSH_MICROSECONDS=2000 program …
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static pthread_mutex_t disk = PTHREAD_MUTEX_INITIALIZER;

static void flush(void) {
  const char *text = getenv("FLUSH_MICROSECONDS");
  long microseconds = text ? strtol(text, NULL, 10) : 0;
  struct timespec pause = {microseconds / 1000000, microseconds % 1000000 * 1000};
  pthread_mutex_lock(&disk);
  nanosleep(&pause, NULL);
  pthread_mutex_unlock(&disk);
}

int fsync(int descriptor) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  flush();
  return real(descriptor);
}

int fdatasync(int descriptor) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  flush();
  return real(descriptor);
}
