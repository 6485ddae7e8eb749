#pragma once

#include <array>

#include "core/language.hpp"

namespace dashboard::texts::ai_coach {

inline constexpr Text title{"AI coach", "AI 教練", "AIコーチ"};
inline constexpr Text remark{"Drafts a plan, you decide", "由 AI 起草，由您決定", "下書きはAI、決めるのはあなた"};
inline constexpr Text request{"What shall the plan be for?", "計畫的目標是什麼？", "どんなプランにしますか？"};
inline constexpr Text wishes{"Wishes", "需求", "要望"};
inline constexpr Text wishes_hint{"Goal, days to train, injuries: whatever a coach would want to know.",
                                  "目標、可訓練的日子、傷勢：教練想知道的一切。", "目標、練習できる曜日、けがなど、コーチが知りたいこと。"};
inline constexpr Text wishes_long{"At most 2,000 characters.", "最多 2,000 個字元。", "2,000文字以内にしてください。"};
inline constexpr Text weeks_odd{"1 to 52 weeks.", "1 到 52 週。", "1〜52週で指定してください。"};
inline constexpr Text write{"Write a draft", "撰寫草稿", "下書きを作る"};
inline constexpr Text write_again{"Write another draft", "重新撰寫草稿", "下書きを作り直す"};
inline constexpr Text stop{"Stop", "停止", "停止"};
inline constexpr Text draft{"Draft", "草稿", "下書き"};
inline constexpr Text draft_empty{"The draft appears here as it is written. You can edit it before a plan is made of it.",
                                  "草稿會即時顯示在這裡，製作計畫前可自由編輯。",
                                  "下書きは書かれるそばからここに表示されます。プランにする前に編集できます。"};
inline constexpr Text writing{"Writing, {0} %", "撰寫中，{0} %", "作成中 {0} %"};
inline constexpr Text broken_off{"It broke off. What was written stays.", "已中斷，已寫的內容會保留。",
                                 "途中で途切れました。書かれた分は残ります。"};
inline constexpr Text make_plan{"Make a plan of it", "製作成計畫", "プランにする"};
inline constexpr Text making{"Making the plan, {0} %", "製作計畫中，{0} %", "プラン作成中 {0} %"};
inline constexpr Text plan{"Plan", "計畫", "プラン"};
inline constexpr CountText workouts{{"{0} workout", "{0} 次訓練", "ワークアウト{0}件"},
                                    {"{0} workouts", "{0} 次訓練", "ワークアウト{0}件"}};
inline constexpr Text name{"Name of the plan", "計畫名稱", "プランの名前"};
inline constexpr Text usual_name{"AI plan, {0} weeks", "AI 計畫，{0} 週", "AIプラン {0}週間"};
inline constexpr Text save{"Save to the library", "儲存到計畫庫", "ライブラリに保存"};

}  // namespace dashboard::texts::ai_coach
