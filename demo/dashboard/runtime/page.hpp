#pragma once

#include <string>

namespace dashboard {

/// What the page around the dashboard does for it; a test brings its own.
class Page {
 public:
  virtual ~Page() = default;
  /// A new step of the browser's history, such as "#/roster".
  virtual void show_fragment(const std::string& fragment) = 0;

  // Small texts that outlast a reload. A session lives as long as the tab, settings stay on the machine.
  virtual void keep_session(const std::string& text) = 0;
  [[nodiscard]] virtual std::string kept_session() = 0;
  virtual void keep_settings(const std::string& text) = 0;
  [[nodiscard]] virtual std::string kept_settings() = 0;
};

}  // namespace dashboard
