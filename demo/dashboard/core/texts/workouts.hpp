#pragma once

#include <array>
#include <string_view>

#include "core/language.hpp"

namespace dashboard::texts::workouts {

/// A word of the API and how people say it.
struct Word {
  std::string_view word;
  Text text;
};

inline constexpr Text title{"Workouts", "訓練庫", "ワークアウト"};
inline constexpr CountText count{{"{0} workout", "{0} 個訓練", "ワークアウト{0}件"}, {"{0} workouts", "{0} 個訓練", "ワークアウト{0}件"}};
inline constexpr CountText count_so_far{{"{0} workout so far", "已載入 {0} 個訓練", "ワークアウト{0}件を表示中"},
                                        {"{0} workouts so far", "已載入 {0} 個訓練", "ワークアウト{0}件を表示中"}};
inline constexpr Text search{"Search workouts", "搜尋訓練", "ワークアウトを検索"};
inline constexpr Text sport{"Sport", "運動", "スポーツ"};
inline constexpr Text all_sports{"All sports", "所有運動", "すべてのスポーツ"};
inline constexpr Text create{"New workout", "新增訓練", "新しいワークアウト"};
inline constexpr Text none_yet{"No workouts yet", "尚無訓練", "まだワークアウトがありません"};
inline constexpr Text none_yet_advice{"Build sessions once, and put them on the days of any plan.", "建立一次課表，就能排入任何訓練計畫。",
                                      "一度作ったセッションは、どのプランの日にも置けます。"};
inline constexpr Text no_match{"No workout matches", "沒有符合的訓練", "該当するワークアウトがありません"};
inline constexpr Text no_match_advice{"Try another word or another sport.", "請換個關鍵字或運動。", "別の語やスポーツを試してください。"};
inline constexpr Text clear_filter{"Show all", "顯示全部", "すべて表示"};
inline constexpr Text unsaved{"Unsaved", "未儲存", "未保存"};
inline constexpr Text unsaved_new{"A new workout is not saved yet.", "有一個新訓練尚未儲存。",
                                  "保存していない新しいワークアウトがあります。"};
inline constexpr Text go_on{"Continue", "繼續編輯", "続ける"};
inline constexpr Text menu_of{"More for {0}", "「{0}」的更多操作", "「{0}」のその他の操作"};

inline constexpr Text name{"Name", "名稱", "名前"};
inline constexpr Text description{"Description", "說明", "説明"};
inline constexpr Text kind{"Kind of session", "訓練類型", "セッションの種類"};
inline constexpr Text no_kind{"None", "無", "なし"};
inline constexpr Text distance{"Distance", "距離", "距離"};
inline constexpr Text duration{"Time", "時間", "時間"};
inline constexpr Text pace{"Target pace", "目標配速", "目標ペース"};
inline constexpr Text pace_hint{"Such as {0}", "例如 {0}", "例：{0}"};
inline constexpr Text zone{"Zone", "強度區間", "ゾーン"};
inline constexpr Text no_zone{"No zone", "無區間", "ゾーンなし"};
inline constexpr Text length_hint{"Such as 800 m, 2 km, 1:30 or 12 min", "例如 800 m、2 km、1:30 或 12 min",
                                  "例：800 m、2 km、1:30、12 min"};
inline constexpr Text distance_hint{"Such as 10 km", "例如 10 km", "例：10 km"};
inline constexpr Text duration_hint{"Such as 45 min or 1:10:00", "例如 45 min 或 1:10:00", "例：45 min、1:10:00"};

inline constexpr Text fixed{"Only its owner and the head coach change this workout. A duplicate is yours.",
                            "只有擁有者與總教練能變更此訓練。您可以複製一份。",
                            "このワークアウトを変更できるのは所有者とヘッドコーチだけです。複製は自由に編集できます。"};
inline constexpr Text name_missing{"Give the workout a name.", "請輸入訓練名稱。", "ワークアウトの名前を入力してください。"};
inline constexpr Text name_long{"At most 100 characters.", "最多 100 個字元。", "100文字以内で入力してください。"};
inline constexpr Text description_long{"At most 2,000 characters.", "最多 2,000 個字元。", "2,000文字以内で入力してください。"};
inline constexpr Text distance_odd{"A distance with its unit, such as 10 km, of at most 1,000 km.",
                                   "請輸入含單位的距離，例如 10 km，最多 1,000 km。",
                                   "10 km のように単位付きで、1,000 km以内で入力してください。"};
inline constexpr Text duration_odd{"A time such as 45 min or 1:10:00, of at most 24 hours.",
                                   "請輸入時間，例如 45 min 或 1:10:00，最多 24 小時。",
                                   "45 min や 1:10:00 のように、24時間以内で入力してください。"};
inline constexpr Text pace_odd{"Minutes and seconds, such as 4:05.", "請輸入分與秒，例如 4:05。",
                               "4:05 のように分と秒で入力してください。"};
inline constexpr Text nothing_to_do{"Say how far or how long, or add blocks below.", "請輸入距離或時間，或在下方新增區塊。",
                                    "距離か時間を入力するか、下でブロックを追加してください。"};
/// By BlockFlaw.
inline constexpr std::array<Text, 5> block_flaws{
    {{"Say how long, with its unit: 800 m, 2 km, 1:30, 12 min.", "請輸入含單位的長度：800 m、2 km、1:30、12 min。",
      "単位付きで長さを入力してください：800 m、2 km、1:30、12 min。"},
     {"1 to 3,000 watts.", "1 到 3,000 瓦。", "1〜3,000ワットで指定してください。"},
     {"1 to 100 times.", "1 到 100 次。", "1〜100回で指定してください。"},
     {"A repeat cannot stand within a repeat.", "重複組內不能再有重複組。", "繰り返しの中に繰り返しは置けません。"},
     {"1 to 50 blocks.", "1 到 50 個區塊。", "ブロックは1〜50個です。"}}};

inline constexpr Text created{"Workout created", "已建立訓練", "ワークアウトを作成しました"};
inline constexpr Text saved{"Workout saved", "已儲存訓練", "ワークアウトを保存しました"};
inline constexpr Text deleted{"Workout deleted", "已刪除訓練", "ワークアウトを削除しました"};
inline constexpr Text duplicate{"Duplicate", "複製", "複製"};
inline constexpr Text copy_of{"{0} (copy)", "{0}（副本）", "{0}（コピー）"};
inline constexpr Text discard{"Discard changes", "捨棄變更", "変更を破棄"};
inline constexpr Text discard_title{"Discard the changes?", "要捨棄變更嗎？", "変更を破棄しますか？"};
inline constexpr Text discard_text{"What you changed since the last save is lost.", "上次儲存後的變更將會遺失。",
                                   "最後に保存した後の変更は失われます。"};

inline constexpr Text details{"Workout", "訓練", "ワークアウト"};
inline constexpr Text blocks{"Blocks", "區塊", "ブロック"};
inline constexpr Text no_blocks{"No blocks yet", "尚無區塊", "まだブロックがありません"};
inline constexpr Text no_blocks_advice{"Add a warm-up, repeats and a cool-down, or leave it at the distance above.",
                                       "新增熱身、重複組與緩和，或僅使用上方的距離。",
                                       "ウォームアップ、繰り返し、クールダウンを追加します。上の距離だけでも構いません。"};
inline constexpr Text profile{"Profile: {0}", "強度圖：{0}", "プロフィール：{0}"};
inline constexpr Text total_distance{"By distance", "依距離", "距離指定"};
inline constexpr Text total_duration{"By time", "依時間", "時間指定"};
inline constexpr Text about{"About", "約", "目安"};
inline constexpr Text about_figures{"{0} in {1}", "{0}，{1}", "{0}・{1}"};
inline constexpr Text repeat{"Repeat", "重複組", "繰り返し"};
inline constexpr Text times{"Times", "次數", "回数"};
inline constexpr Text repeat_times{"{0} times", "{0} 次", "{0}回"};
inline constexpr Text part{"Part", "區段", "区間"};
inline constexpr Text length{"Length", "長度", "長さ"};
inline constexpr Text intensity{"Intensity", "強度", "強度"};
inline constexpr Text heart_zone{"Heart-rate zone", "心率區間", "心拍ゾーン"};
inline constexpr Text watts{"Watts", "瓦數", "ワット"};
inline constexpr Text at_heart_rate{"{0} heart rate", "{0} 心率", "心拍 {0}"};
inline constexpr Text no_length{"No length yet", "尚無長度", "長さ未設定"};

inline constexpr Text add_repeat{"Add a repeat", "新增重複組", "繰り返しを追加"};
inline constexpr Text add_step{"Add a part", "新增區段", "区間を追加"};
inline constexpr Text move_up{"Move up: {0}", "上移：{0}", "上へ移動：{0}"};
inline constexpr Text move_down{"Move down: {0}", "下移：{0}", "下へ移動：{0}"};
inline constexpr Text duplicate_part{"Duplicate: {0}", "複製：{0}", "複製：{0}"};
inline constexpr Text remove_part{"Remove: {0}", "移除：{0}", "削除：{0}"};
inline constexpr Text group{"Repeat: {0}", "設為重複：{0}", "繰り返しにする：{0}"};
inline constexpr Text ungroup{"Take apart: {0}", "解除重複：{0}", "繰り返しを解除：{0}"};
inline constexpr Text menu_of_part{"More: {0}", "更多：{0}", "その他：{0}"};

inline constexpr std::array<Word, 6> sports{{{"run", {"Run", "跑步", "ラン"}},
                                             {"bike", {"Ride", "騎車", "バイク"}},
                                             {"swim", {"Swim", "游泳", "スイム"}},
                                             {"strength", {"Strength", "肌力", "筋力"}},
                                             {"walk", {"Walk", "步行", "ウォーク"}},
                                             {"hike", {"Hike", "健行", "ハイク"}}}};
inline constexpr std::array<Word, 12> kinds{{{"easy-run", {"Easy run", "輕鬆跑", "イージーラン"}},
                                             {"recovery-run", {"Recovery run", "恢復跑", "リカバリーラン"}},
                                             {"long-run", {"Long run", "長跑", "ロングラン"}},
                                             {"tempo", {"Tempo", "節奏", "テンポ"}},
                                             {"tempo-run", {"Tempo run", "節奏跑", "テンポラン"}},
                                             {"interval-run", {"Intervals", "間歇跑", "インターバル"}},
                                             {"race-pace-run", {"Race pace", "比賽配速跑", "レースペース"}},
                                             {"hill-run", {"Hills", "坡道跑", "坂道"}},
                                             {"fartlek", {"Fartlek", "法特雷克", "ファルトレク"}},
                                             {"race", {"Race", "比賽", "レース"}},
                                             {"cross-training", {"Cross-training", "交叉訓練", "クロストレーニング"}},
                                             {"rest", {"Rest", "休息", "休養"}}}};
inline constexpr std::array<Word, 4> parts{{{"warm-up", {"Warm-up", "熱身", "ウォームアップ"}},
                                            {"run", {"Work", "主課", "メイン"}},
                                            {"recovery-run", {"Recovery", "恢復", "リカバリー"}},
                                            {"cool-down", {"Cool-down", "緩和", "クールダウン"}}}};
inline constexpr std::array<Word, 3> intensities{
    {{"pace", {"Pace", "配速", "ペース"}}, {"heartrate", {"Heart rate", "心率", "心拍"}}, {"power", {"Power", "功率", "パワー"}}}};

}  // namespace dashboard::texts::workouts
