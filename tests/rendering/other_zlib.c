/* Another zlib underneath: whatever level is asked for, nothing is looked for that comes again. */
#include <dlfcn.h>

typedef int (*Init2)(void *, int, int, int, int, int, const char *, int);

int deflateInit2_(void *stream, int level, int method, int bits, int memory, int strategy,
                  const char *version, int size) {
    Init2 real = (Init2)dlsym(dlopen("libz.so.1", RTLD_LAZY), "deflateInit2_");
    return real(stream, 1, method, bits, 1, 2, version, size);
}

int deflateInit_(void *stream, int level, const char *version, int size) {
    return deflateInit2_(stream, level, 8, 15, 8, 0, version, size);
}
