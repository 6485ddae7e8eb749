#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace astral {

/// One event of a `text/event-stream`. Its data is what the server sent, byte for byte.
struct SseEvent {
  std::string type = "message";
  std::string data;
  std::string id;  ///< The last one that the stream gave, with this event or before it.

  friend bool operator==(const SseEvent&, const SseEvent&) = default;
};

/// Reads a `text/event-stream` as its bytes arrive, cut anywhere, by the HTML standard, "Interpreting an event stream".
class SseParser {
 public:
  /// No event of the API comes near this; a stream without line ends must not fill the memory.
  static constexpr std::size_t longest_event_bytes = std::size_t{16} << 20U;

  explicit SseParser(std::size_t longest_bytes = longest_event_bytes) : longest_bytes_{longest_bytes} {}

  /// Appends the events that these bytes complete. False, from then on, when an event is too long.
  [[nodiscard]] bool feed(std::string_view bytes, std::vector<SseEvent>& events);

  /// How long the server asks to wait before reconnecting.
  [[nodiscard]] std::optional<std::int64_t> retry_millis() const { return retry_millis_; }

 private:
  void take_line(std::string_view line, std::vector<SseEvent>& events);
  void take_field(std::string_view name, std::string_view value);
  void dispatch(std::vector<SseEvent>& events);

  std::size_t longest_bytes_;
  std::string line_;  ///< What has arrived of a line.
  std::string type_;
  std::string data_;  ///< Each of its lines ends with LF.
  std::string id_;
  std::optional<std::int64_t> retry_millis_;
  bool is_first_line_ = true;
  bool is_after_carriage_return_ = false;
};

}  // namespace astral
