#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "view/box.hpp"

namespace dashboard {

/// Notes where each widget was drawn and what it says, so that tests and tools find it on the canvas by its id.
/// The views fill it only when there is one.
class Probe {
 public:
  struct Entry {
    std::string id;
    std::string role;
    std::string label;
    Box box;
  };

  void begin_frame() { entries_.clear(); }
  void note(std::string_view id, std::string_view role, std::string_view label, Box box) {
    entries_.push_back({std::string{id}, std::string{role}, std::string{label}, box});
  }
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  [[nodiscard]] const Entry* find(std::string_view id) const {
    for (const auto& entry : entries_) {
      if (entry.id == id) return &entry;
    }
    return nullptr;
  }

 private:
  std::vector<Entry> entries_;
};

}  // namespace dashboard
