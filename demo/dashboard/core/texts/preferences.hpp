#pragma once

#include <array>

#include "core/language.hpp"

namespace dashboard::texts::preferences {

inline constexpr Text title{"Preferences", "偏好設定", "環境設定"};
inline constexpr Text display{"Display", "顯示", "表示"};
inline constexpr Text language{"Language", "語言", "言語"};
inline constexpr Text of_browser{"Same as the browser", "與瀏覽器相同", "ブラウザーと同じ"};
inline constexpr Text of_browser_named{"Same as the browser ({0})", "與瀏覽器相同（{0}）", "ブラウザーと同じ（{0}）"};
inline constexpr Text theme{"Colours", "配色", "配色"};
inline constexpr std::array<Text, 3> themes{{{"System", "系統", "システム"}, {"Light", "淺色", "ライト"}, {"Dark", "深色", "ダーク"}}};
inline constexpr Text text_size{"Text size", "文字大小", "文字の大きさ"};
inline constexpr std::array<Text, 4> text_sizes{
    {{"Small", "小", "小"}, {"Normal", "標準", "標準"}, {"Large", "大", "大"}, {"Larger", "特大", "特大"}}};
inline constexpr Text region{"Units and time", "單位與時間", "単位と時刻"};
inline constexpr Text units{"Distances", "距離單位", "距離の単位"};
inline constexpr std::array<Text, 2> unit_systems{{{"Kilometres", "公里", "キロメートル"}, {"Miles", "英里", "マイル"}}};
inline constexpr Text time_zone{"Time zone", "時區", "タイムゾーン"};
inline constexpr Text time_zone_hint{"Days and weeks begin at midnight there.", "日期與週次以該地午夜為準。",
                                     "日付と週はその地域の午夜に始まります。"};
inline constexpr Text account{"Account", "帳號", "アカウント"};
inline constexpr Text account_hint{"Language, units and time zone are saved to your account too, for your other devices and for e-mails.",
                                   "語言、單位與時區也會儲存到您的帳號，供其他裝置與電子郵件使用。",
                                   "言語・単位・タイムゾーンはアカウントにも保存され、他の端末やメールに使われます。"};
inline constexpr Text saved{"Saved to your account", "已儲存到帳號", "アカウントに保存しました"};
inline constexpr Text saving{"Saving", "儲存中", "保存中"};
inline constexpr Text not_saved{"Not saved to your account", "未儲存到帳號", "アカウントに保存できませんでした"};

}  // namespace dashboard::texts::preferences
