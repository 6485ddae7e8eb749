#pragma once

namespace dashboard {

/// What a screen's part of `update` works on (context.hpp).
struct Context;

/// The four types that make a screen, for the list in screens.hpp.
template <class RouteType, class StateType, class MsgType, class CmdType>
struct ScreenTypes {
  using Route = RouteType;
  using State = StateType;
  using Msg = MsgType;
  using Cmd = CmdType;
};

}  // namespace dashboard
