/** Where demo athletes live and run. */
export interface Place {
  timezone: string;
  latitude: number;
  longitude: number;
  /** Meters of climbing per kilometer on usual routes. */
  hilliness: number;
}

export const PLACES = {
  taipei: { timezone: "Asia/Taipei", latitude: 25.033, longitude: 121.5654, hilliness: 8 },
  tokyo: { timezone: "Asia/Tokyo", latitude: 35.6852, longitude: 139.7528, hilliness: 5 },
  boulder: { timezone: "America/Denver", latitude: 40.015, longitude: -105.2705, hilliness: 18 },
  london: { timezone: "Europe/London", latitude: 51.5073, longitude: -0.1657, hilliness: 6 },
  lisbon: { timezone: "Europe/Lisbon", latitude: 38.6979, longitude: -9.2077, hilliness: 11 },
  nairobi: { timezone: "Africa/Nairobi", latitude: -1.2741, longitude: 36.8119, hilliness: 14 },
  auckland: { timezone: "Pacific/Auckland", latitude: -36.8485, longitude: 174.7633, hilliness: 12 },
  saoPaulo: { timezone: "America/Sao_Paulo", latitude: -23.5874, longitude: -46.6576, hilliness: 9 },
  reykjavik: { timezone: "Atlantic/Reykjavik", latitude: 64.1466, longitude: -21.9426, hilliness: 7 },
  kolkata: { timezone: "Asia/Kolkata", latitude: 22.5448, longitude: 88.3426, hilliness: 2 },
} as const satisfies Record<string, Place>;

export type PlaceName = keyof typeof PLACES;
export const PLACE_NAMES = Object.keys(PLACES) as PlaceName[];
