#pragma once

#include <array>

#include "core/language.hpp"

namespace dashboard::texts::integrations {

inline constexpr Text title{"Connections", "連結服務", "連携"};
inline constexpr Text subtitle{"Your own activities and readings come from here.", "您個人的活動與數據來源。",
                               "ご自身のアクティビティと計測値の取得元です。"};
/// Names are names in every language; in the order of `Provider`.
inline constexpr std::array<std::string_view, 3> names{"Strava", "Garmin", "Apple Health"};
inline constexpr std::array<Text, 3> what{
    {{"Runs, rides and swims from your Strava account, also what you upload there later.",
      "來自 Strava 帳號的跑步、騎車與游泳紀錄，包含之後上傳的活動。", "Stravaのラン、ライド、スイム。今後アップロードする分も含みます。"},
     {"Activities, sleep, HRV and resting heart rate from your Garmin watch.", "來自 Garmin 手錶的活動、睡眠、HRV 與靜止心率。",
      "Garminウォッチのアクティビティ、睡眠、HRV、安静時心拍数。"},
     {"Workouts and daily readings from iPhone and Apple Watch.", "來自 iPhone 與 Apple Watch 的體能訓練與每日數據。",
      "iPhoneとApple Watchのワークアウトと日々の計測値。"}}};
inline constexpr Text connected{"Connected", "已連結", "連携中"};
inline constexpr Text not_connected{"Not connected", "未連結", "未連携"};
inline constexpr Text failed{"Needs to be connected again", "需要重新連結", "再連携が必要です"};
inline constexpr Text since{"Since {0}", "自 {0} 起", "{0}から"};
inline constexpr Text account{"account {0}", "帳號 {0}", "アカウント {0}"};
inline constexpr Text synced{"last activity taken over {0}", "最近同步：{0}", "最終同期：{0}"};
inline constexpr Text never_synced{"nothing taken over yet", "尚未同步", "まだ同期されていません"};
inline constexpr Text backfilling{"The last two months are being taken over.", "正在匯入過去兩個月的資料。",
                                  "過去2か月分を取り込んでいます。"};
inline constexpr Text connect{"Connect", "連結", "連携する"};
inline constexpr Text connect_named{"Connect {0}", "連結 {0}", "{0}と連携"};
inline constexpr Text disconnect{"Disconnect", "中斷連結", "連携を解除"};
inline constexpr Text disconnect_named{"Disconnect {0}", "中斷與 {0} 的連結", "{0}の連携を解除"};
inline constexpr Text disconnect_title{"Disconnect {0}?", "要中斷與 {0} 的連結嗎？", "{0}の連携を解除しますか？"};
inline constexpr Text disconnect_text{"New activities no longer arrive. What has arrived stays.", "將不再收到新活動，已匯入的資料會保留。",
                                      "新しいアクティビティは届かなくなります。取り込み済みのものは残ります。"};
inline constexpr Text by_phone{"Connect it in the Astral app on your iPhone: only the phone can give access.",
                               "請在 iPhone 的 Astral App 中連結：僅能由手機授權。",
                               "iPhoneのAstralアプリで連携してください。許可できるのは端末だけです。"};
inline constexpr Text waiting{"Go on in the tab that has opened, then come back here.", "請在新開啟的分頁中繼續，完成後回到這裡。",
                              "開いたタブで手続きを行い、ここに戻ってください。"};
inline constexpr Text look_again{"Look again", "重新檢查", "再確認"};
inline constexpr Text connected_toast{"{0} is connected", "已連結 {0}", "{0}と連携しました"};
inline constexpr Text disconnected_toast{"{0} is disconnected", "已中斷與 {0} 的連結", "{0}の連携を解除しました"};

}  // namespace dashboard::texts::integrations
