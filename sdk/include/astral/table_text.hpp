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
///     <number of models>
///     <field><mark><type> <field><mark><type> …               one line a model
///     <id> <method><path> <params> <body> <result> <section> <fact> …    one line an operation
///
/// Mark: `:` required, `?` optional, `~` clearable. Type: a letter for a plain kind, `@7` the model on line 7,
/// `[` a list of, `{` a map of. Facts are a letter and a value, and stand only where they differ from the default.
/// Times keep no form and choices no words: checks need neither.
[[nodiscard]] std::string write_table(std::span<const Operation> operations);

/// A table read from text that `write_table` wrote. It keeps views into the text, which must outlive it.
class TextTable {
 public:
  explicit TextTable(std::string_view text);
  TextTable(const TextTable&) = delete;
  TextTable& operator=(const TextTable&) = delete;

  [[nodiscard]] std::span<const Operation> operations() const { return operations_; }

 private:
  void read_model(std::string_view line, Schema& model);
  void read_operation(std::string_view line);
  const Schema* type_of(std::string_view code);

  std::vector<Schema> models_;
  std::vector<std::unique_ptr<Field[]>> fields_;
  std::vector<std::unique_ptr<Schema>> containers_;
  std::vector<Operation> operations_;
};

}  // namespace astral
