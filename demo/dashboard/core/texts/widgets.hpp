#pragma once

#include "core/language.hpp"

/// What widgets say themselves.
namespace dashboard::texts::widgets {

inline constexpr Text try_again{"Try again", "再試一次", "再試行"};
inline constexpr Text cancel{"Cancel", "取消", "キャンセル"};
inline constexpr Text close{"Close", "關閉", "閉じる"};
inline constexpr Text save{"Save", "儲存", "保存"};
inline constexpr Text remove{"Delete", "刪除", "削除"};
inline constexpr Text undo{"Undo", "復原", "元に戻す"};
inline constexpr Text edit{"Edit", "編輯", "編集"};
inline constexpr Text nothing_found{"Nothing found", "找不到結果", "見つかりません"};
inline constexpr Text search{"Search", "搜尋", "検索"};
inline constexpr Text choose{"Choose", "請選擇", "選択してください"};
inline constexpr Text pick_date{"Pick a date", "選擇日期", "日付を選択"};
inline constexpr Text month_before{"Month before", "上個月", "前の月"};
inline constexpr Text month_after{"Month after", "下個月", "次の月"};
inline constexpr Text copy{"Copy", "複製", "コピー"};
inline constexpr Text copied{"Copied", "已複製", "コピーしました"};
inline constexpr Text dismiss{"Dismiss", "關閉通知", "通知を閉じる"};
inline constexpr Text load_again{"Load again", "重新載入", "再読み込み"};
inline constexpr Text show_more{"Show more", "顯示更多", "もっと見る"};
inline constexpr Text more{"More", "更多", "その他"};
inline constexpr Text loading{"Loading", "載入中", "読み込み中"};

}  // namespace dashboard::texts::widgets
