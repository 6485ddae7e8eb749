#pragma once

#include "core/language.hpp"

namespace dashboard::texts::calendar {

inline constexpr Text title{"Calendar", "行事曆", "カレンダー"};
inline constexpr Text previous{"Previous week", "上一週", "前の週"};
inline constexpr Text next{"Next week", "下一週", "次の週"};
inline constexpr Text this_week{"This week", "本週", "今週"};
inline constexpr Text athlete{"Athlete", "運動員", "選手"};
inline constexpr Text days{"{0} \u2013 {1}", "{0} \u2013 {1}", "{0} \u2013 {1}"};
inline constexpr Text choose{"Choose an athlete", "選擇運動員", "選手を選択"};
inline constexpr Text choose_advice{"Their week appears here: what was done, and what is planned.",
                                    "這裡會顯示該運動員一週的已完成與已排定訓練。", "完了と予定を含む1週間がここに表示されます。"};
inline constexpr Text done{"Done", "已完成", "完了"};
inline constexpr Text planned{"Planned", "已排定", "予定"};
inline constexpr Text distance{"Distance", "距離", "距離"};
inline constexpr Text time{"Time", "時間", "時間"};
inline constexpr Text rest{"Rest", "休息", "休息"};
inline constexpr Text actions{"Move {0}", "移動 {0}", "{0}を移動"};
inline constexpr Text move_to{"Move to {0}", "移至 {0}", "{0}へ移動"};
inline constexpr Text moved{"Moved", "已移動", "移動しました"};
inline constexpr Text not_moved{"Not moved. {0}", "未移動。{0}", "移動できませんでした。{0}"};

}  // namespace dashboard::texts::calendar
