#pragma once

#include <utility>
#include <vector>

#include "core/msg.hpp"
#include "view/ui.hpp"

namespace dashboard {

/// What the person did in a frame. Apart from ui.hpp, so that a new message compiles screens alone and no widgets.
struct Outbox {
  std::vector<Msg>& messages;
};

template <class Kind>
void Ui::emit(Kind happened) const {
  outbox.messages.emplace_back(std::move(happened));
}

}  // namespace dashboard
