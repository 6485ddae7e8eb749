#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/submission.hpp"
#include "core/time_zone.hpp"
#include "view/widgets/menu.hpp"
#include "view/widgets/text_field.hpp"

namespace dashboard {

/// What stands around a field: its label above, below it what is wrong with it or else a hint.
struct FieldLook {
  std::string_view label;
  std::string_view error = {};
  std::string_view hint = {};
  bool is_required = false;
  bool is_disabled = false;
  bool takes_focus = false;  ///< This frame.
};

struct NumberLook {
  std::string_view unit = {};
  double least = 0;
  double most = 1e9;
  int decimals = 0;
};

/// Fields one below the other in a column, or several beside each other in a row. Values belong to the caller; a field
/// returns true (or what was picked) when the person changed it.
class Form {
 public:
  Form(const Ui& ui, Box column) : ui_{ui}, column_{column}, y_{column.min.y} {}

  /// The next so many fields share a row; one below the other on a phone.
  void row(int fields);

  TextFieldEvents text(std::string_view id, const FieldLook& look, std::string& text, TextFieldLook field = {});
  bool number(std::string_view id, const FieldLook& look, std::optional<double>& value, NumberLook number = {});
  bool area(std::string_view id, const FieldLook& look, std::string& text, int lines = 4);
  bool date(std::string_view id, const FieldLook& look, std::optional<Day>& value, Day today);
  /// `chosen` is the id of an item, or empty.
  bool select(std::string_view id, const FieldLook& look, std::span<const MenuItem> items, std::string& chosen);
  bool multi_select(std::string_view id, const FieldLook& look, std::span<const MenuItem> items, std::vector<std::string>& chosen);
  bool toggle(std::string_view id, std::string_view label, bool& is_on);
  bool check(std::string_view id, std::string_view label, bool& is_on);
  /// A line of explanation.
  void remark(std::string_view text);
  /// Why the form could not be sent, unless that stands under one of its `fields` (names of the API) already.
  void refusal(const Submission& submission, std::span<const std::string_view> fields = {});
  /// A head over the fields that follow.
  void section(std::string_view title);
  void gap(float height) { y_ += height; }
  /// Room for what the form has no word for.
  [[nodiscard]] Box take(float height);

  /// Where the last field ends.
  [[nodiscard]] float bottom() const { return y_; }

 private:
  /// The box of the next control, its label drawn; `end` draws what belongs below.
  [[nodiscard]] Box begin(const FieldLook& look, float height);
  void end(std::string_view id, const FieldLook& look, Box control);

  const Ui& ui_;
  Box column_;
  float y_;
  int fields_in_row_ = 1;
  int place_in_row_ = 0;
  float row_bottom_ = 0;
};

/// A card around fields, as high as they need. Returns its height.
float form_card(const Ui& ui, std::string_view id, ImVec2 at, float width, const std::function<void(Form&)>& fields);

}  // namespace dashboard
