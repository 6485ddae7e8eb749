#pragma once

#include <array>

#include "core/language.hpp"

/// Signing up, invitations, forgotten passwords.
namespace dashboard::texts::entry {

// Signing up.
inline constexpr Text sign_up_title{"Create an account", "建立帳號", "アカウントを作成"};
inline constexpr Text sign_up_subtitle{"For coaches. Athletes are invited by their club.", "教練專用。運動員由所屬俱樂部邀請。",
                                       "コーチ向けです。選手はクラブから招待されます。"};
inline constexpr Text invited_sign_up_subtitle{"To join {0}", "以加入{0}", "{0}に参加するために"};
inline constexpr Text send_code{"Send me a code", "寄送驗證碼", "コードを送信"};
inline constexpr Text sending{"Sending", "寄送中", "送信中"};
inline constexpr Text to_sign_up{"Create an account", "建立帳號", "アカウントを作成"};
inline constexpr Text to_forgotten{"Forgot your password?", "忘記密碼？", "パスワードをお忘れですか？"};
inline constexpr Text to_sign_in{"Back to the sign-in", "返回登入", "サインインに戻る"};
inline constexpr Text to_code{"I have a code already", "我已有驗證碼", "コードを持っています"};

// The code.
inline constexpr Text code_title{"Check your e-mail", "請查看電子郵件", "メールをご確認ください"};
inline constexpr Text code_sent_to{"We sent a code to {0}", "驗證碼已寄至 {0}", "{0} にコードを送信しました"};
/// For a new password nothing tells whether there is an account.
inline constexpr Text code_sent_if{"If {0} has an account, a code is on its way there", "若 {0} 已有帳號，驗證碼將寄至該信箱",
                                   "{0} のアカウントがあれば、コードが届きます"};
inline constexpr Text code_from_letter{"From the letter that you were sent", "請輸入信件中的驗證碼", "届いたメールに記載されています"};
inline constexpr Text code{"Code or link from the letter", "信件中的驗證碼或連結", "メールのコードまたはリンク"};
inline constexpr Text go_on{"Continue", "繼續", "続ける"};
inline constexpr Text checking{"Checking", "檢查中", "確認中"};
inline constexpr Text resend{"Send it again", "重新寄送", "再送信"};
inline constexpr Text resend_in{"Send it again in {0} s", "{0} 秒後可重新寄送", "{0}秒後に再送信できます"};
inline constexpr Text other_address{"Use another address", "使用其他電子郵件", "別のアドレスを使う"};

// The account.
inline constexpr Text account_title{"Your account", "您的帳號", "アカウント情報"};
inline constexpr Text name{"Your name", "姓名", "お名前"};
inline constexpr Text create{"Create the account", "建立帳號", "アカウントを作成"};
inline constexpr Text creating{"Creating", "建立中", "作成中"};
/// In the order of `password_rules_met`.
inline constexpr std::array<Text, 4> password_rules{{{"8 characters or more", "至少 8 個字元", "8文字以上"},
                                                     {"An upper-case letter", "一個大寫字母", "大文字を1つ以上"},
                                                     {"A lower-case letter", "一個小寫字母", "小文字を1つ以上"},
                                                     {"A digit", "一個數字", "数字を1つ以上"}}};
inline constexpr Text rule_met{"{0}: yes", "{0}：符合", "{0}：はい"};
inline constexpr Text rule_unmet{"{0}: not yet", "{0}：尚未", "{0}：まだ"};

// The club.
inline constexpr Text club_title{"Your club", "您的俱樂部", "クラブ"};
inline constexpr Text club_subtitle{"You become its head coach and invite the others.", "您將成為總教練，並可邀請其他成員。",
                                    "あなたがヘッドコーチとなり、メンバーを招待できます。"};
inline constexpr Text club_name{"Name of the club", "俱樂部名稱", "クラブ名"};
inline constexpr Text club_hint{"{0}'s Team", "{0}的團隊", "{0}のチーム"};
inline constexpr Text found_club{"Create the club", "建立俱樂部", "クラブを作成"};
inline constexpr Text without_club{"Go on without a club", "暫不建立，繼續", "クラブなしで続ける"};

// A forgotten password.
inline constexpr Text forgotten_title{"Forgot your password?", "忘記密碼？", "パスワードの再設定"};
inline constexpr Text forgotten_subtitle{"We send you a code to set a new one.", "我們將寄送驗證碼，供您設定新密碼。",
                                         "新しいパスワードを設定するためのコードを送信します。"};
inline constexpr Text new_password_title{"A new password", "設定新密碼", "新しいパスワード"};
inline constexpr Text new_password_subtitle{"Every device is signed out by it.", "所有裝置都會因此登出。",
                                            "すべての端末がサインアウトされます。"};
inline constexpr Text new_password{"New password", "新密碼", "新しいパスワード"};
inline constexpr Text set_password{"Set the password", "設定密碼", "パスワードを設定"};
inline constexpr Text setting_password{"Setting", "設定中", "設定中"};
inline constexpr Text password_set{"Your new password is set. Sign in with it.", "新密碼已設定，請以新密碼登入。",
                                   "新しいパスワードを設定しました。サインインしてください。"};
inline constexpr Text ask_again{"Ask for a new code", "重新索取驗證碼", "新しいコードを請求"};

// An invitation.
inline constexpr Text invited_title{"You are invited", "您已受邀", "招待が届いています"};
inline constexpr Text invited_named{"{0}, you are invited", "{0}，您已受邀", "{0}さん、招待が届いています"};
inline constexpr Text invites_you{"{0} would like you to train with them on Astral.", "{0}邀請您加入，在 Astral 一起訓練。",
                                  "{0}があなたをAstralに招待しています。"};
inline constexpr Text has_account{"I have an account", "我已有帳號", "アカウントを持っています"};
inline constexpr Text joining_title{"Joining {0}", "正在加入{0}", "{0}に参加中"};
inline constexpr Text not_joined_title{"You could not join", "無法加入", "参加できませんでした"};
inline constexpr Text join_again{"Try again", "再試一次", "再試行"};
inline constexpr Text sign_in_to_join{"Sign in to join {0}.", "登入以加入{0}。", "サインインして{0}に参加します。"};

// What can be wrong.
inline constexpr Text email_taken{"This address has an account already. Sign in with it.", "此電子郵件已有帳號，請直接登入。",
                                  "このアドレスは登録済みです。サインインしてください。"};
inline constexpr Text password_weak{"The password does not meet all the rules below.", "密碼未符合下列所有規則。",
                                    "パスワードが以下の条件を満たしていません。"};
inline constexpr Text code_missing{"Enter the code from the letter.", "請輸入信件中的驗證碼。", "メールのコードを入力してください。"};
inline constexpr Text code_unusable{"This code is wrong, or has run out. Ask for a new one.", "驗證碼錯誤或已過期，請重新索取。",
                                    "コードが違うか、期限が切れています。新しいコードを請求してください。"};
inline constexpr Text name_missing{"Enter your name.", "請輸入姓名。", "お名前を入力してください。"};
inline constexpr Text name_refused{"The server did not accept this name: at most 50 characters.", "伺服器不接受此名稱：最多 50 個字元。",
                                   "この名前は使えません（50文字以内）。"};
inline constexpr Text too_many_letters{"Three letters an hour are the most. Try again later.", "每小時最多寄送三封，請稍後再試。",
                                       "送信は1時間に3通までです。時間をおいてお試しください。"};
inline constexpr Text invited_other{"The invitation was sent to another e-mail address.", "此邀請是寄給另一個電子郵件。",
                                    "この招待は別のメールアドレス宛てです。"};
inline constexpr Text invitation_unusable{"This invitation can no longer be used. Ask your coach for a new one.",
                                          "此邀請已失效，請向教練索取新的邀請。",
                                          "この招待は無効です。コーチに新しい招待を依頼してください。"};
inline constexpr Text has_other_club{"You are a member of a club already.", "您已是某俱樂部的成員。", "すでにクラブに所属しています。"};
inline constexpr Text to_dashboard{"Go on to the dashboard", "前往儀表板", "ダッシュボードへ進む"};
inline constexpr Text sign_out_first{"This link is for somebody who is not signed in. Sign out first, then open it again.",
                                     "此連結供未登入者使用，請先登出再開啟。",
                                     "このリンクは未サインインの方向けです。サインアウトしてから開いてください。"};

}  // namespace dashboard::texts::entry
