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

  void run(Cmd cmd) const { cmds.push_back(std::move(cmd)); }
  void go_to(const Route& route) const;
  void show_toast(ToastTone tone, std::string text) const;
};

}  // namespace dashboard
