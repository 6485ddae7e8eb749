#include "astral/sse.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "astral/text.hpp"

namespace astral {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool ends_line(char byte) { return byte == '\n' || byte == '\r'; }

}  // namespace

bool SseParser::feed(std::string_view bytes, std::vector<SseEvent>& events) {
  if (!bytes.empty() && std::exchange(is_after_carriage_return_, false) && bytes.front() == '\n') bytes.remove_prefix(1);
  while (!bytes.empty()) {
    const auto length = static_cast<std::size_t>(std::ranges::find_if(bytes, ends_line) - bytes.begin());
    if (line_.size() + length + data_.size() > longest_bytes_) longest_bytes_ = 0;
    if (longest_bytes_ == 0) return false;
    if (length == bytes.size()) {
      line_ += bytes;
      return true;
    }
    if (line_.empty()) {
      take_line(bytes.substr(0, length), events);
    } else {
      take_line(line_.append(bytes.substr(0, length)), events);
      line_.clear();
    }
    const bool is_pair = bytes.substr(length).starts_with("\r\n");
    is_after_carriage_return_ = bytes[length] == '\r' && length + 1 == bytes.size();
    bytes.remove_prefix(length + (is_pair ? 2 : 1));
  }
  return longest_bytes_ > 0;
}

void SseParser::take_line(std::string_view line, std::vector<SseEvent>& events) {
  if (std::exchange(is_first_line_, false) && line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  if (line.empty()) return dispatch(events);
  const auto colon = line.find(':');
  if (colon == 0) return;  // a comment
  auto value = colon == line.npos ? std::string_view{} : line.substr(colon + 1);
  if (value.starts_with(' ')) value.remove_prefix(1);
  take_field(line.substr(0, colon), value);
}

void SseParser::take_field(std::string_view name, std::string_view value) {
  if (name == "data") {
    data_.append(value) += '\n';
  } else if (name == "event") {
    type_ = value;
  } else if (name == "id") {
    if (value.find('\0') == value.npos) id_ = value;
  } else if (name == "retry") {
    if (const auto millis = whole_number(value)) retry_millis_ = millis;
  }
}

void SseParser::dispatch(std::vector<SseEvent>& events) {
  auto type = std::exchange(type_, {});
  if (data_.empty()) return;
  data_.pop_back();
  auto& event = events.emplace_back();
  if (!type.empty()) event.type = std::move(type);
  event.data = std::exchange(data_, {});
  event.id = id_;
}

}  // namespace astral
