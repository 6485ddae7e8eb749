#pragma once

#include <array>

#include "core/language.hpp"

namespace dashboard::texts::overview {

inline constexpr Text title{"Overview", "總覽", "概要"};

inline constexpr Text attention{"Need attention", "需要關注", "要注意"};
inline constexpr Text all_well{"Nobody's readings have changed markedly.", "沒有運動員的數據出現明顯變化。",
                               "大きく変化した選手はいません。"};
inline constexpr Text show_all{"Show all {0}", "顯示全部 {0} 位", "全{0}人を表示"};
inline constexpr Text reading_before{"{0}, was {1}", "{0}（先前 {1}）", "{0}（以前 {1}）"};
inline constexpr Text reading_change{"{0}: {1}, was {2}", "{0}：{1}（先前 {2}）", "{0}：{1}（以前 {2}）"};

inline constexpr Text training{"Who trained", "訓練狀況", "トレーニング状況"};
inline constexpr Text today{"Today", "今天", "今日"};
inline constexpr Text this_week{"This week", "本週", "今週"};
inline constexpr Text of_all{"of {0}", "/ {0}", "/ {0}"};
inline constexpr Text idle{"Not yet this week", "本週尚未訓練", "今週はまだ"};
inline constexpr Text nobody_idle{"Everybody has trained this week.", "本週所有人都已訓練。", "今週は全員がトレーニング済みです。"};
inline constexpr Text last_trained{"last trained {0}", "上次：{0}", "前回：{0}"};
inline constexpr Text never_trained{"nothing known", "無紀錄", "記録なし"};
inline constexpr Text and_more{"and {0} more", "還有 {0} 位", "ほか{0}人"};

inline constexpr Text spread{"Load and form of the team", "團隊負荷與狀態", "チームの負荷と調子"};
/// In the order of `SpreadKind`.
inline constexpr std::array<Text, 3> spread_kinds{{{"Load", "負荷", "負荷"}, {"Form", "狀態", "調子"}, {"Recovery", "恢復", "回復"}}};
inline constexpr std::array<Text, 3> spread_notes{
    {{"This week's load as a share of the mean of the four weeks before.", "本週負荷佔前四週平均的比例。",
      "今週の負荷の、直前4週平均に対する割合。"},
     {"Fitness less fatigue: below −20 is hard training, above 10 well rested.", "體能減疲勞：低於 −20 為高強度訓練，高於 10 為充分休息。",
      "フィットネス−疲労。−20未満は高負荷、10超は十分な休養。"},
     {"The latest recovery score, 0 to 100.", "最新恢復分數，0 到 100。", "最新の回復スコア（0〜100）。"}}};
inline constexpr Text nothing_known{"The athletes have no such figures yet.", "運動員尚無此類數據。", "まだデータがありません。"};

inline constexpr Text races{"Upcoming races", "近期賽事", "今後のレース"};
inline constexpr Text no_races{"No races ahead.", "近期沒有賽事。", "予定されているレースはありません。"};

inline constexpr Text recent{"Latest activities", "最新活動", "最近の活動"};
inline constexpr Text no_recent{"No activities yet.", "尚無活動。", "まだ活動がありません。"};

inline constexpr Text no_club{"You have no club yet", "您尚未加入俱樂部", "クラブがまだありません"};
inline constexpr Text no_club_advice{"Create one to invite athletes, or ask a head coach to add you.",
                                     "您可以建立俱樂部並邀請運動員，或請總教練將您加入。",
                                     "クラブを作成して選手を招待するか、ヘッドコーチに追加を依頼してください。"};

}  // namespace dashboard::texts::overview
