#ifndef CPROCESSOR_H
#define CPROCESSOR_H

#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>

/// Asks for the cache line of an address, which will be read soon; nothing else happens.
static inline __attribute__((always_inline)) void prefetch(const void *address) {
  __builtin_prefetch(address);
}

/// Asks for large pages under the whole ones of a block, so that addresses all over it are found
/// without a walk through the page tables; where the system has none nothing happens.
static inline void advise_large_pages(void *block, size_t bytes) {
#ifdef MADV_HUGEPAGE
  const uintptr_t size = (uintptr_t)1 << 21;
  const uintptr_t from = ((uintptr_t)block + size - 1) & ~(size - 1);
  const uintptr_t until = ((uintptr_t)block + bytes) & ~(size - 1);
  if (until > from) (void)madvise((void *)from, until - from, MADV_HUGEPAGE);
#else
  (void)block;
  (void)bytes;
#endif
}

#endif
