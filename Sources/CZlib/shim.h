#pragma once
#include <zlib.h>

// zlib's init functions are macros, which Swift cannot call.
static inline int tl_deflate_init_gzip(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
