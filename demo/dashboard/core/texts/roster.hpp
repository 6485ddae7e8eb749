#pragma once

#include "core/language.hpp"

namespace dashboard::texts::roster {

inline constexpr Text title{"Athletes", "運動員", "選手"};
inline constexpr CountText athletes{{"{0} athlete", "{0} 位運動員", "選手{0}人"}, {"{0} athletes", "{0} 位運動員", "選手{0}人"}};
inline constexpr Text loading_some{"Loading {0} of {1}", "載入中：{0} / {1}", "読み込み中：{0} / {1}"};
inline constexpr Text updated{"{0}, updated {1}", "{0}，更新於{1}", "{0}、更新：{1}"};

inline constexpr Text need_attention{"Need attention", "需要關注", "要注意"};
inline constexpr Text nothing_unusual{"Nothing unusual", "一切正常", "異常なし"};
inline constexpr Text urgent_and_watch{"{0} urgent, {1} to watch", "{0} 位緊急，{1} 位留意", "緊急{0}人、注視{1}人"};
inline constexpr Text active{"Active in 7 days", "7 天內有訓練", "7日間の活動者"};
inline constexpr Text share_of{"{0} of {1}", "{1}的 {0}", "{1}の{0}"};
inline constexpr Text distance_this_week{"Distance this week", "本週距離", "今週の距離"};
inline constexpr Text each{"{0} each", "每人 {0}", "1人あたり{0}"};
inline constexpr Text no_runs{"No runs yet", "尚無跑步紀錄", "まだランがありません"};
inline constexpr Text load_this_week{"Load this week", "本週負荷", "今週の負荷"};
inline constexpr Text of_usual_week{"{0} of a usual week", "平時一週的 {0}", "普段の週の{0}"};
inline constexpr Text no_earlier_weeks{"No earlier weeks", "尚無前幾週資料", "過去の週なし"};
inline constexpr Text mean_recovery{"Mean recovery", "平均恢復", "平均回復度"};
inline constexpr Text of_hundred{"of 100", "/ 100", "/ 100"};
inline constexpr Text latest_readings{"Latest readings", "最新讀數", "最新の値"};

inline constexpr Text none_yet{"No athletes yet", "尚無運動員", "まだ選手がいません"};
inline constexpr Text none_yet_advice{"Athletes who join the organization appear here with their training.",
                                      "加入組織的運動員與訓練資料會顯示在這裡。", "組織に参加した選手とトレーニングがここに表示されます。"};
inline constexpr Text no_match{"No athlete matches", "沒有符合的運動員", "該当する選手がいません"};
inline constexpr Text no_match_advice{"Try another word, or take filters away.", "請換個關鍵字，或移除篩選條件。",
                                      "別の語を試すか、絞り込みを外してください。"};
inline constexpr Text clear_filters{"Clear all filters", "清除所有篩選", "絞り込みをすべて解除"};

inline constexpr Text search{"Search athletes", "搜尋運動員", "選手を検索"};
inline constexpr Text search_hint{"Search by name or e-mail", "以姓名或電子郵件搜尋", "名前またはメールで検索"};
inline constexpr Text clear_search{"Clear the search", "清除搜尋", "検索を消去"};
inline constexpr Text clear{"Clear", "清除", "クリア"};
inline constexpr Text needs_attention{"Needs attention", "需要關注", "要注意"};
inline constexpr Text all_coaches{"All coaches", "所有教練", "すべてのコーチ"};
inline constexpr Text all_labels{"All labels", "所有標籤", "すべてのラベル"};

inline constexpr Text status{"Status", "狀態", "状態"};
inline constexpr Text all_statuses{"Every status", "所有狀態", "すべての状態"};
inline constexpr Text active_status{"Active", "使用中", "有効"};
inline constexpr Text inactive_status{"Inactive", "未啟用", "無効"};
inline constexpr Text suspended_status{"Suspended", "已停權", "停止中"};
inline constexpr Text columns{"Choose columns", "選擇欄位", "列を選ぶ"};
inline constexpr Text save_csv{"Save as CSV", "另存為 CSV", "CSVで保存"};
inline constexpr Text saved{"{0} saved as a file", "已將{0}存成檔案", "{0}をファイルに保存しました"};
inline constexpr Text more{"More", "更多", "その他"};
inline constexpr Text email{"E-mail", "電子郵件", "メール"};

inline constexpr Text athlete{"Athlete", "運動員", "選手"};
inline constexpr Text attention{"Attention", "關注", "注意"};
inline constexpr Text this_week{"This week", "本週", "今週"};
inline constexpr Text load{"Load", "負荷", "負荷"};
inline constexpr Text hrv{"HRV", "HRV", "HRV"};
inline constexpr Text recovery{"Recovery", "恢復", "回復度"};
inline constexpr Text last_activity{"Last activity", "最近活動", "直近の活動"};
inline constexpr Text plan{"Plan", "計畫", "プラン"};
inline constexpr Text labels{"Labels", "標籤", "ラベル"};
inline constexpr Text label{"Label", "標籤", "ラベル"};
inline constexpr Text coach{"Coach", "教練", "コーチ"};

}  // namespace dashboard::texts::roster
