#pragma once

#include <array>

#include "core/language.hpp"

/// Days, months and how long ago.
namespace dashboard::texts::time {

inline constexpr std::array<Text, 7> weekdays{{{"Mon", "週一", "月"},
                                               {"Tue", "週二", "火"},
                                               {"Wed", "週三", "水"},
                                               {"Thu", "週四", "木"},
                                               {"Fri", "週五", "金"},
                                               {"Sat", "週六", "土"},
                                               {"Sun", "週日", "日"}}};
inline constexpr std::array<Text, 12> months{{{"Jan", "1月", "1月"},
                                              {"Feb", "2月", "2月"},
                                              {"Mar", "3月", "3月"},
                                              {"Apr", "4月", "4月"},
                                              {"May", "5月", "5月"},
                                              {"Jun", "6月", "6月"},
                                              {"Jul", "7月", "7月"},
                                              {"Aug", "8月", "8月"},
                                              {"Sep", "9月", "9月"},
                                              {"Oct", "10月", "10月"},
                                              {"Nov", "11月", "11月"},
                                              {"Dec", "12月", "12月"}}};
// {0} the day of the month, {1} the month's name, {2} the year
inline constexpr Text day{"{0} {1}", "{1}{0}日", "{1}{0}日"};
inline constexpr Text day_and_year{"{0} {1} {2}", "{2}年{1}{0}日", "{2}年{1}{0}日"};
inline constexpr Text weekday_and_day{"{0} {1}", "{1} {0}", "{1}({0})"};  // {0} the weekday, {1} the day
inline constexpr Text month_and_year{"{0} {1}", "{1}年{0}", "{1}年{0}"};

inline constexpr Text just_now{"just now", "剛剛", "たった今"};
inline constexpr Text minutes_ago{"{0} min ago", "{0} 分鐘前", "{0}分前"};
inline constexpr Text hours_ago{"{0} h ago", "{0} 小時前", "{0}時間前"};
inline constexpr Text today{"today", "今天", "今日"};
inline constexpr Text tomorrow{"tomorrow", "明天", "明日"};
inline constexpr Text yesterday{"yesterday", "昨天", "昨日"};
inline constexpr Text in_days{"in {0} days", "{0} 天後", "{0}日後"};
inline constexpr Text in_weeks{"in {0} weeks", "{0} 週後", "{0}週間後"};
inline constexpr Text in_months{"in {0} months", "{0} 個月後", "{0}か月後"};
inline constexpr Text days_ago{"{0} days ago", "{0} 天前", "{0}日前"};
inline constexpr Text weeks_ago{"{0} weeks ago", "{0} 週前", "{0}週間前"};
inline constexpr Text months_ago{"{0} months ago", "{0} 個月前", "{0}か月前"};

inline constexpr Text minutes{"{0} min", "{0} 分", "{0}分"};
inline constexpr Text hours{"{0} h", "{0} 小時", "{0}時間"};
inline constexpr Text hours_and_minutes{"{0} h {1} min", "{0} 小時 {1} 分", "{0}時間{1}分"};

}  // namespace dashboard::texts::time
