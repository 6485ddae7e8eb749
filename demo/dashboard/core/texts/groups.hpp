#pragma once

#include <array>

#include "core/language.hpp"

namespace dashboard::texts::groups {

inline constexpr Text title{"Groups", "群組", "グループ"};
inline constexpr Text create{"New group", "新增群組", "グループを作成"};
inline constexpr Text edit{"Edit group", "編輯群組", "グループを編集"};
inline constexpr Text actions_of{"Actions for {0}", "{0} 的操作", "{0}の操作"};
inline constexpr Text none_yet{"No groups yet", "尚無群組", "グループはまだありません"};
inline constexpr Text none_yet_advice{"Put athletes who train together into a group, to compare them and to plan for all at once.",
                                      "將一起訓練的運動員編成群組，即可比較並一次安排計畫。",
                                      "一緒に練習する選手をグループにまとめると、比較や一括のプラン作成ができます。"};
inline constexpr Text ungrouped{"{0} of {1} athletes are in no group", "{1} 位運動員中有 {0} 位未加入群組",
                                "選手{1}人中{0}人がグループ未所属"};
inline constexpr CountText members{{"{0} member", "{0} 位成員", "メンバー{0}人"}, {"{0} members", "{0} 位成員", "メンバー{0}人"}};
inline constexpr Text group{"Group", "群組", "グループ"};
inline constexpr Text active_days{"Active, 30 days", "30 天內活躍", "30日間の活動者"};
inline constexpr Text distance_days{"Distance, 30 days", "30 天距離", "30日間の距離"};
inline constexpr Text needing_attention{"Need attention", "需要關注", "要注意"};
inline constexpr Text is_private{"Private", "不公開", "非公開"};
inline constexpr Text is_public{"Open", "公開", "公開"};

inline constexpr Text name{"Name", "名稱", "名前"};
inline constexpr Text name_missing{"Give the group a name.", "請輸入群組名稱。", "グループ名を入力してください。"};
inline constexpr Text description{"Description", "說明", "説明"};
inline constexpr Text hide{"Private: athletes cannot find it or ask to join", "不公開：運動員無法搜尋或申請加入",
                           "非公開：選手は検索・参加申請できません"};
inline constexpr Text choose_members{"Members", "成員", "メンバー"};
inline constexpr Text saved{"“{0}” is saved", "已儲存「{0}」", "「{0}」を保存しました"};
inline constexpr Text deleted{"“{0}” is deleted", "已刪除「{0}」", "「{0}」を削除しました"};

inline constexpr Text gone{"This group is not there", "找不到此群組", "グループが見つかりません"};
inline constexpr Text gone_advice{"It may have been deleted.", "可能已被刪除。", "削除された可能性があります。"};
inline constexpr Text all_groups{"All groups", "所有群組", "すべてのグループ"};
inline constexpr std::array<Text, 3> spans{{{"7 days", "7 天", "7日"}, {"30 days", "30 天", "30日"}, {"90 days", "90 天", "90日"}}};
inline constexpr std::array<Text, 4> metrics{
    {{"Distance", "距離", "距離"}, {"Time", "時間", "時間"}, {"Activities", "次數", "回数"}, {"Load", "負荷", "負荷"}}};
inline constexpr Text active{"Active members", "活躍成員", "活動したメンバー"};
inline constexpr Text of_members{"of {0}", "共 {0} 位", "{0}人中"};
inline constexpr Text distance{"Distance", "距離", "距離"};
inline constexpr CountText activities{{"{0} activity", "{0} 次活動", "{0}回"}, {"{0} activities", "{0} 次活動", "{0}回"}};
inline constexpr Text time{"Time", "時間", "時間"};
inline constexpr Text pace{"{0} on average", "平均 {0}", "平均 {0}"};
inline constexpr Text completion{"Planned sessions done", "計畫完成率", "計画の達成率"};
inline constexpr Text no_plans{"Nothing was planned", "無計畫課表", "計画なし"};
inline constexpr Text of_done_and_skipped{"of those due", "佔應完成課表", "予定分のうち"};
inline constexpr Text leaderboard{"Leaderboard", "排行榜", "ランキング"};
inline constexpr Text nobody_ran{"Nobody to compare yet", "尚無可比較的成員", "比較できるメンバーがいません"};
inline constexpr Text nobody_ran_advice{"Members who share with the group appear here once they have trained.",
                                        "與群組分享且有訓練紀錄的成員會顯示於此。",
                                        "グループに共有しているメンバーが練習すると表示されます。"};
inline constexpr Text recent{"Recent activities", "近期活動", "最近のアクティビティ"};
inline constexpr Text nothing_recent{"Nothing yet", "尚無活動", "まだありません"};
inline constexpr Text nothing_recent_advice{"What members complete appears here.", "成員完成的活動會顯示在這裡。",
                                            "メンバーの完了した活動が表示されます。"};
inline constexpr Text requests{"Want to join", "申請加入", "参加申請"};
inline constexpr Text asked{"asked {0}", "{0}申請", "{0}に申請"};
inline constexpr Text accept{"Accept", "接受", "承認"};
inline constexpr Text decline{"Decline", "婉拒", "拒否"};
inline constexpr Text accept_named{"Accept {0}", "接受 {0}", "{0}を承認"};
inline constexpr Text decline_named{"Decline {0}", "婉拒 {0}", "{0}を拒否"};
inline constexpr Text nobody_yet{"Nobody is in this group", "群組尚無成員", "メンバーはいません"};
inline constexpr Text nobody_yet_advice{"Choose athletes of the organization.", "請選擇組織內的運動員。", "組織の選手を選んでください。"};
inline constexpr Text edit_members{"Add or remove", "新增或移除", "追加・削除"};
inline constexpr Text remove_named{"Remove {0} from the group", "將 {0} 移出群組", "{0}をグループから外す"};
inline constexpr Text members_saved{"The members are saved", "成員已更新", "メンバーを保存しました"};

inline constexpr Text assign{"Assign a plan", "指派計畫", "プランを割り当て"};
inline constexpr Text assign_short{"Plan", "計畫", "プラン"};
inline constexpr Text assign_hint{"Everybody who is a member now gets it; those who join later do not.",
                                  "僅目前的成員會收到計畫，之後加入者不會。",
                                  "現在のメンバー全員に割り当てられます。後から参加した人には割り当てられません。"};
inline constexpr Text plan{"Plan", "計畫", "プラン"};
inline constexpr Text plan_weeks{"{0}, {1} weeks", "{0}，{1} 週", "{0}（{1}週）"};
inline constexpr Text plan_missing{"Choose a plan.", "請選擇計畫。", "プランを選んでください。"};
inline constexpr Text first_day{"First day", "開始日期", "開始日"};
inline constexpr Text day_missing{"Pick the first day.", "請選擇開始日期。", "開始日を選んでください。"};
inline constexpr Text do_assign{"Assign", "指派", "割り当てる"};
inline constexpr CountText plan_accepted{{"{0} athlete has the plan", "{0} 位運動員已套用計畫", "選手{0}人に割り当てました"},
                                         {"{0} athletes have the plan", "{0} 位運動員已套用計畫", "選手{0}人に割り当てました"}};
inline constexpr CountText plan_refused{{"{0} could not get it", "{0} 位無法套用", "{0}人は割り当て不可"},
                                        {"{0} could not get it", "{0} 位無法套用", "{0}人は割り当て不可"}};

}  // namespace dashboard::texts::groups
