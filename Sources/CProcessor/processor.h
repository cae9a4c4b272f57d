#ifndef CPROCESSOR_H
#define CPROCESSOR_H

/// Asks for the cache line of an address, which will be read soon; nothing else happens.
static inline __attribute__((always_inline)) void prefetch(const void *address) {
  __builtin_prefetch(address);
}

#endif
