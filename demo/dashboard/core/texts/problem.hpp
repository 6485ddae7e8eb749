#pragma once

#include "core/language.hpp"

/// What can go wrong, and what to do about it.
namespace dashboard::texts::problem {

inline constexpr Text session_ended{"Your session has ended", "登入已過期", "セッションが終了しました"};
inline constexpr Text session_ended_advice{"Sign in again to go on where you were.", "請重新登入，即可從剛才的地方繼續。",
                                           "再度サインインすると、続きから再開できます。"};
inline constexpr Text forbidden{"You may not see this", "您沒有檢視權限", "閲覧する権限がありません"};
inline constexpr Text forbidden_advice{"Ask the head coach of your organization for access.", "請向組織的總教練申請權限。",
                                       "組織のヘッドコーチに権限を依頼してください。"};
inline constexpr Text missing{"This is no longer there", "內容已不存在", "見つかりません"};
inline constexpr Text missing_advice{"It may have been removed in the meantime.", "可能已在這段期間被移除。",
                                     "すでに削除された可能性があります。"};
inline constexpr Text busy{"Too many requests", "請求過於頻繁", "リクエストが多すぎます"};
inline constexpr Text busy_advice{"Wait a moment, then try again.", "請稍候再試。", "少し待ってから再試行してください。"};
inline constexpr Text refused{"The server refused the request", "伺服器拒絕了請求", "サーバーがリクエストを拒否しました"};
inline constexpr Text refused_advice{"Try again, or reload the page.", "請再試一次，或重新整理頁面。",
                                     "再試行するか、ページを再読み込みしてください。"};
inline constexpr Text unreachable{"The server cannot be reached", "無法連線到伺服器", "サーバーに接続できません"};
inline constexpr Text unreachable_advice{"Check the network connection, then try again.", "請檢查網路連線後再試一次。",
                                         "ネットワーク接続を確認してから再試行してください。"};
inline constexpr Text slow{"The server took too long", "伺服器回應逾時", "サーバーの応答がありません"};
inline constexpr Text slow_advice{"Try again; it may be a passing overload.", "請再試一次，可能只是暫時忙碌。",
                                  "一時的な混雑かもしれません。再試行してください。"};
inline constexpr Text broken{"Something went wrong on the server", "伺服器發生錯誤", "サーバーでエラーが発生しました"};
inline constexpr Text broken_advice{"Try again. If it stays, tell support what you were doing.",
                                    "請再試一次；若問題持續，請向客服說明您的操作。",
                                    "再試行してください。解消しない場合は、操作内容をサポートにお知らせください。"};
inline constexpr Text title_and_advice{"{0}. {1}", "{0}。{1}", "{0}。{1}"};

}  // namespace dashboard::texts::problem
