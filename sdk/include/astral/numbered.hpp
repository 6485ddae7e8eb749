#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace astral {

/// Pointers by number, in order: the part of Numbered that is the same for every type, so that a program has it once.
class NumberedPointers {
 public:
  void add(int number, void* value);
  [[nodiscard]] void* find(int number) const;  ///< Null when it is not there.
  void* take(int number);                      ///< The same, and removes it.
  void* take_first();
  [[nodiscard]] std::vector<int> numbers() const;

 private:
  [[nodiscard]] std::size_t first_from(int number) const;

  std::vector<std::pair<int, void*>> entries_;
};

/// Values by number: sorted pointers, as they take a fraction of the code that a map takes in wasm.
template <class T>
class Numbered {
 public:
  Numbered() = default;
  Numbered(const Numbered&) = delete;
  Numbered& operator=(const Numbered&) = delete;
  ~Numbered() {
    while (take_first()) continue;
  }

  /// `number` is not there yet. Most are greater than all before; calls that waited for their turn are not.
  void add(int number, T value) { pointers_.add(number, new T{std::move(value)}); }

  [[nodiscard]] T* find(int number) { return static_cast<T*>(pointers_.find(number)); }

  /// Removes and gives a value; nothing when it is not there any more.
  std::optional<T> take(int number) { return unbox(pointers_.take(number)); }
  std::optional<T> take_first() { return unbox(pointers_.take_first()); }

  [[nodiscard]] std::vector<int> numbers() const { return pointers_.numbers(); }

 private:
  static std::optional<T> unbox(void* box) {
    std::optional<T> taken;
    if (auto* value = static_cast<T*>(box)) {
      taken.emplace(std::move(*value));
      delete value;
    }
    return taken;
  }

  NumberedPointers pointers_;
};

}  // namespace astral
