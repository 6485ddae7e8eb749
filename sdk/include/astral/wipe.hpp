#pragma once

#include <cstddef>
#include <string>

namespace astral {

/// Overwrites memory in a way that no optimiser leaves out.
inline void wipe(char* memory, std::size_t size) {
  volatile char* characters = memory;
  for (std::size_t index = 0; index < size; ++index) characters[index] = '\0';
}

/// Overwrites a secret before its memory is given back.
inline void wipe(std::string& secret) {
  wipe(secret.data(), secret.size());
  secret.clear();
}

}  // namespace astral
