#pragma once

#include <array>

#include "core/language.hpp"

namespace dashboard::texts::activity {

inline constexpr Text gone{"There is no such activity", "找不到這個活動", "このアクティビティは見つかりません"};
inline constexpr Text gone_advice{"The address may be old, or the activity was deleted.", "網址可能已過期，或活動已被刪除。",
                                  "アドレスが古いか、アクティビティが削除された可能性があります。"};
inline constexpr Text back{"Athlete", "運動員", "選手"};
inline constexpr std::array<Text, 7> sports{{{"Run", "跑步", "ラン"},
                                             {"Ride", "騎車", "バイク"},
                                             {"Swim", "游泳", "スイム"},
                                             {"Walk", "步行", "ウォーク"},
                                             {"Hike", "健行", "ハイク"},
                                             {"Workout", "訓練", "ワークアウト"},
                                             {"Activity", "活動", "アクティビティ"}}};
inline constexpr std::array<Text, 4> statuses{
    {{"Done", "已完成", "完了"}, {"Planned", "已排定", "予定"}, {"Skipped", "已略過", "スキップ"}, {"Cancelled", "已取消", "中止"}}};

// figures
inline constexpr Text distance{"Distance", "距離", "距離"};
inline constexpr Text time{"Time", "時間", "時間"};
inline constexpr Text pace{"Pace", "配速", "ペース"};
inline constexpr Text heart_rate{"Heart rate", "心率", "心拍"};
inline constexpr Text highest{"highest {0}", "最高 {0}", "最高{0}"};
inline constexpr Text climb{"Climb", "爬升", "獲得標高"};
inline constexpr Text cadence{"Cadence", "步頻", "ケイデンス"};
inline constexpr Text load{"Load", "負荷", "負荷"};
inline constexpr Text average{"Average", "平均", "平均"};
inline constexpr Text effort{"Effort", "自覺強度", "自覚的強度"};
inline constexpr Text of_ten{"of 10", "/ 10", "/ 10"};
inline constexpr std::array<Text, 3> efforts{{{"Easy", "輕鬆", "楽"}, {"Moderate", "中等", "普通"}, {"Hard", "吃力", "強い"}}};
inline constexpr Text elevation{"Elevation", "海拔", "標高"};

// chart
inline constexpr Text recording{"Recording", "紀錄", "記録"};
inline constexpr std::array<Text, 2> axes{{{"Time", "時間", "時間"}, {"Distance", "距離", "距離"}}};
inline constexpr Text zoom_in{"Zoom in", "放大", "拡大"};
inline constexpr Text zoom_out{"Zoom out", "縮小", "縮小"};
inline constexpr Text zoom_all{"Show all", "顯示全部", "全体を表示"};
inline constexpr Text picture{"Save as a picture", "儲存為圖片", "画像として保存"};
inline constexpr Text chart_hint{"Wheel or + and \u2212 to zoom, drag or arrows to move, Home for all",
                                 "滾輪或 + 與 \u2212 縮放，拖曳或方向鍵移動，Home 顯示全部",
                                 "ホイールまたは+/\u2212で拡大縮小、ドラッグまたは矢印キーで移動、Homeで全体"};
inline constexpr Text from_to{"{0} to {1}", "{0} 至 {1}", "{0}から{1}"};
inline constexpr Text nothing_recorded{"Nothing was recorded", "沒有紀錄資料", "記録データがありません"};
inline constexpr Text nothing_recorded_advice{"Heart rate, pace and route appear here when a device sends them.",
                                              "裝置上傳後，心率、配速與路線會顯示在這裡。",
                                              "デバイスから送信されると、心拍・ペース・ルートがここに表示されます。"};

// beside the chart
inline constexpr Text route{"Route", "路線", "ルート"};
inline constexpr Text zones{"Heart-rate zones", "心率區間", "心拍ゾーン"};
inline constexpr Text heart_time{"Time by heart rate", "各心率時間", "心拍数別の時間"};
inline constexpr Text zone{"Zone {0}", "區間 {0}", "ゾーン{0}"};
inline constexpr Text no_zones{"No heart-rate zones are set for this athlete.", "尚未設定這位運動員的心率區間。",
                               "この選手の心拍ゾーンは設定されていません。"};
inline constexpr Text splits{"Splits", "分段", "スプリット"};
inline constexpr Text split{"Split", "分段", "区間"};
inline constexpr Text ai_summary{"AI coach", "AI 教練", "AIコーチ"};
inline constexpr Text review{"Notes", "心得", "メモ"};

// form
inline constexpr Text log{"Log activity", "新增活動", "アクティビティを記録"};
inline constexpr Text edit{"Edit activity", "編輯活動", "アクティビティを編集"};
inline constexpr Text remove{"Delete activity", "刪除活動", "アクティビティを削除"};
inline constexpr std::array<Text, 2> kinds{{{"Done", "已完成", "完了"}, {"Planned", "已排定", "予定"}}};
inline constexpr Text sport{"Sport", "運動", "種目"};
inline constexpr Text name{"Name", "名稱", "名前"};
inline constexpr Text date{"Date", "日期", "日付"};
inline constexpr Text start{"Start", "開始時間", "開始時刻"};
inline constexpr Text start_hint{"Such as 07:30", "例如 07:30", "例：07:30"};
inline constexpr Text duration{"Duration", "時長", "所要時間"};
inline constexpr Text duration_hint{"Minutes, or 1:02:03", "分鐘，或 1:02:03", "分、または 1:02:03"};
inline constexpr Text average_heart_rate{"Average heart rate", "平均心率", "平均心拍"};
inline constexpr Text effort_hint{"1 to 10", "1 到 10", "1〜10"};
inline constexpr Text from_device{"What a device measured stays as it was measured.", "裝置測得的數據無法修改。",
                                  "デバイスの計測値は変更できません。"};
inline constexpr Text name_missing{"Give it a name.", "請輸入名稱。", "名前を入力してください。"};
inline constexpr Text sport_missing{"Choose a sport.", "請選擇運動。", "種目を選択してください。"};
inline constexpr Text day_missing{"Choose a date.", "請選擇日期。", "日付を選択してください。"};
inline constexpr Text clock_wrong{"Write the time as 07:30.", "請以 07:30 的格式輸入。", "07:30 の形式で入力してください。"};
inline constexpr Text duration_wrong{"Write minutes, or 1:02:03; a day at most.", "請輸入分鐘數或 1:02:03，最多一天。",
                                     "分、または 1:02:03 の形式で、最大1日です。"};
inline constexpr Text saved{"Activity saved", "活動已儲存", "アクティビティを保存しました"};
inline constexpr Text logged{"Activity logged", "活動已新增", "アクティビティを記録しました"};
inline constexpr Text deleted{"\u201C{0}\u201D deleted", "已刪除「{0}」", "「{0}」を削除しました"};

}  // namespace dashboard::texts::activity
