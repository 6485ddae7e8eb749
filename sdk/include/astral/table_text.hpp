#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "astral/operation.hpp"

namespace astral {

/// The table as compact text. In wasm it takes a fifth of what the same facts take as static data (ADR 6).
///
///     <number of models> <how many of them requests need>
///     <field><mark><type> <field><mark><type> …               one line a model that requests need
///     <id> <method><path> <params> <body> <result> <section> <fact> …    one line an operation
///
/// Mark: `:` required, `?` optional, `~` clearable, `!` nullable. Type: a letter for a plain kind, `@7` the model on line 7,
/// `[` a list of, `{` a map of. Facts are a letter and a value, and stand only where they differ from the default.
/// Times keep no form and choices no words: checks need neither. The models that only answers have stand in a text of
/// their own, as most programs never hold answers against them.
struct TableText {
  std::string table;
  std::string answers;
};
[[nodiscard]] TableText write_table(std::span<const Operation> operations);

/// A table read from text that `write_table` wrote. It keeps views into the text, which must outlive it.
class TextTable {
 public:
  explicit TextTable(std::string_view text);
  /// Until then the models of answers have no fields.
  void read_answers(std::string text);
  TextTable(const TextTable&) = delete;
  TextTable& operator=(const TextTable&) = delete;

  [[nodiscard]] std::span<const Operation> operations() const { return operations_; }

 private:
  void read_models(std::size_t begin, std::size_t end, std::string_view& text);
  void read_model(std::string_view line, Schema& model);
  void read_operation(std::string_view line);
  const Schema* type_of(std::string_view code);

  std::vector<Schema> models_;
  std::size_t request_models_ = 0;
  std::string answers_;
  std::vector<std::unique_ptr<Field[]>> fields_;
  std::vector<std::unique_ptr<Schema>> containers_;
  std::vector<Operation> operations_;
};

}  // namespace astral
