/** A tab in which another site has done its part: Strava, Garmin. The dashboard itself goes on in the tab that it was opened from. */
import { readConnectReturn } from '../../../web/src/connect.js';
import type { Notice } from './status.js';

const providers: Record<string, string> = { strava: 'Strava', garmin: 'Garmin' };

type Say = (provider: string) => Notice;
const texts: Record<string, { success: Say; error: Say }> = {
  en: {
    success: (provider) => ({ title: `${provider} is connected`, text: 'You can close this tab and go on in the dashboard.' }),
    error: (provider) => ({ title: `${provider} is not connected`, text: 'Access was not given. Close this tab and try again in the dashboard.' }),
  },
  zh: {
    success: (provider) => ({ title: `已連結 ${provider}`, text: '您可以關閉此分頁，回到儀表板繼續。' }),
    error: (provider) => ({ title: `未能連結 ${provider}`, text: '未取得授權。請關閉此分頁，回到儀表板再試一次。' }),
  },
  ja: {
    success: (provider) => ({ title: `${provider}と連携しました`, text: 'このタブを閉じて、ダッシュボードに戻ってください。' }),
    error: (provider) => ({ title: `${provider}と連携できませんでした`, text: '許可されませんでした。このタブを閉じて、ダッシュボードで再試行してください。' }),
  },
};

/** What to say instead of starting, when this tab is one that another site has sent back. */
export function returnNotice(address: string, language: string): Notice | undefined {
  const returned = readConnectReturn(address);
  const provider = providers[returned?.provider ?? ''];
  if (!provider) return undefined;
  const { success, error } = texts[language.slice(0, 2)] ?? texts['en']!;
  return returned!.status === 'success' ? success(provider) : error(provider);
}
