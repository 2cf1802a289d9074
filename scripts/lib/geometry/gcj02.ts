import type { LngLat } from '../../../src/model/types.ts';

/** Krasovsky 1940 ellipsoid, on which the published GCJ-02 formula is written. */
const SEMI_MAJOR_M = 6378245.0;
const ECCENTRICITY_2 = 0.006693421622965943;

function latOffset(x: number, y: number): number {
  let d = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
  d += ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3;
  d += ((20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * 2) / 3;
  d += ((160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3;
  return d;
}

function lngOffset(x: number, y: number): number {
  let d = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
  d += ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3;
  d += ((20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * 2) / 3;
  d += ((150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3;
  return d;
}

/** Degrees WGS84 to degrees GCJ-02. Meant for points in mainland China; it does not test for that. */
export function wgs84ToGcj02([lng, lat]: LngLat): LngLat {
  const radLat = (lat * Math.PI) / 180;
  const magic = 1 - ECCENTRICITY_2 * Math.sin(radLat) ** 2;
  const dLat = latOffset(lng - 105, lat - 35);
  const dLng = lngOffset(lng - 105, lat - 35);
  return [
    lng + (dLng * 180) / ((SEMI_MAJOR_M / Math.sqrt(magic)) * Math.cos(radLat) * Math.PI),
    lat + (dLat * 180) / (((SEMI_MAJOR_M * (1 - ECCENTRICITY_2)) / (magic * Math.sqrt(magic))) * Math.PI),
  ];
}

/**
 * Degrees GCJ-02 to degrees WGS84, by fixed-point iteration. The offset changes by less than 1 % over its own length,
 * so six rounds bring the error below 1e-9°, far under the 1/1024° grid of the source.
 */
export function gcj02ToWgs84([lng, lat]: LngLat): LngLat {
  let guess: LngLat = [lng, lat];
  for (let round = 0; round < 6; round++) {
    const there = wgs84ToGcj02(guess);
    guess = [guess[0] + lng - there[0], guess[1] + lat - there[1]];
  }
  return guess;
}
