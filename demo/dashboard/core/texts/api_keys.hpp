#pragma once

#include <array>

#include "core/language.hpp"

namespace dashboard::texts::api_keys {

inline constexpr Text title{"API keys", "API 金鑰", "API キー"};
inline constexpr CountText keys{{"{0} active key", "{0} 個有效金鑰", "有効なキー{0}件"},
                                {"{0} active keys", "{0} 個有效金鑰", "有効なキー{0}件"}};
inline constexpr Text what_it_is{
    "A key lets another program read and change the data of this organization as a head coach does. Keep it on a server, never in an app "
    "or a web page.",
    "金鑰讓其他程式能以總教練的權限讀取及變更此組織的資料。請存放在伺服器上，切勿放在應用程式或網頁中。",
    "キーを使うと、他のプログラムがヘッドコーチと同じ権限で組織のデータを読み書きできます。サーバーに保管し、アプリやウェブページには置かな"
    "いでください。"};
inline constexpr Text create{"New key", "新增金鑰", "キーを作成"};
inline constexpr Text none_yet{"No API keys", "尚無 API 金鑰", "API キーがありません"};
inline constexpr Text none_yet_advice{"Make one for each program that is to use the organization's data.",
                                      "請為每個需要使用組織資料的程式各建立一個。",
                                      "組織のデータを使うプログラムごとに1つ作成してください。"};
inline constexpr Text name{"Name", "名稱", "名前"};
inline constexpr Text name_hint{"What the key is for, such as “Data warehouse”", "用途，例如「資料倉儲」",
                                "用途（例：データウェアハウス）"};
inline constexpr Text name_missing{"Give the key a name.", "請輸入名稱。", "名前を入力してください。"};
inline constexpr Text lifetime{"Expires", "到期", "有効期限"};
inline constexpr std::array<Text, 5> lifetimes{{{"In 30 days", "30 天後", "30日後"},
                                                {"In 90 days", "90 天後", "90日後"},
                                                {"In a year", "一年後", "1年後"},
                                                {"On a certain day", "指定日期", "日付を指定"},
                                                {"Never", "永不到期", "無期限"}}};
inline constexpr Text last_day{"Last day", "最後有效日", "最終日"};
inline constexpr Text day_missing{"Pick a day that is not over.", "請選擇尚未過去的日期。", "今日以降の日付を選んでください。"};
inline constexpr Text forever_hint{"A key that never expires works until somebody revokes it.", "永不到期的金鑰在撤銷前會一直有效。",
                                   "無期限のキーは、取り消されるまで使えます。"};
inline constexpr Text make{"Create key", "建立金鑰", "キーを作成"};

inline constexpr Text copy_now{"Copy your key now", "請立即複製金鑰", "今すぐキーをコピー"};
inline constexpr Text shown_once{"This is the only time that the key is shown. If it gets lost, revoke it and make another.",
                                 "金鑰只會顯示這一次。若遺失，請撤銷後重新建立。",
                                 "キーが表示されるのは今だけです。紛失した場合は取り消して作り直してください。"};
inline constexpr Text secret{"Key", "金鑰", "キー"};
inline constexpr Text done{"I have copied it", "我已複製", "コピーしました"};
inline constexpr Text not_shown{"The key “{0}” was made while you were elsewhere, so nobody has seen it. Revoke it and make another.",
                                "金鑰「{0}」建立時您已離開頁面，因此未曾顯示。請撤銷後重新建立。",
                                "キー「{0}」は画面を離れている間に作成されたため表示されませんでした。取り消して作り直してください。"};

inline constexpr Text created{"Created {0}", "建立於{0}", "作成：{0}"};
inline constexpr Text never_expires{"Never expires", "永不到期", "無期限"};
inline constexpr Text expires{"Expires {0}", "{0}到期", "期限：{0}"};
inline constexpr Text expired{"Expired", "已到期", "期限切れ"};
inline constexpr Text active{"Active", "有效", "有効"};
inline constexpr Text revoke{"Revoke", "撤銷", "取り消す"};
inline constexpr Text revoke_named{"Revoke {0}", "撤銷 {0}", "{0}を取り消す"};
inline constexpr Text revoke_title{"Revoke this key?", "要撤銷此金鑰嗎？", "このキーを取り消しますか？"};
inline constexpr Text revoke_text{"Programs that use “{0}” are refused from this moment on. This cannot be undone.",
                                  "使用「{0}」的程式將立即被拒絕，且無法復原。",
                                  "「{0}」を使うプログラムは直ちに拒否されます。元に戻せません。"};
inline constexpr Text revoked{"“{0}” is revoked", "已撤銷「{0}」", "「{0}」を取り消しました"};

}  // namespace dashboard::texts::api_keys
