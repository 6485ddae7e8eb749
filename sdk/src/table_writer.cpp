#include <algorithm>

#include "astral/table_text.hpp"

namespace astral {
namespace {

/// Numbers the models in the order in which operations need them, those of requests first.
class Writer {
 public:
  TableText write(std::span<const Operation> operations) {
    for (const auto& operation : operations) {
      (void)type_of(*operation.params);
      (void)type_of(*operation.body);
      if (operation.is_stream) (void)type_of(*operation.result);  // tells which events there are
    }
    const auto request_models = lines_from(0);
    const auto request_count = models_.size();
    std::string lines;
    for (const auto& operation : operations) lines += line_of(operation);
    auto answers = lines_from(request_count);
    return {std::to_string(models_.size()) + " " + std::to_string(request_count) + "\n" + request_models + lines, std::move(answers)};
  }

 private:
  /// Writing a model may number further ones.
  std::string lines_from(std::size_t begin) {
    std::string lines;
    for (auto index = begin; index < models_.size(); ++index) lines += line_of(*models_[index]);
    return lines;
  }

  std::string type_of(const Schema& schema) {
    switch (schema.kind) {
      case SchemaKind::list: return "[" + type_of(*schema.element);
      case SchemaKind::map: return "{" + type_of(*schema.element);
      case SchemaKind::object: return "@" + std::to_string(number_of(schema));
      default: return {static_cast<char>('a' + static_cast<int>(schema.kind))};
    }
  }

  std::size_t number_of(const Schema& model) {
    const auto found = std::ranges::find(models_, &model);
    const auto index = static_cast<std::size_t>(found - models_.begin());
    if (found == models_.end()) models_.push_back(&model);
    return index;
  }

  std::string line_of(const Schema& model) {
    std::string line;
    for (const auto& field : model.fields) {
      line.append(line.empty() ? "" : " ").append(field.name);
      line += std::string_view{":?~!"}[static_cast<std::size_t>(field.presence)];
      line += type_of(*field.schema);
    }
    return line + "\n";
  }

  std::string line_of(const Operation& operation) {
    std::string line{operation.id};
    line.append(" ").append(1, std::string_view{"GPUD"}[static_cast<std::size_t>(operation.method)]).append(operation.path);
    for (const auto* schema : {operation.params, operation.body, operation.result}) line.append(" ").append(type_of(*schema));
    line.append(" ").append(operation.section);
    const auto fact = [&](bool is_there, const std::string& text) {
      if (is_there) line.append(" ").append(text);
    };
    const auto digit = [](auto value) { return std::to_string(static_cast<int>(value)); };
    fact(operation.auth != Auth::user, "a" + digit(operation.auth));
    fact(operation.envelope.kind != Envelope::Kind::bare, "e" + digit(operation.envelope.kind) + std::string{operation.envelope.member});
    fact(operation.session != SessionEffect::none, "s" + digit(operation.session));
    fact(operation.repeat != Repeat::by_method, "r" + digit(operation.repeat));
    fact(operation.timeout_millis != default_timeout_millis, "t" + std::to_string(operation.timeout_millis));
    fact(operation.pages.style != Pages::Style::none, "p" + digit(operation.pages.style) + std::string{operation.pages.items});
    fact(operation.caller == Caller::provider, "c");
    fact(operation.is_stream, "E");
    fact(operation.is_columns, "N");
    fact(operation.is_sandbox_only, "B");
    fact(!operation.form_of.empty(), "f" + std::string{operation.form_of});
    fact(!operation.secret.empty(), "k" + std::string{operation.secret});
    fact(operation.provisional, "v");
    return line + "\n";
  }

  std::vector<const Schema*> models_;
};

}  // namespace

TableText write_table(std::span<const Operation> operations) { return Writer{}.write(operations); }

}  // namespace astral
