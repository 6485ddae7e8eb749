const PACE = /^(\d{1,3}):([0-5]\d)$/;

/** `M:SS` per kilometer, no leading zero for the minutes (contract 1.12). */
export function formatPace(secondsPerKilometer: number): string {
  const rounded = Math.round(secondsPerKilometer);
  return `${Math.floor(rounded / 60)}:${String(rounded % 60).padStart(2, "0")}`;
}

export function isPace(text: string): boolean {
  return PACE.test(text);
}

/** null when nothing was covered. */
export function paceOver(distanceMeters: number, durationSeconds: number): string | null {
  return distanceMeters > 0 && durationSeconds > 0 ? formatPace(durationSeconds / (distanceMeters / 1000)) : null;
}
