#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/time_zone.hpp"

namespace dashboard {

/// Why somebody is, or no longer is, signed in.
enum class SessionChange : std::uint8_t { signed_in, signed_out, expired };

/// What the page around the dashboard does for it; a test brings its own.
class Page {
 public:
  virtual ~Page() = default;
  /// Somebody is signed in now, or (with an empty id) nobody any more.
  virtual void session_changed(SessionChange change, const std::string& user_id) = 0;
  /// A new step of the browser's history, such as "#/roster".
  virtual void show_fragment(const std::string& fragment) = 0;
  /// In place of the present step.
  virtual void replace_fragment(const std::string& fragment) = 0;

  // Small texts that outlast a reload. Session and view live as long as the tab, settings stay on
  // the machine.
  virtual void keep_session(const std::string& text) = 0;
  [[nodiscard]] virtual std::string kept_session() = 0;
  virtual void keep_view(const std::string& text) = 0;
  [[nodiscard]] virtual std::string kept_view() = 0;
  virtual void keep_settings(const std::string& text) = 0;
  [[nodiscard]] virtual std::string kept_settings() = 0;

  /// The offsets of a time zone; of the browser's when the name is empty or unknown.
  [[nodiscard]] virtual TimeZone zone(const std::string& name) = 0;
  [[nodiscard]] virtual std::vector<std::string> zone_names() = 0;

  /// A file that the browser downloads, such as "athletes.csv", of a text made here.
  virtual void save_file(const std::string& name, const std::string& media_type, const std::string& text) = 0;
  /// A picture (PNG) of a piece of what is on the screen, in pixels of the canvas.
  virtual void save_picture(const std::string& name, float x, float y, float width, float height) = 0;
  /// Opens an address that the server named, in a new tab. False when it is none that may be opened: it must be of https, of the
  /// page's own origin, or of this machine.
  virtual bool open_link(const std::string& url) = 0;
  /// Where this page stands, without its query and fragment: where other sites send the person back to.
  [[nodiscard]] virtual std::string own_address() = 0;
};

}  // namespace dashboard
