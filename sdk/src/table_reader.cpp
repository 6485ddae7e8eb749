#include <algorithm>
#include <array>

#include "astral/table_text.hpp"

namespace astral {
namespace {

constexpr auto plain_kinds = [] {
  std::array<Schema, static_cast<std::size_t>(SchemaKind::json) + 1> schemas{};
  for (std::size_t kind = 0; kind < schemas.size(); ++kind) schemas[kind].kind = static_cast<SchemaKind>(kind);
  return schemas;
}();

/// Takes the text before `stop`, or all of it, from the front of `rest`.
std::string_view take_until(char stop, std::string_view& rest) {
  const auto end = std::min(rest.find(stop), rest.size());
  const auto taken = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return taken;
}

std::size_t number_of(std::string_view digits) {
  std::size_t value = 0;
  for (const char digit : digits) value = value * 10 + static_cast<std::size_t>(digit - '0');
  return value;
}

template <class Enum>
Enum enum_of(char digit) {
  return static_cast<Enum>(digit - '0');
}

Method method_of(char letter) {
  constexpr std::string_view letters = "GPUD";
  return static_cast<Method>(letters.find(letter));
}

/// One letter, one fact: what stands after it is its value.
void read_fact(std::string_view fact, Operation& operation) {
  const auto value = fact.substr(1);
  switch (fact[0]) {
    case 'a': operation.auth = enum_of<Auth>(value[0]); break;
    case 'e': operation.envelope = {enum_of<Envelope::Kind>(value[0]), value.substr(1)}; break;
    case 's': operation.session = enum_of<SessionEffect>(value[0]); break;
    case 'r': operation.repeat = enum_of<Repeat>(value[0]); break;
    case 't': operation.timeout_millis = static_cast<std::int64_t>(number_of(value)); break;
    case 'p': operation.pages = {enum_of<Pages::Style>(value[0]), value.substr(1)}; break;
    case 'c': operation.caller = Caller::provider; break;
    case 'E': operation.is_stream = true; break;
    case 'N': operation.is_columns = true; break;
    case 'B': operation.is_sandbox_only = true; break;
    case 'f': operation.form_of = value; break;
    case 'k': operation.secret = value; break;
    default: operation.provisional = true;
  }
}

}  // namespace

TextTable::TextTable(std::string_view text) {
  models_.resize(number_of(take_until(' ', text)), Schema{.kind = SchemaKind::object});
  request_models_ = number_of(take_until('\n', text));
  read_models(0, request_models_, text);
  while (!text.empty()) read_operation(take_until('\n', text));
}

void TextTable::read_answers(std::string text) {
  if (!answers_.empty()) return;
  answers_ = std::move(text);
  std::string_view rest = answers_;
  read_models(request_models_, models_.size(), rest);
}

void TextTable::read_models(std::size_t begin, std::size_t end, std::string_view& text) {
  for (auto index = begin; index < end; ++index) read_model(take_until('\n', text), models_[index]);
}

const Schema* TextTable::type_of(std::string_view code) {
  if (code[0] == '@') return &models_[number_of(code.substr(1))];
  if (code[0] != '[' && code[0] != '{') return &plain_kinds[static_cast<std::size_t>(code[0] - 'a')];
  const auto kind = code[0] == '[' ? SchemaKind::list : SchemaKind::map;
  return containers_.emplace_back(std::make_unique<Schema>(Schema{.kind = kind, .element = type_of(code.substr(1))})).get();
}

void TextTable::read_model(std::string_view line, Schema& model) {
  const auto count = line.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(line, ' ')) + 1;
  auto* fields = fields_.emplace_back(std::make_unique<Field[]>(count)).get();
  model.fields = {fields, count};
  for (std::size_t index = 0; index < count; ++index) {
    const auto word = take_until(' ', line);
    const auto mark = word.find_first_of(":?~!");
    const auto presence = static_cast<Presence>(std::string_view{":?~!"}.find(word[mark]));
    fields[index] = {word.substr(0, mark), type_of(word.substr(mark + 1)), presence, nullptr};
  }
}

void TextTable::read_operation(std::string_view line) {
  Operation operation{.auth = Auth::user, .timeout_millis = default_timeout_millis};
  operation.id = take_until(' ', line);
  operation.method = method_of(line[0]);
  operation.path = take_until(' ', line).substr(1);
  operation.params = type_of(take_until(' ', line));
  operation.body = type_of(take_until(' ', line));
  operation.result = type_of(take_until(' ', line));
  operation.section = take_until(' ', line);
  while (!line.empty()) read_fact(take_until(' ', line), operation);
  operations_.push_back(operation);
}

}  // namespace astral
