#pragma once

#include <utility>

#include "cmd.hpp"
#include "model.hpp"

namespace dashboard {

/// What a screen's part of `update` works on. Messages of screens arrive only while somebody is signed in.
struct Context {
  Model& model;
  SignedIn& signed_in;
  Cmds& cmds;

  [[nodiscard]] Language language() const { return model.language(); }
  void run(Cmd cmd) const { cmds.push_back(std::move(cmd)); }
  void go_to(const Route& route) const;
  void show_toast(ToastTone tone, std::string text) const;
  /// Takes an item off the screen, with a toast that can bring it back; `commit` is run when the toast goes. Views leave out
  /// what `signed_in.removals` contains. When the answer to `commit` arrives, drop the item from the state and call
  /// `removals.forget(item_id)`; after a failure just the latter.
  void remove_later(std::string item_id, std::string text, Cmd commit) const;
};

}  // namespace dashboard
