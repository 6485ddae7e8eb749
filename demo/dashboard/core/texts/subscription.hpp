#pragma once

#include <array>

#include "core/language.hpp"

namespace dashboard::texts::subscription {

inline constexpr Text title{"Subscription", "訂閱方案", "サブスクリプション"};

struct PlanName {
  std::string_view plan;
  Text name;
};
inline constexpr std::array<PlanName, 5> plan_names{{{"free", {"Free", "免費版", "無料"}},
                                                     {"pro", {"Pro", "Pro", "Pro"}},
                                                     {"coach", {"Coach", "Coach", "Coach"}},
                                                     {"club", {"Club", "Club", "Club"}},
                                                     {"enterprise", {"Enterprise", "Enterprise", "Enterprise"}}}};
/// In the order of `Status`.
inline constexpr std::array<Text, 7> statuses{{{"Active", "使用中", "有効"},
                                               {"Trial", "試用中", "トライアル"},
                                               {"Payment overdue", "付款逾期", "支払い遅延"},
                                               {"Cancelled", "已取消", "解約済み"},
                                               {"Expired", "已到期", "期限切れ"},
                                               {"Suspended", "已暫停", "停止中"},
                                               {"Unknown", "未知", "不明"}}};
inline constexpr std::array<Text, 2> intervals{{{"Billed monthly", "按月計費", "月額払い"}, {"Billed yearly", "按年計費", "年額払い"}}};
inline constexpr Text renews{"Renews on {0}", "將於 {0} 續訂", "{0}に更新"};
inline constexpr Text ends{"Ends on {0}; until then everything stays open.", "將於 {0} 結束，在此之前皆可使用。",
                           "{0}に終了します。それまではすべて利用できます。"};
inline constexpr Text ended{"Ended on {0}", "已於 {0} 結束", "{0}に終了しました"};
inline constexpr CountText trial_days{{"{0} day of the trial is left", "試用剩餘 {0} 天", "トライアルは残り{0}日"},
                                      {"{0} days of the trial are left", "試用剩餘 {0} 天", "トライアルは残り{0}日"}};
inline constexpr Text has_access{"You have everything of Pro.", "您可使用 Pro 的全部功能。", "Proのすべての機能を利用できます。"};
inline constexpr Text by_club{"Your club's plan gives you everything of Pro.", "您所屬俱樂部的方案已包含 Pro 的全部功能。",
                              "クラブのプランでProのすべての機能を利用できます。"};
inline constexpr Text no_access{"Pro opens adaptive plans and the AI coach to you.", "升級 Pro 即可使用自適應計畫與 AI 教練。",
                                "ProでアダプティブプランとAIコーチが使えます。"};
inline constexpr Text overdue{"The last payment failed. Check the means of payment, or access ends.",
                              "上次付款失敗，請確認付款方式，否則將停止使用。", "前回の支払いに失敗しました。支払い方法をご確認ください。"};

inline constexpr Text go_pro{"Get Pro", "升級 Pro", "Proにする"};
inline constexpr Text go_pro_text{"You pay on the payment provider's page; we never see the card.",
                                  "付款於金流服務商頁面進行，我們不會取得卡片資料。",
                                  "お支払いは決済会社のページで行います。カード情報は当社に渡りません。"};
inline constexpr Text pay_monthly{"Pay monthly", "按月付款", "月額で支払う"};
inline constexpr Text pay_yearly{"Pay yearly", "按年付款", "年額で支払う"};
inline constexpr Text manage{"Invoices and payment", "發票與付款方式", "請求書と支払い方法"};
inline constexpr Text cancel{"Cancel the subscription", "取消訂閱", "解約する"};
inline constexpr Text cancel_title{"Cancel the subscription?", "要取消訂閱嗎？", "解約しますか？"};
inline constexpr Text cancel_text{"It ends with the period that is paid, on {0}. Until then everything stays open.",
                                  "訂閱將於已付費期間結束時（{0}）終止，在此之前皆可使用。",
                                  "支払い済みの期間の終わり（{0}）に終了します。それまではすべて利用できます。"};
inline constexpr Text period_end{"the end of the period", "期滿", "期間の終わり"};
inline constexpr Text cancelled_toast{"The subscription is cancelled", "已取消訂閱", "解約しました"};

}  // namespace dashboard::texts::subscription
