#pragma once

#include <array>

#include "core/language.hpp"

namespace dashboard::texts::races {

inline constexpr Text title{"Races", "賽事", "レース"};
inline constexpr Text create{"New race", "新增賽事", "レースを追加"};
inline constexpr Text edit{"Edit race", "編輯賽事", "レースを編集"};
inline constexpr Text actions_of{"Actions for {0}", "{0} 的操作", "{0}の操作"};
inline constexpr std::array<Text, 2> times{{{"Upcoming", "即將舉行", "今後"}, {"Past", "已結束", "終了"}}};
/// In the order of `race_types`.
inline constexpr std::array<Text, 6> types{{{"Run", "跑步", "ラン"},
                                            {"Ride", "自行車", "バイク"},
                                            {"Swim", "游泳", "スイム"},
                                            {"Triathlon", "鐵人三項", "トライアスロン"},
                                            {"Walk", "健走", "ウォーク"},
                                            {"Hike", "健行", "ハイク"}}};
inline constexpr Text type{"Sport", "項目", "種目"};
inline constexpr Text all_types{"All sports", "所有項目", "すべての種目"};
/// In the order of `Span`.
inline constexpr std::array<Text, 4> spans{{{"Any time", "不限時間", "期間を問わない"},
                                            {"Within 30 days", "30 天內", "30日以内"},
                                            {"Within 3 months", "3 個月內", "3か月以内"},
                                            {"Within a year", "一年內", "1年以内"}}};
inline constexpr Text span{"Date", "日期", "日付"};
inline constexpr Text search{"Search races", "搜尋賽事", "レースを検索"};
inline constexpr Text search_hint{"Name or place", "名稱或地點", "名前・場所"};
inline constexpr CountText count{{"{0} race", "{0} 場賽事", "レース{0}件"}, {"{0} races", "{0} 場賽事", "レース{0}件"}};
inline constexpr Text only_some{"Only {0} fit here: choose a sport or a shorter time to see others.",
                                "此處最多顯示 {0} 場，請選擇項目或縮短期間以查看其他賽事。",
                                "表示は{0}件までです。種目や期間を絞ると他のレースも表示できます。"};

inline constexpr Text none_yet{"No races ahead", "沒有即將舉行的賽事", "今後のレースはありません"};
inline constexpr Text none_yet_advice{"Races that the team trains for appear here.", "團隊備戰的賽事會顯示在這裡。",
                                      "チームが目指すレースがここに表示されます。"};
inline constexpr Text none_past{"No races behind", "沒有已結束的賽事", "終了したレースはありません"};
inline constexpr Text none_past_advice{"Races stay here once they are over.", "賽事結束後會保留在這裡。",
                                       "終了したレースはここに残ります。"};
inline constexpr Text no_match{"No race fits", "沒有符合的賽事", "該当するレースがありません"};
inline constexpr Text no_match_advice{"Choose another sport or time, or search for something else.", "請改選項目或時間，或搜尋其他內容。",
                                      "種目や期間を変えるか、別の語で検索してください。"};
inline constexpr Text clear{"Show all", "顯示全部", "すべて表示"};

inline constexpr Text no_date{"No date", "無日期", "日付なし"};
inline constexpr Text day_and_clock{"{0}, {1}", "{0} {1}", "{0} {1}"};
inline constexpr Text with_zone{"{0} ({1})", "{0}（{1}）", "{0}（{1}）"};
inline constexpr Text for_you{"{0} for you", "您的時間 {0}", "手元の時刻では{0}"};
inline constexpr CountText headed{{"{0} athlete", "{0} 位運動員", "選手{0}人"}, {"{0} athletes", "{0} 位運動員", "選手{0}人"}};
inline constexpr Text expected{"{0} expected", "預計 {0} 人", "{0}人の見込み"};
inline constexpr Text registered{"{0} registered", "{0} 人已報名", "{0}人が登録"};

inline constexpr Text all_races{"Races", "賽事", "レース"};
inline constexpr Text gone{"This race is not there", "找不到此賽事", "レースが見つかりません"};
inline constexpr Text gone_advice{"It may have been deleted.", "可能已被刪除。", "削除された可能性があります。"};
inline constexpr Text when{"Start", "開始時間", "スタート"};
inline constexpr Text place{"Place", "地點", "場所"};
inline constexpr Text kind{"Kind", "類型", "種類"};
inline constexpr Text distances{"Distances", "距離", "距離"};
inline constexpr Text categories{"Categories", "組別", "カテゴリー"};
inline constexpr Text participants{"Participants", "參賽人數", "参加者"};
inline constexpr Text website{"Web site", "網站", "ウェブサイト"};
inline constexpr Text open_website{"Open the web site", "開啟網站", "ウェブサイトを開く"};
inline constexpr Text not_opened{"This address cannot be opened from here: only secure ones (https) can.",
                                 "無法從這裡開啟此網址，僅能開啟安全網址（https）。",
                                 "このアドレスは開けません。開けるのは安全なアドレス（https）だけです。"};
inline constexpr Text about{"About", "簡介", "概要"};
inline constexpr Text team{"Headed there", "參賽選手", "出場予定"};
inline constexpr Text goal_time{"Goal {0}", "目標 {0}", "目標 {0}"};

inline constexpr Text name{"Name", "名稱", "名前"};
inline constexpr Text name_missing{"Give the race a name.", "請輸入賽事名稱。", "レース名を入力してください。"};
inline constexpr Text subtype_hint{"half-marathon, 10k, …", "half-marathon、10k…", "half-marathon、10k など"};
inline constexpr Text subtype_missing{"Say what kind of race it is.", "請輸入賽事類型。", "種類を入力してください。"};
inline constexpr Text day{"Day", "日期", "日付"};
inline constexpr Text clock{"Time", "時間", "時刻"};
inline constexpr Text zone{"Time zone of the race", "賽事時區", "レースのタイムゾーン"};
inline constexpr Text clock_hint{"07:30", "07:30", "07:30"};
inline constexpr Text words_hint{"Separated by commas", "以逗號分隔", "コンマで区切る"};
inline constexpr Text expected_label{"Participants expected", "預計參賽人數", "参加見込み人数"};
inline constexpr Text website_hint{"https://", "https://", "https://"};
inline constexpr Text website_wrong{"Write an address that begins with https://.", "請輸入以 https:// 開頭的網址。",
                                    "https:// で始まるアドレスを入力してください。"};
inline constexpr Text description{"Description", "說明", "説明"};
inline constexpr Text too_long{"At most {0} characters.", "最多 {0} 個字元。", "{0}文字までです。"};
inline constexpr Text saved{"“{0}” is saved", "已儲存「{0}」", "「{0}」を保存しました"};
inline constexpr Text deleted{"“{0}” is deleted", "已刪除「{0}」", "「{0}」を削除しました"};

}  // namespace dashboard::texts::races
