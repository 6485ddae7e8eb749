#pragma once

#include "core/language.hpp"

namespace dashboard::texts::sign_in {

inline constexpr Text title{"Sign in to Astral", "登入 Astral", "Astral にサインイン"};
inline constexpr Text subtitle{"The dashboard for coaches", "教練專用儀表板", "コーチのためのダッシュボード"};
inline constexpr Text email{"E-mail address", "電子郵件", "メールアドレス"};
inline constexpr Text password{"Password", "密碼", "パスワード"};
inline constexpr Text show_password{"Show password", "顯示密碼", "パスワードを表示"};
inline constexpr Text hide_password{"Hide password", "隱藏密碼", "パスワードを隠す"};
inline constexpr Text submit{"Sign in", "登入", "サインイン"};
inline constexpr Text busy{"Signing in", "登入中", "サインイン中"};

inline constexpr Text wrong{"E-mail address or password is wrong.", "電子郵件或密碼錯誤。", "メールアドレスまたはパスワードが違います。"};
inline constexpr Text inactive{"This account is not active. Ask the head coach of your organization.", "此帳號未啟用，請洽組織的總教練。",
                               "このアカウントは無効です。組織のヘッドコーチにお問い合わせください。"};
inline constexpr Text too_often{"Too many attempts. Wait some minutes, then try again.", "嘗試次數過多，請稍候幾分鐘再試。",
                                "試行回数が多すぎます。数分待ってから再試行してください。"};
inline constexpr Text email_refused{"The server did not accept this address.", "伺服器不接受此電子郵件。",
                                    "このアドレスは受け付けられませんでした。"};
inline constexpr Text password_refused{"The server did not accept this password.", "伺服器不接受此密碼。",
                                       "このパスワードは受け付けられませんでした。"};
inline constexpr Text email_missing{"Enter your e-mail address.", "請輸入電子郵件。", "メールアドレスを入力してください。"};
inline constexpr Text email_odd{"This is not an e-mail address: it needs an @.", "這不是電子郵件：需要 @。",
                                "メールアドレスには @ が必要です。"};
inline constexpr Text password_missing{"Enter your password.", "請輸入密碼。", "パスワードを入力してください。"};

}  // namespace dashboard::texts::sign_in
