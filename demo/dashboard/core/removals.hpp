#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cmd.hpp"

namespace dashboard {

/// Something that was deleted on the screen and can still be taken back: `commit` goes to the server when its toast goes.
struct Removal {
  std::uint32_t toast_id = 0;
  std::string item_id;  ///< What the views leave out meanwhile.
  Cmd commit;
  bool is_committed = false;  ///< Under way; it cannot be taken back any more.

  bool operator==(const Removal&) const = default;
};

/// What has been deleted and not yet confirmed by the server.
class Removals {
 public:
  [[nodiscard]] bool contains(std::string_view item_id) const;

  void add(std::uint32_t toast_id, std::string item_id, Cmd commit);
  /// True when there was something to take back.
  bool undo(std::uint32_t toast_id);
  void commit(std::uint32_t toast_id, Cmds& cmds);
  void commit_all(Cmds& cmds);
  /// The server has answered, with yes or no.
  void forget(std::string_view item_id);

  bool operator==(const Removals&) const = default;

 private:
  std::vector<Removal> pending_;
};

}  // namespace dashboard
