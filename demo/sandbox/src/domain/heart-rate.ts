/** The mean over what was measured; null without any. */
export function averageHeartRate(efforts: readonly { average_heart_rate: number | null }[]): number | null {
  const rates = efforts.map((effort) => effort.average_heart_rate).filter((rate) => rate !== null);
  return rates.length === 0 ? null : Math.round(rates.reduce((total, rate) => total + rate, 0) / rates.length);
}
