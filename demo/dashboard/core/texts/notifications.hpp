#pragma once

#include <array>

#include "core/language.hpp"

namespace dashboard::texts::notifications {

inline constexpr Text title{"Notifications", "通知", "通知"};
inline constexpr Text title_unread{"Notifications, {0} unread", "通知，{0} 則未讀", "通知（未読{0}件）"};
inline constexpr CountText unread{{"{0} unread", "{0} 則未讀", "未読{0}件"}, {"{0} unread", "{0} 則未讀", "未読{0}件"}};
inline constexpr std::array<Text, 2> tabs{{{"All news", "所有通知", "すべての通知"}, {"Weekly summaries", "每週摘要", "週間サマリー"}}};
inline constexpr Text only_unread{"Unread", "未讀", "未読"};
inline constexpr Text category{"Category", "類別", "カテゴリー"};
inline constexpr Text all_categories{"All categories", "所有類別", "すべてのカテゴリー"};
inline constexpr std::array<Text, 6> categories{{{"Training", "訓練", "トレーニング"},
                                                 {"Team", "團隊", "チーム"},
                                                 {"Social", "社群", "ソーシャル"},
                                                 {"Achievements", "成就", "達成"},
                                                 {"Reminders", "提醒", "リマインダー"},
                                                 {"Other", "其他", "その他"}}};
inline constexpr Text read_all{"Mark all as read", "全部標為已讀", "すべて既読にする"};
inline constexpr Text mark_read{"Mark “{0}” as read", "將「{0}」標為已讀", "「{0}」を既読にする"};
inline constexpr Text is_unread{"Unread: {0}", "未讀：{0}", "未読：{0}"};
inline constexpr Text none{"Nothing new", "沒有通知", "通知はありません"};
inline constexpr Text none_advice{"News about training and your team appears here.", "訓練與團隊的消息會顯示在這裡。",
                                  "トレーニングやチームのお知らせがここに表示されます。"};
inline constexpr Text none_match{"Nothing of this kind", "沒有符合的通知", "該当する通知はありません"};
inline constexpr Text none_match_advice{"Take filters away to see more.", "移除篩選條件以查看更多。",
                                        "絞り込みを外すと他の通知が表示されます。"};
inline constexpr Text show_all{"Show all", "顯示全部", "すべて表示"};
inline constexpr Text open_athlete{"Open {0}", "開啟 {0}", "{0}を開く"};

inline constexpr Text no_weeks{"No summary yet", "尚無摘要", "サマリーはまだありません"};
inline constexpr Text no_weeks_advice{"The AI coach writes one after each week in which you trained.",
                                      "每個有訓練的週次結束後，AI 教練會撰寫摘要。",
                                      "トレーニングした週の終わりに AI コーチが作成します。"};
inline constexpr Text week_of{"{0} to {1}", "{0} 至 {1}", "{0}〜{1}"};
inline constexpr CountText activities{{"{0} activity", "{0} 次活動", "{0}回"}, {"{0} activities", "{0} 次活動", "{0}回"}};
inline constexpr Text score{"Score {0}", "評分 {0}", "スコア {0}"};

inline constexpr Text write{"Send a message", "發送訊息", "メッセージを送る"};
inline constexpr Text write_short{"Message", "訊息", "送信"};
inline constexpr Text whom{"To", "收件人", "宛先"};
inline constexpr std::array<Text, 2> audiences{{{"Everybody", "所有人", "全員"}, {"Some athletes", "部分運動員", "選手を選ぶ"}}};
inline constexpr Text athletes{"Athletes", "運動員", "選手"};
inline constexpr Text nobody_chosen{"Choose at least one athlete.", "請至少選擇一位運動員。", "選手を1人以上選んでください。"};
inline constexpr Text heading{"Title", "標題", "タイトル"};
inline constexpr Text bad_title{"A title of at most 100 characters is needed.", "請輸入標題，最多 100 字。",
                                "100文字以内のタイトルを入力してください。"};
inline constexpr Text body{"Text", "內容", "本文"};
inline constexpr Text bad_text{"A text of at most 500 characters is needed.", "請輸入內容，最多 500 字。",
                               "500文字以内の本文を入力してください。"};
inline constexpr Text preview{"Preview", "預覽", "プレビュー"};
inline constexpr Text next{"Continue", "繼續", "次へ"};
inline constexpr Text back{"Back", "返回", "戻る"};
inline constexpr Text confirm{"Send this message?", "要發送此訊息嗎？", "このメッセージを送信しますか？"};
inline constexpr CountText receivers{{"It goes to {0} athlete at once and cannot be taken back.", "將立即發送給 {0} 位運動員，無法收回。",
                                      "選手{0}人に直ちに送信され、取り消せません。"},
                                     {"It goes to {0} athletes at once and cannot be taken back.", "將立即發送給 {0} 位運動員，無法收回。",
                                      "選手{0}人に直ちに送信され、取り消せません。"}};
inline constexpr Text to_all{"It goes at once to every device of the organization that has the app, and cannot be taken back.",
                             "將立即發送到組織內所有已安裝應用程式的裝置，無法收回。",
                             "組織のアプリ利用端末すべてに直ちに送信され、取り消せません。"};
inline constexpr Text send{"Send now", "立即發送", "送信する"};
inline constexpr Text sent{"The message is sent", "訊息已發送", "メッセージを送信しました"};
inline constexpr CountText devices{{"{0} device reached", "已送達 {0} 台裝置", "{0}台の端末に送信"},
                                   {"{0} devices reached", "已送達 {0} 台裝置", "{0}台の端末に送信"}};
inline constexpr CountText refused{{"{0} device refused it", "{0} 台裝置拒收", "{0}台の端末で失敗"},
                                   {"{0} devices refused it", "{0} 台裝置拒收", "{0}台の端末で失敗"}};
inline constexpr CountText unreached{{"{0} athlete without a device", "{0} 位運動員無裝置", "端末のない選手{0}人"},
                                     {"{0} athletes without a device", "{0} 位運動員無裝置", "端末のない選手{0}人"}};
inline constexpr Text done{"Done", "完成", "完了"};

}  // namespace dashboard::texts::notifications
