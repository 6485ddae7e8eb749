#pragma once

#include "core/language.hpp"

namespace dashboard::texts::shell {

inline constexpr Text show_labels{"Show labels", "顯示名稱", "ラベルを表示"};
inline constexpr Text hide_labels{"Hide labels", "隱藏名稱", "ラベルを隠す"};
inline constexpr Text more{"More", "更多", "その他"};
inline constexpr Text navigation{"Navigation", "導覽", "ナビゲーション"};
inline constexpr Text light_colours{"Light colours", "淺色", "ライト"};
inline constexpr Text dark_colours{"Dark colours", "深色", "ダーク"};
inline constexpr Text system_colours{"Colours of the system", "依系統設定", "システムに合わせる"};
inline constexpr Text kilometres{"Kilometres", "公里", "キロメートル"};
inline constexpr Text miles{"Miles", "英里", "マイル"};
inline constexpr Text sign_out{"Sign out", "登出", "サインアウト"};
inline constexpr Text account{"Account", "帳號", "アカウント"};

inline constexpr Text palette{"Go to or do", "前往或執行", "移動・操作"};
inline constexpr Text palette_hint{"A page, an athlete or an action", "輸入頁面、運動員或動作", "ページ、選手、操作を入力"};
inline constexpr Text page{"Page", "頁面", "ページ"};
inline constexpr Text athlete{"Athlete", "運動員", "選手"};
inline constexpr Text action{"Action", "動作", "操作"};

inline constexpr Text keys{"Keyboard", "鍵盤快速鍵", "キーボード操作"};
inline constexpr Text key_palette{"Find a page, a person or an action", "前往頁面或運動員、執行動作", "ページ・選手へ移動、操作を実行"};
inline constexpr Text key_help{"Show this help", "顯示此說明", "このヘルプを表示"};
inline constexpr Text key_search{"Search in the list", "在清單中搜尋", "一覧内を検索"};
inline constexpr Text key_tab{"To the next control, back with Shift", "下一個控制項（Shift 返回）", "次の項目へ（Shift で前へ）"};
inline constexpr Text key_arrows{"Move in lists, tables and tabs", "在清單、表格、分頁與月曆中移動", "一覧・表・タブ・カレンダー内を移動"};
inline constexpr Text key_enter{"Open or press", "開啟或按下", "開く・押す"};
inline constexpr Text key_undo{"Take back the last deletion", "復原上一次刪除", "直前の削除を元に戻す"};
inline constexpr Text key_escape{"Close what is open", "關閉目前開啟的項目", "開いているものを閉じる"};
inline constexpr Text key_header{"Click a head with Shift to sort by several columns", "按住 Shift 點選欄位標題可多欄排序",
                                 "Shift を押しながら見出しをクリックすると複数列で並べ替え"};

}  // namespace dashboard::texts::shell
