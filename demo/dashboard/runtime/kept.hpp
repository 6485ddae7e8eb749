#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/kept.hpp"
#include "core/session.hpp"
#include "core/settings.hpp"

namespace dashboard {

/// What brings a session back after a reload of the tab. Holds a secret.
struct KeptSession {
  std::string token;
  std::int64_t expires_at_millis = 0;
  Person person;
};

[[nodiscard]] std::string text_of(const KeptSession& session);
/// Nothing when the text is not one of `text_of`, or the token has run out.
[[nodiscard]] std::optional<KeptSession> read_session(const std::string& text, std::int64_t now_millis);

[[nodiscard]] std::string text_of(const Kept& kept);
[[nodiscard]] Kept read_kept(const std::string& text);

[[nodiscard]] std::string text_of(const Settings& settings);
/// What cannot be read keeps its default.
[[nodiscard]] Settings read_settings(const std::string& text);

}  // namespace dashboard
