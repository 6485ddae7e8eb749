#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dashboard::entry {

/// What an address can lead to before the sign-in: "#/sign-up", "#/invitations/k3…".
enum class Door : std::uint8_t { sign_in, sign_up, verify, forgotten, reset, invitation };

struct Link {
  Door door = Door::sign_in;
  std::string token;  ///< From a letter; empty when the address carries none. Secret.

  bool operator==(const Link&) const = default;
};

/// Nothing when the fragment leads to a screen.
[[nodiscard]] std::optional<Link> parse_link(std::string_view fragment);
/// Without a token: what may stand in the address bar and in the history.
[[nodiscard]] std::string fragment_of(Door door);
/// The code within what somebody pasted: the code itself, or the whole link from the letter.
[[nodiscard]] std::string code_in(std::string_view pasted);

}  // namespace dashboard::entry
