#pragma once

#include <array>

#include "core/language.hpp"

namespace dashboard::texts::organization {

inline constexpr Text title{"Organization", "組織", "組織"};
inline constexpr std::array<Text, 3> tabs{
    {{"Members", "成員", "メンバー"}, {"Coaches", "教練", "コーチ"}, {"Invitations", "邀請", "招待"}}};

inline constexpr Text profile{"Profile", "基本資料", "プロフィール"};
inline constexpr Text name{"Name", "名稱", "名前"};
inline constexpr Text name_missing{"The organization needs a name.", "請輸入組織名稱。", "組織名を入力してください。"};
inline constexpr Text description{"Description", "說明", "説明"};
inline constexpr Text no_description{"No description yet", "尚無說明", "説明はまだありません"};
inline constexpr Text principle{"How we train", "訓練理念", "トレーニング方針"};
inline constexpr Text principle_hint{"The AI coach keeps to it when it writes plans.", "AI 教練撰寫計畫時會依此理念。",
                                     "AI コーチはプラン作成時にこの方針に従います。"};
inline constexpr Text edit{"Edit", "編輯", "編集"};
inline constexpr Text saved{"The organization is saved", "組織已儲存", "組織を保存しました"};

inline constexpr Text role{"Role", "角色", "役割"};
inline constexpr Text coach{"Coach", "教練", "コーチ"};
inline constexpr Text joined{"Joined", "加入日期", "参加日"};
inline constexpr Text member{"Member", "成員", "メンバー"};
inline constexpr Text nobody{"Nobody", "無", "なし"};
inline constexpr Text head_coach{"Head coach", "總教練", "ヘッドコーチ"};
inline constexpr Text assistant_coach{"Assistant coach", "助理教練", "アシスタントコーチ"};
inline constexpr Text plain_coach{"Coach", "教練", "コーチ"};
inline constexpr Text athlete{"Athlete", "運動員", "選手"};
inline constexpr CountText athletes{{"{0} athlete", "{0} 位運動員", "選手{0}人"}, {"{0} athletes", "{0} 位運動員", "選手{0}人"}};
inline constexpr CountText members{{"{0} member", "{0} 位成員", "メンバー{0}人"}, {"{0} members", "{0} 位成員", "メンバー{0}人"}};

inline constexpr Text no_members{"No members yet", "尚無成員", "メンバーはまだいません"};
inline constexpr Text no_members_advice{"Invite athletes by e-mail, or share a link.", "以電子郵件邀請運動員，或分享連結。",
                                        "メールで招待するか、リンクを共有してください。"};
inline constexpr Text no_coaches{"No further coaches", "沒有其他教練", "他のコーチはいません"};
inline constexpr Text no_coaches_advice{"Coaches see their own athletes and write plans for them.",
                                        "教練可查看自己的運動員並為其制定計畫。", "コーチは担当選手を見て、プランを作成できます。"};
inline constexpr Text no_invitations{"Nobody is invited", "尚無邀請", "招待はありません"};

inline constexpr Text add_coach{"Add a coach", "新增教練", "コーチを追加"};
inline constexpr Text add{"Add", "新增", "追加"};
inline constexpr Text email{"E-mail", "電子郵件", "メール"};
inline constexpr Text email_missing{"Whom? An e-mail address is needed.", "請輸入電子郵件。", "メールアドレスを入力してください。"};
inline constexpr Text add_coach_hint{"Of an existing account; an athlete of the organization becomes a coach.",
                                     "須為已註冊的帳號；組織內的運動員將成為教練。", "既存のアカウント。組織の選手はコーチになります。"};
inline constexpr Text remove_coach{"Remove {0}", "移除 {0}", "{0}を外す"};
inline constexpr Text remove_coach_title{"Remove this coach?", "要移除此教練嗎？", "このコーチを外しますか？"};
inline constexpr Text remove_coach_text{
    "{0} loses access to the organization, and the athletes whom {0} looks after have no coach any more.",
    "{0} 將無法再存取組織，其負責的運動員將沒有教練。", "{0}は組織にアクセスできなくなり、担当選手はコーチなしになります。"};
inline constexpr Text remove{"Remove", "移除", "外す"};
inline constexpr Text remove_member{"Remove from the organization", "從組織移除", "組織から外す"};
inline constexpr Text remove_member_title{"Remove this member?", "要移除此成員嗎？", "このメンバーを外しますか？"};
inline constexpr Text remove_member_text{
    "{0} leaves all groups, and the organization's plans for {0} are cancelled. This cannot be undone.",
    "{0} 將離開所有群組，組織為其安排的計畫也會取消，且無法復原。",
    "{0}はすべてのグループから外れ、組織のプランは中止されます。元に戻せません。"};
inline constexpr Text make_coach_hint{"To make an athlete a coach, add them with their e-mail address on the tab of coaches.",
                                      "若要讓運動員成為教練，請在「教練」分頁以其電子郵件新增。",
                                      "選手をコーチにするには、「コーチ」タブでメールアドレスを追加してください。"};
inline constexpr Text open_athlete{"Open the athlete's page", "開啟運動員頁面", "選手のページを開く"};

inline constexpr Text invite{"Invite", "邀請", "招待"};
inline constexpr Text invite_title{"Invite athletes", "邀請運動員", "選手を招待"};
inline constexpr std::array<Text, 2> kinds{{{"By e-mail", "電子郵件", "メール"}, {"A link for many", "共用連結", "共有リンク"}}};
inline constexpr Text first_name{"First name", "名字", "名"};
inline constexpr Text first_name_missing{"The letter greets somebody by name.", "請輸入名字，供邀請信稱呼。",
                                         "招待メールの宛名を入力してください。"};
inline constexpr Text most_uses{"How many may use it", "使用次數上限", "使用できる人数"};
inline constexpr Text most_uses_hint{"Empty: as many as like", "留空表示不限", "空欄：無制限"};
inline constexpr Text letter_hint{"They get a letter with a link that works for 7 days.", "對方會收到一封含有 7 天有效連結的信件。",
                                  "7日間有効なリンクがメールで届きます。"};
inline constexpr Text link_hint{"Whoever has the link can join as an athlete, until you revoke it.",
                                "持有連結者皆可以運動員身分加入，直到您撤銷為止。",
                                "リンクを知っている人は、取り消すまで誰でも選手として参加できます。"};
inline constexpr Text send{"Send invitation", "寄出邀請", "招待を送信"};
inline constexpr Text make_link{"Create link", "建立連結", "リンクを作成"};
inline constexpr Text link_ready{"The invitation is ready", "邀請已建立", "招待を作成しました"};
inline constexpr Text link_use{"You can also give them the link yourself.", "您也可以自行提供此連結。", "リンクを直接渡すこともできます。"};
inline constexpr Text done{"Done", "完成", "完了"};
inline constexpr Text link_for_many{"Link for many", "共用連結", "共有リンク"};
inline constexpr Text used_of{"Used {0} of {1}", "已使用 {0} / {1}", "使用：{0} / {1}"};
inline constexpr Text used{"Used {0} times", "已使用 {0} 次", "使用：{0}回"};
inline constexpr std::array<Text, 5> states{{{"Pending", "等待中", "保留中"},
                                             {"Accepted", "已接受", "承諾済み"},
                                             {"Revoked", "已撤銷", "取り消し済み"},
                                             {"Expired", "已過期", "期限切れ"},
                                             {"Used up", "已用完", "使用上限"}}};
inline constexpr Text expires{"expires {0}", "{0}到期", "期限：{0}"};
inline constexpr Text revoke{"Revoke", "撤銷", "取り消す"};
inline constexpr Text revoke_named{"Revoke the invitation of {0}", "撤銷 {0} 的邀請", "{0}の招待を取り消す"};
inline constexpr Text revoke_title{"Revoke this invitation?", "要撤銷此邀請嗎？", "この招待を取り消しますか？"};
inline constexpr Text revoke_text{"Its link no longer works. Those who have joined stay.", "連結將失效，已加入的成員不受影響。",
                                  "リンクは使えなくなります。参加済みの人はそのままです。"};

inline constexpr Text coach_added{"The coach is added", "已新增教練", "コーチを追加しました"};
inline constexpr Text coach_assigned{"The coach is assigned", "已指派教練", "コーチを割り当てました"};
inline constexpr Text member_removed{"The member is removed", "已移除成員", "メンバーを外しました"};
inline constexpr Text coach_removed{"The coach is removed", "已移除教練", "コーチを外しました"};
inline constexpr Text invitation_revoked{"The invitation is revoked", "已撤銷邀請", "招待を取り消しました"};

}  // namespace dashboard::texts::organization
