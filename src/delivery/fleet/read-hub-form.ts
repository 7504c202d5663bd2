import type { Db } from '#platform/db'
import { checkForm, type Typed } from '#platform/web'
import { hasAddresses, labelOf, readAddress, type Address } from '#territory'
import { hubForm, pointForm } from './form.ts'
import type { Hub, Slot } from '../hub.ts'
import type { Point } from '../order.ts'
import { readSlots } from './slots-typed.ts'

/** What the form of a hub says of it. */
export type SaidHub = Omit<Hub, 'id' | 'organisationId'>

export type HubRead =
  | { ok: true; said: SaidHub; slots: Slot[] }
  | { ok: false; errors: Record<string, string>; several?: Address[] }

/**
 * Reads the form of a hub, new or `known`. Its address is looked for among those of the commune, else the two numbers of a map are asked; one
 * that did not change keeps its point.
 */
export async function readHubForm(db: Db, typed: Typed, known?: Hub): Promise<HubRead> {
  const form = checkForm(hubForm, typed)
  const slots = readSlots(typed)
  const place = await readSpot(db, typed, known)
  const errors = {
    ...(form.ok ? {} : form.errors),
    ...(place.ok ? {} : place.errors),
    ...slots.errors,
  }
  if (!form.ok || !place.ok || Object.keys(errors).length > 0)
    return { ok: false, errors, ...(place.ok ? {} : { several: place.several ?? [] }) }
  const { name, speed, detour, reload, stairs, box } = form.value
  return {
    ok: true,
    slots: slots.value,
    said: {
      name,
      ...place.spot,
      speed_m_per_h: Math.round(speed * 1000),
      detour_percent: detour,
      reload_s: reload * 60,
      stairs_s_per_floor: stairs,
      box_volume_ml: box * 1000,
    },
  }
}

type Spot =
  | { ok: true; spot: Point & { address: string } }
  | { ok: false; errors: Record<string, string>; several?: Address[] }

async function readSpot(db: Db, typed: Typed, known?: Hub): Promise<Spot> {
  const text = String(typed['address'] ?? '')
  if (!(await hasAddresses(db))) {
    const point = checkForm(pointForm, typed)
    return point.ok ? { ok: true, spot: { ...point.value, address: text } } : point
  }
  if (known && known.address === text)
    return { ok: true, spot: { address: text, latitude: known.latitude, longitude: known.longitude } }
  if (text === '') return { ok: true, spot: { address: '', latitude: 0, longitude: 0 } } // told by the form
  const read = await readAddress(db, typed, 'address')
  if (!read.ok) return { ok: false, errors: { address: read.sentence }, several: read.several }
  const { of, latitude, longitude } = read.address
  const address = of === 'door' ? labelOf(read.address) : text
  return { ok: true, spot: { address, latitude, longitude } }
}
