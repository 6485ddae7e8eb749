#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "view/box.hpp"

namespace dashboard {

/// What a widget is beyond its role and label, as far as it applies.
struct Traits {
  std::string_view value = {};                       ///< What a field holds, how far a bar is.
  std::optional<bool> is_checked = std::nullopt;     ///< A box, a switch, the chosen one of several.
  std::optional<bool> is_expanded = std::nullopt;    ///< What opens a list.
  std::optional<bool> is_descending = std::nullopt;  ///< The head of a column that is sorted by.
  int level = 0;                                     ///< Of a heading, from 1.
  int count = -1;                                    ///< Rows of a table, drawn or not.
  bool is_disabled = false;
  bool is_focused = false;  ///< The keyboard stands on it.
};

/// Notes what is on the screen: where each widget was drawn and what it says. Tests find widgets by it, and the page's mirror
/// for screen readers is made of it. In the order of drawing; a landmark (banner, navigation, main, dialog) holds what follows.
class Probe {
 public:
  struct Entry {
    std::string id;
    std::string role;
    std::string label;
    Box box;
    std::string value = {};
    Traits traits = {};  ///< Without its value.
  };

  void begin_frame() {
    entries_.clear();
    said_.reset();
  }
  void note(std::string_view id, std::string_view role, std::string_view label, Box box, const Traits& traits) {
    auto& entry =
        entries_.emplace_back(Entry{std::string{id}, std::string{role}, std::string{label}, box, std::string{traits.value}, traits});
    entry.traits.value = {};
    said_ = holds_others(role) || label.empty() ? std::nullopt : std::optional{box};
  }
  /// A text that no widget has said already as its label.
  void note_text(std::string_view text, Box box) {
    if (text.empty() || (said_ && said_->contains(box.center()))) return;
    entries_.push_back({{}, "text", std::string{text}, box});
  }
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  [[nodiscard]] const Entry* find(std::string_view id) const {
    for (const auto& entry : entries_) {
      if (entry.id == id) return &entry;
    }
    return nullptr;
  }

 private:
  [[nodiscard]] static bool holds_others(std::string_view role) {
    return role == "banner" || role == "navigation" || role == "main" || role == "dialog" || role == "table" || role == "row" ||
           role == "cell";
  }

  std::vector<Entry> entries_;
  std::optional<Box> said_;  ///< Where the last widget stands, whose label is not repeated.
};

}  // namespace dashboard
