#pragma once

#include <array>

#include "core/language.hpp"

namespace dashboard::texts::organization {

inline constexpr Text title{"Organization", "組織", "組織"};
inline constexpr std::array<Text, 3> tabs{
    {{"Members", "成員", "メンバー"}, {"Coaches", "教練", "コーチ"}, {"Invitations", "邀請", "招待"}}};
inline constexpr Text profile{"About the club", "關於俱樂部", "クラブについて"};
inline constexpr Text name{"Name", "名稱", "名前"};
inline constexpr Text name_missing{"Give the organization a name", "請輸入組織名稱", "組織の名前を入力してください"};
inline constexpr Text description{"Description", "簡介", "紹介"};
inline constexpr Text principle{"How you train", "訓練理念", "トレーニング方針"};
inline constexpr Text principle_hint{"The AI coach keeps to it when it writes plans.", "AI 教練撰寫計畫時會遵循此理念。",
                                     "AIコーチはプラン作成時にこの方針に従います。"};
inline constexpr Text edit{"Edit", "編輯", "編集"};
inline constexpr Text save{"Save", "儲存", "保存"};
inline constexpr Text saved{"Saved", "已儲存", "保存しました"};
inline constexpr Text nothing_written{"Nothing written yet", "尚未填寫", "まだ記入されていません"};

inline constexpr CountText members{{"{0} member", "{0} 位成員", "メンバー{0}人"}, {"{0} members", "{0} 位成員", "メンバー{0}人"}};
inline constexpr CountText athletes{{"{0} athlete", "{0} 位運動員", "選手{0}人"}, {"{0} athletes", "{0} 位運動員", "選手{0}人"}};
inline constexpr Text none{"Nobody here yet", "目前沒有人", "まだ誰もいません"};
inline constexpr Text none_advice{"Invite athletes by e-mail, or with a link for many.", "以電子郵件邀請運動員，或使用可供多人使用的連結。",
                                  "メールで選手を招待するか、複数人用のリンクを使ってください。"};
inline constexpr Text more{"Show more", "顯示更多", "さらに表示"};
inline constexpr Text member{"Member", "成員", "メンバー"};
inline constexpr Text role{"Role", "角色", "役割"};
inline constexpr Text coach{"Coach", "教練", "コーチ"};
inline constexpr Text athlete{"Athlete", "運動員", "選手"};
inline constexpr Text assistant{"Assistant", "助理教練", "アシスタント"};
inline constexpr Text joined{"Joined", "加入日期", "参加日"};
inline constexpr Text inactive{"Inactive", "未啟用", "休止中"};
inline constexpr Text nobody{"Nobody", "無", "なし"};
inline constexpr Text coach_assigned{"The coach is assigned", "已指派教練", "コーチを割り当てました"};
inline constexpr Text change_coach{"Coach of {0}", "{0} 的教練", "{0}のコーチ"};

inline constexpr Text no_coaches{"No further coaches", "沒有其他教練", "他のコーチはいません"};
inline constexpr Text no_coaches_advice{"Coaches whom you add see the athletes assigned to them.", "您新增的教練可看到指派給他們的運動員。",
                                        "追加したコーチは担当の選手を見られます。"};
inline constexpr Text add_coach{"Add coach", "新增教練", "コーチを追加"};
inline constexpr Text coach_added{"The coach is added", "已新增教練", "コーチを追加しました"};
inline constexpr Text email{"E-mail address", "電子郵件", "メールアドレス"};
inline constexpr Text email_missing{"Write the e-mail address", "請輸入電子郵件", "メールアドレスを入力してください"};
inline constexpr Text coach_hint{"Of an account that exists.", "須為已存在的帳號。", "登録済みのアカウントのもの。"};
inline constexpr std::array<Text, 2> coach_roles{{{"Assistant coach", "助理教練", "アシスタントコーチ"}, {"Coach", "教練", "コーチ"}}};

inline constexpr Text invite{"Invite", "邀請", "招待"};
inline constexpr Text invite_title{"Invite athletes", "邀請運動員", "選手を招待"};
inline constexpr std::array<Text, 2> invitation_kinds{
    {{"One person", "單一對象", "1人"}, {"A link for many", "多人連結", "複数人用リンク"}}};
inline constexpr Text first_name{"First name", "名字", "名"};
inline constexpr Text first_name_missing{"Write the first name", "請輸入名字", "名を入力してください"};
inline constexpr Text most_uses{"How many may use it", "可使用人數", "使用できる人数"};
inline constexpr Text most_uses_hint{"Empty: as many as you like.", "留空表示不限。", "空欄：無制限。"};
inline constexpr Text create{"Create invitation", "建立邀請", "招待を作成"};
inline constexpr Text link_title{"The invitation is ready", "邀請已建立", "招待ができました"};
inline constexpr Text link_advice{"Whoever opens this link can join the club.", "開啟此連結的人即可加入俱樂部。",
                                  "このリンクを開いた人はクラブに参加できます。"};
inline constexpr Text link_advice_one{"It was sent by e-mail; you can pass the link on yourself, too.",
                                      "已寄出電子郵件；您也可以自行轉寄連結。", "メールで送信しました。リンクを直接渡すこともできます。"};
inline constexpr Text link{"Link of the invitation", "邀請連結", "招待リンク"};
inline constexpr Text close{"Done", "完成", "完了"};
inline constexpr Text no_invitations{"No invitations yet", "尚無邀請", "招待はまだありません"};
inline constexpr Text link_for_many{"Link for many", "多人連結", "複数人用リンク"};
inline constexpr std::array<Text, 4> invitation_states{{{"Open", "有效", "有効"},
                                                        {"Accepted", "已接受", "承諾済み"},
                                                        {"Revoked", "已撤銷", "取り消し済み"},
                                                        {"Expired", "已過期", "期限切れ"}}};
inline constexpr Text created{"Created {0}", "建立於 {0}", "作成：{0}"};
inline constexpr CountText used{{"used {0} time", "已使用 {0} 次", "使用{0}回"}, {"used {0} times", "已使用 {0} 次", "使用{0}回"}};
inline constexpr Text until{"until {0}", "至 {0}", "{0}まで"};
inline constexpr Text revoke{"Revoke", "撤銷", "取り消す"};
inline constexpr Text remove{"Remove", "移除", "外す"};
inline constexpr Text invitation_revoked{"The invitation is revoked", "邀請已撤銷", "招待を取り消しました"};
inline constexpr Text member_removed{"The member is removed", "已移除成員", "メンバーを外しました"};
inline constexpr Text coach_removed{"The coach is removed", "已移除教練", "コーチを外しました"};
inline constexpr Text remove_title{"Remove {0}?", "移除 {0}？", "{0}を外しますか？"};
inline constexpr Text revoke_title{"Revoke the invitation?", "撤銷此邀請？", "招待を取り消しますか？"};
/// By the tab that one removes from.
inline constexpr std::array<Text, 3> removal_advice{
    {{"Who is removed leaves all groups, and plans of this organization end. This cannot be undone.",
      "被移除者將退出所有群組，此組織的計畫也會終止。無法復原。",
      "外されたメンバーはすべてのグループから抜け、この組織のプランは終了します。元に戻せません。"},
     {"Athletes of this coach are nobody's until you assign them anew.", "此教練的運動員將暫無教練，直到您重新指派。",
      "このコーチの選手は、割り当て直すまで担当なしになります。"},
     {"The link stops working at once.", "連結將立即失效。", "リンクは直ちに使えなくなります。"}}};

}  // namespace dashboard::texts::organization
