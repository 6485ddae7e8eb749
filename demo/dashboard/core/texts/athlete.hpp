#pragma once

#include <array>

#include "core/language.hpp"

namespace dashboard::texts::athlete {

inline constexpr Text hrv{"HRV", "HRV", "HRV"};
inline constexpr Text recovery{"Recovery", "恢復", "回復度"};
inline constexpr Text vo2_max{"VO\u2082 max", "VO\u2082 max", "VO\u2082 max"};

inline constexpr Text gone{"There is no such athlete", "找不到這位運動員", "この選手は見つかりません"};
inline constexpr Text gone_advice{"The address may be old, or the athlete has left the organization.",
                                  "網址可能已過期，或該運動員已離開組織。", "アドレスが古いか、選手が組織を離れた可能性があります。"};
inline constexpr Text all_athletes{"All athletes", "所有運動員", "すべての選手"};
inline constexpr Text athletes{"Athletes", "運動員", "選手"};
inline constexpr Text reload{"Compute the figures anew", "重新計算數據", "数値を再計算"};
inline constexpr Text coach{"Coach {0}", "教練 {0}", "コーチ {0}"};

inline constexpr CountText runs{{"{0} run", "{0} 次跑步", "ラン{0}回"}, {"{0} runs", "{0} 次跑步", "ラン{0}回"}};
inline constexpr CountText in_runs{{"in {0} run", "共 {0} 次跑步", "ラン{0}回"}, {"in {0} runs", "共 {0} 次跑步", "ラン{0}回"}};
inline constexpr Text longest{"longest {0}", "最長 {0}", "最長{0}"};
inline constexpr Text runs_and_longest{"{0}, {1}", "{0}，{1}", "{0}、{1}"};
inline constexpr Text this_week{"This week", "本週", "今週"};
inline constexpr Text no_earlier_weeks{"No earlier weeks", "尚無前幾週資料", "過去の週なし"};
inline constexpr Text of_usual_week{"{0} of the usual {1}", "平時每週 {1} 的 {0}", "普段の週{1}の{0}"};
inline constexpr Text fitness_less_fatigue{"Fitness less fatigue", "體能減疲勞", "フィットネス − 疲労"};
inline constexpr Text fitness_and_fatigue{"Fitness {0}, fatigue {1}", "體能 {0}，疲勞 {1}", "フィットネス{0}、疲労{1}"};
inline constexpr Text no_reading{"No reading", "無讀數", "測定なし"};
inline constexpr Text ready{"Ready to train", "可以訓練", "トレーニング可"};
inline constexpr Text partly_recovered{"Partly recovered", "部分恢復", "一部回復"};
inline constexpr Text needs_rest{"Needs rest", "需要休息", "要休養"};
inline constexpr Text distance_this_week{"Distance this week", "本週距離", "今週の距離"};
inline constexpr Text average_pace{"Average pace", "平均配速", "平均ペース"};
inline constexpr Text runs_of_week{"Runs of this week", "本週跑步", "今週のラン"};
inline constexpr Text load_this_week{"Load this week", "本週負荷", "今週の負荷"};
inline constexpr Text form{"Form", "狀態", "調子"};
inline constexpr Text of_hundred{"of 100", "/ 100", "/ 100"};
inline constexpr Text latest_reading{"Latest reading", "最新讀數", "最新の値"};
inline constexpr Text latest_estimate{"Latest estimate", "最新估計", "最新の推定"};
inline constexpr Text resting_heart_rate{"Resting heart rate", "靜止心率", "安静時心拍"};

inline constexpr Text running{"Running", "跑步", "ランニング"};
inline constexpr std::array<Text, 4> spans{
    {{"Week", "本週", "今週"}, {"4 weeks", "4 週", "4週"}, {"10 weeks", "10 週", "10週"}, {"Year", "一年", "1年"}}};
inline constexpr std::array<Text, 3> metrics{{{"Distance", "距離", "距離"}, {"Time", "時間", "時間"}, {"Load", "負荷", "負荷"}}};
inline constexpr Text zones{"Training zones", "訓練區間", "トレーニングゾーン"};
inline constexpr Text no_zones{"None are set yet.", "尚未設定。", "まだ設定されていません。"};
inline constexpr Text at_most{"at most {0}", "最高 {0}", "最大{0}"};
inline constexpr Text threshold{"threshold {0}", "閾值 {0}", "閾値{0}"};
inline constexpr Text vdot{"VDOT {0}", "VDOT {0}", "VDOT {0}"};

inline constexpr Text no_runs{"No runs in this span", "這段期間沒有跑步", "この期間のランはありません"};
inline constexpr Text no_runs_advice{"Runs appear here as soon as they are recorded.", "跑步紀錄後會顯示在這裡。",
                                     "記録されるとここに表示されます。"};

inline constexpr Text is_up{"{0} is up against last week", "{0} 比上週上升", "{0}が先週より上昇"};
inline constexpr Text is_down{"{0} is down against last week", "{0} 比上週下降", "{0}が先週より低下"};
inline constexpr Text up{"{0} up", "{0} 上升", "{0} 上昇"};
inline constexpr Text down{"{0} down", "{0} 下降", "{0} 低下"};
inline constexpr Text nothing_to_see{"Nothing needs attention", "沒有需要關注的項目", "注意すべき点はありません"};
inline constexpr Text needs_attention{"Needs attention", "需要關注", "要注意"};
inline constexpr Text plan{"Plan", "計畫", "プラン"};
inline constexpr Text plans{"Plans", "計畫", "プラン"};
inline constexpr Text week_of{"Week {0} of {1}", "第 {0} 週 / 共 {1} 週", "{1}週中{0}週目"};
inline constexpr Text goals{"Goals", "目標", "目標"};
inline constexpr Text no_date{"No date yet", "尚未定日期", "日付未定"};
inline constexpr Text ai_coach{"AI coach", "AI 教練", "AIコーチ"};
inline constexpr Text fitness{"Fitness", "體能", "フィットネス"};
inline constexpr Text last_days{"Last 30 days", "最近 30 天", "直近30日"};
inline constexpr Text hrv_millis{"HRV, ms", "HRV（毫秒）", "HRV（ms）"};
inline constexpr Text recovery_of_hundred{"Recovery, of 100", "恢復（滿分 100）", "回復度（100点満点）"};
inline constexpr Text vo2_max_unit{"VO\u2082 max, ml/kg/min", "VO\u2082 max（ml/kg/min）", "VO\u2082 max（ml/kg/min）"};

inline constexpr Text activities{"Activities", "活動", "アクティビティ"};
inline constexpr std::array<Text, 2> tabs{{{"Done", "已完成", "完了"}, {"Planned", "已排定", "予定"}}};
inline constexpr Text undated{"No date", "無日期", "日付なし"};
inline constexpr Text skipped{"Skipped", "已略過", "スキップ"};
inline constexpr Text cancelled{"Cancelled", "已取消", "中止"};
inline constexpr Text today{"Today", "今天", "今日"};
inline constexpr Text load_unit{"load", "負荷", "負荷"};
inline constexpr Text nothing_planned{"Nothing planned", "尚無排定", "予定なし"};
inline constexpr Text nothing_planned_advice{"Sessions of a plan appear here.", "計畫中的訓練會顯示在這裡。",
                                             "プランのセッションがここに表示されます。"};
inline constexpr Text no_activities{"No activities yet", "尚無活動", "まだアクティビティがありません"};
inline constexpr Text no_activities_advice{"Activities appear here as soon as they are recorded.", "活動紀錄後會顯示在這裡。",
                                           "記録されるとここに表示されます。"};

inline constexpr Text notes{"Notes", "備註", "メモ"};
inline constexpr Text notes_are_private{"Only coaches see this.", "僅教練可見。", "コーチだけに表示されます。"};
inline constexpr Text no_notes{"No notes yet", "尚無備註", "メモはまだありません"};
inline constexpr Text edit_notes{"Edit notes and labels", "編輯備註與標籤", "メモとラベルを編集"};
inline constexpr Text labels{"Labels", "標籤", "ラベル"};
inline constexpr Text labels_hint{"Separated by commas, such as @marathon, @injury-watch", "以逗號分隔，例如 @marathon, @injury-watch",
                                  "コンマで区切る（例：@marathon, @injury-watch）"};
inline constexpr Text too_many_labels{"At most {0} labels.", "最多 {0} 個標籤。", "ラベルは{0}個までです。"};
inline constexpr Text label_too_long{"“{0}” is too long: a label has at most {1} characters.", "「{0}」過長，標籤最多 {1} 個字元。",
                                     "「{0}」は長すぎます。ラベルは{1}文字までです。"};
inline constexpr Text notes_too_long{"At most {0} characters.", "最多 {0} 個字元。", "{0}文字までです。"};
inline constexpr Text characters_left{"{0} characters left", "還可輸入 {0} 個字元", "残り{0}文字"};
inline constexpr Text notes_saved{"Notes and labels are saved", "已儲存備註與標籤", "メモとラベルを保存しました"};

}  // namespace dashboard::texts::athlete
