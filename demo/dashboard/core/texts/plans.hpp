#pragma once

#include <array>

#include "core/language.hpp"

namespace dashboard::texts::plans {

inline constexpr Text title{"Training plans", "訓練計畫", "トレーニングプラン"};
inline constexpr CountText count{{"{0} plan", "{0} 個計畫", "プラン{0}件"}, {"{0} plans", "{0} 個計畫", "プラン{0}件"}};
inline constexpr std::array<Text, 2> tabs{{{"Library", "計畫庫", "ライブラリ"}, {"Running", "進行中", "進行状況"}}};
inline constexpr Text search{"Search plans", "搜尋計畫", "プランを検索"};
inline constexpr Text none_yet{"No plans yet", "尚無計畫", "まだプランがありません"};
inline constexpr Text none_yet_advice{"Make one, put workouts on its days, and assign it to athletes.",
                                      "建立一個計畫，安排每日訓練，再指派給運動員。",
                                      "プランを作り、各日にワークアウトを置いて、選手に割り当てます。"};
inline constexpr Text no_match{"No plan matches", "沒有符合的計畫", "該当するプランがありません"};
inline constexpr Text no_match_advice{"Try another word.", "請換個關鍵字。", "別の語を試してください。"};
inline constexpr Text name{"Name", "名稱", "名前"};
inline constexpr Text description{"Description", "說明", "説明"};
inline constexpr Text weeks{"Weeks", "週數", "週数"};
inline constexpr CountText week_count{{"{0} week", "{0} 週", "{0}週間"}, {"{0} weeks", "{0} 週", "{0}週間"}};
inline constexpr Text level{"Level", "程度", "レベル"};
inline constexpr std::array<Text, 3> levels{{{"Basic", "初級", "初級"}, {"Intermediate", "中級", "中級"}, {"Advanced", "高級", "上級"}}};
inline constexpr Text create{"New plan", "新增計畫", "新しいプラン"};
inline constexpr Text create_action{"Create", "建立", "作成"};
inline constexpr Text name_missing{"Give the plan a name.", "請輸入計畫名稱。", "プランの名前を入力してください。"};
inline constexpr Text weeks_odd{"1 to 52 weeks.", "1 到 52 週。", "1〜52週で指定してください。"};
inline constexpr Text created{"Plan created", "已建立計畫", "プランを作成しました"};
inline constexpr Text deleted{"Plan deleted", "已刪除計畫", "プランを削除しました"};
inline constexpr Text duplicate{"Duplicate", "複製", "複製"};
inline constexpr Text copy_of{"{0} (copy)", "{0}（副本）", "{0}（コピー）"};
inline constexpr Text saved{"Plan saved", "已儲存計畫", "プランを保存しました"};
inline constexpr Text discard{"Discard changes", "捨棄變更", "変更を破棄"};
inline constexpr Text fixed{"Only its owner and the head coach change this plan. A duplicate is yours.",
                            "只有擁有者與總教練能變更此計畫。您可以複製一份。",
                            "このプランを変更できるのは所有者とヘッドコーチだけです。複製は自由に編集できます。"};
inline constexpr Text details{"Plan", "計畫", "プラン"};
inline constexpr Text schedule{"Schedule", "課表", "スケジュール"};
inline constexpr Text week_number{"Week {0}", "第 {0} 週", "第{0}週"};
inline constexpr CountText workouts{{"{0} workout", "{0} 次訓練", "ワークアウト{0}件"},
                                    {"{0} workouts", "{0} 次訓練", "ワークアウト{0}件"}};
inline constexpr Text day_empty{"Week {0}, {1}: rest day", "第 {0} 週 {1}：休息日", "第{0}週 {1}：休養日"};
inline constexpr Text day_of{"Week {0}, {1}: {2}", "第 {0} 週 {1}：{2}", "第{0}週 {1}：{2}"};
inline constexpr Text rest{"Rest", "休息", "休養"};
inline constexpr Text clear_day{"Make it a rest day", "改為休息日", "休養日にする"};
inline constexpr Text no_workouts{"No workouts in the library", "訓練庫沒有訓練", "ライブラリにワークアウトがありません"};

inline constexpr Text assign{"Assign", "指派", "割り当てる"};
inline constexpr Text assign_title{"Assign {0}", "指派「{0}」", "「{0}」を割り当てる"};
inline constexpr std::array<Text, 2> receivers{{{"Athletes", "運動員", "選手"}, {"A group", "群組", "グループ"}}};
inline constexpr Text athletes{"Athletes", "運動員", "選手"};
inline constexpr Text group{"Group", "群組", "グループ"};
inline constexpr Text start{"First day", "開始日", "開始日"};
inline constexpr Text preview{"What will be scheduled", "將安排的內容", "予定される内容"};
inline constexpr Text preview_incomplete{"Choose a first day to see the weeks.", "請選擇開始日以預覽各週。",
                                         "開始日を選ぶと各週が表示されます。"};
inline constexpr Text assigned{"Plan assigned", "已指派計畫", "プランを割り当てました"};
inline constexpr Text assigned_but{"Not assigned to {0}: the plan runs there already, or another coach is in charge.",
                                   "未指派給 {0}：已有此計畫，或由其他教練負責。",
                                   "{0}には割り当てられませんでした：すでに実施中か、担当コーチが別です。"};

inline constexpr Text athlete{"Athlete", "運動員", "選手"};
inline constexpr Text choose_athlete{"Choose an athlete", "請選擇運動員", "選手を選んでください"};
inline constexpr Text choose_athlete_advice{"You see the plans that the athlete follows, and how far they are.",
                                            "您會看到該運動員的計畫與進度。", "選手が取り組むプランと進み具合が表示されます。"};
inline constexpr Text no_instances{"No plan yet", "尚無計畫", "まだプランがありません"};
inline constexpr Text no_instances_advice{"Open a plan of the library and assign it.", "請從計畫庫開啟計畫並指派。",
                                          "ライブラリのプランを開いて割り当ててください。"};
inline constexpr Text progress{"{0} of {1} workouts, week {2} of {3}", "已完成 {0} / {1} 次訓練，第 {2} / {3} 週",
                               "ワークアウト {0} / {1}、{2}週目 / {3}週"};
inline constexpr std::array<Text, 4> statuses{
    {{"Scheduled", "已排定", "予定"}, {"Active", "進行中", "実施中"}, {"Completed", "已完成", "完了"}, {"Cancelled", "已取消", "中止"}}};
inline constexpr Text stop{"Stop this plan", "停止此計畫", "このプランを中止"};
inline constexpr Text stop_title{"Stop {0}?", "停止「{0}」？", "「{0}」を中止しますか？"};
inline constexpr Text stop_text{"What is scheduled from today on goes from the athlete's calendar. What is past stays.",
                                "今天起的排程將從運動員的行事曆移除，過去的紀錄會保留。",
                                "今日以降の予定が選手のカレンダーから消えます。過去の記録は残ります。"};
inline constexpr Text stopped{"Plan stopped", "已停止計畫", "プランを中止しました"};

}  // namespace dashboard::texts::plans
