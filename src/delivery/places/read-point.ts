import type { Db } from '#platform/db'
import { readDecimal } from '#platform/sheets'
import type { Typed } from '#platform/web'
import type { Point } from '../order.ts'
import { pointOfAddress } from '../addresses/door.ts'
import { isFar, FAR_POINT } from './too-far.ts'

export type PointRead =
  | { ok: true; point: (Point & { from: 'person' | 'address' | 'street' }) | null }
  | { ok: false; errors: Record<string, string> }

/**
 * Where something is, as a form says it: two numbers, or a street, or nothing (then null). Numbers win.
 * `hub`: what it cannot be far from.
 */
export async function readPoint(db: Db, typed: Typed, hub: Point): Promise<PointRead> {
  const said = (name: string) => {
    const value = typed[name]
    return typeof value === 'string' ? value : ''
  }
  if (said('latitude') || said('longitude')) {
    const [latitude, longitude] = [readDecimal(said('latitude')), readDecimal(said('longitude'))]
    if (!latitude.ok) return { ok: false, errors: { latitude: 'Donnez un nombre. Exemple : 50,9513' } }
    if (!longitude.ok) return { ok: false, errors: { longitude: 'Donnez un nombre. Exemple : 1,8587' } }
    const point = { latitude: latitude.value, longitude: longitude.value }
    if (isFar(point, hub)) return { ok: false, errors: { latitude: FAR_POINT } }
    return { ok: true, point: { ...point, from: 'person' } }
  }
  if (!said('street')) return { ok: true, point: null }
  const [name = '', town = ''] = said('street').split('|')
  const point = await pointOfAddress(db, name, town)
  return point ? { ok: true, point } : { ok: false, errors: { street: 'Choisissez une rue dans la liste.' } }
}
