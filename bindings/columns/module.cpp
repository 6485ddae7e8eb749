// The reader of columns as a module of its own, without glue: a new instance for each body, whose memory goes with it.
#include <cstdint>
#include <cstdlib>

#include "astral/columns.hpp"

namespace {

/// As the page reads it: five 32-bit numbers (web/src/columns.ts).
struct View {
  const char* name;
  std::size_t name_size;
  const double* values;
  std::size_t count;
};

std::vector<astral::Column> columns;
std::vector<View> views;
std::string issue;

}  // namespace

extern "C" {

__attribute__((import_module("page"), import_name("number"))) double page_number(const char* text, std::size_t size);

/// Room for a body.
__attribute__((export_name("reserve"))) char* reserve(std::size_t size) { return static_cast<char*>(std::malloc(size)); }

/// How many columns the body has; -1 when it has no streams, -2 when it is not what it should be.
__attribute__((export_name("read"))) int read(const char* body, std::size_t size) {
  auto found = astral::read_columns({body, size});
  if (!found) {
    issue = found.error().message();
    return -2;
  }
  if (!*found) return -1;
  columns = std::move(**found);
  for (const auto& column : columns) views.push_back({column.name.data(), column.name.size(), column.values.data(), column.values.size()});
  return static_cast<int>(columns.size());
}

__attribute__((export_name("columns"))) const View* view_columns() { return views.data(); }
__attribute__((export_name("issue"))) const char* issue_text() { return issue.c_str(); }

}  // extern "C"

double astral::exact_number(std::string_view text) { return page_number(text.data(), text.size()); }
