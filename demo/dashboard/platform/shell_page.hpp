#pragma once

#include <emscripten/val.h>

#include "runtime/page.hpp"

namespace dashboard {

/// The page, through the object that web/shell.ts hands over.
class ShellPage : public Page {
 public:
  explicit ShellPage(emscripten::val shell) : shell_{std::move(shell)} {}

  void show_fragment(const std::string& fragment) override { shell_.call<void>("showFragment", fragment); }
  void keep_session(const std::string& text) override { shell_.call<void>("keepSession", text); }
  [[nodiscard]] std::string kept_session() override { return shell_.call<std::string>("keptSession"); }
  void keep_settings(const std::string& text) override { shell_.call<void>("keepSettings", text); }
  [[nodiscard]] std::string kept_settings() override { return shell_.call<std::string>("keptSettings"); }

 private:
  emscripten::val shell_;
};

}  // namespace dashboard
