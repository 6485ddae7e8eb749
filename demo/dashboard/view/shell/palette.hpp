#pragma once

#include "core/model.hpp"
#include "view/outbox.hpp"

namespace dashboard {

/// A field that finds pages, athletes and actions: Ctrl-K (on a Mac Command-K) opens it, arrows choose, Enter does it.
void palette_ui(const Ui& ui, const Model& model, const SignedIn& signed_in);
void open_palette(const Ui& ui);

/// The keys and what they do: `?` shows them.
void key_help_ui(const Ui& ui);

}  // namespace dashboard
