import type { Ask } from '#platform/web'
import type { Basemap, Box, RoadKind } from '#territory'
import { findBasemap, findCredit } from '../ground/door.ts'
import type { Round } from './round.ts'
import { sketchFrame } from './sketch-frame.ts'
import type { RoundStop } from './stop.ts'

/** The operator's map of a place, and whose map it is. */
export type GroundAround = { basemap: Basemap; credit: string }

/** So many bends of streets fit in a screen that weighs little: two kilobytes once compressed. */
const MOST_BENDS = 700
/** What goes first where there are more. */
const lesser: readonly RoadKind[] = ['path', 'rail', 'street']
const MOST_KEPT = 400
const AGAIN_MS = 5 * 60_000

/** Stops stand still: what the map knows around one is read once, however often its screen is asked for. */
const kept = new Map<string, Promise<GroundAround | undefined>>()

/** What the operator's map knows around a stop, as light as a telephone wants it; a map made of pictures is too heavy for one. */
export function groundAround(c: Ask, round: Round, stop: RoundStop): Promise<GroundAround | undefined> {
  const file = c.var.ground.site.settings.basemap
  const frame = file && sketchFrame(round, stop)
  if (!frame) return Promise.resolve(undefined)
  const key = JSON.stringify([file, frame.box])
  const known = kept.get(key) ?? read(c, frame.box)
  if (!kept.has(key)) keep(key, known)
  return known
}

function keep(key: string, around: Promise<GroundAround | undefined>): void {
  kept.set(key, around)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  // an operator may mend their file: what shows nothing is looked for again, some minutes later
  void around.then((ground) => ground ?? setTimeout(() => kept.delete(key), AGAIN_MS).unref())
}

async function read(c: Ask, box: Box): Promise<GroundAround | undefined> {
  const found = await findBasemap(c, box)
  const basemap = found && lighten(found)
  return basemap && { basemap, credit: await findCredit(c) }
}

function lighten(basemap: Basemap): Basemap | undefined {
  if (basemap.pictures.length > 0) return undefined
  const light: Basemap = { ...basemap, buildings: [] }
  for (const kind of lesser) {
    if (bendsOf(light) <= MOST_BENDS) break
    light.roads = light.roads.filter((road) => road.kind !== kind)
  }
  return bendsOf(light) <= MOST_BENDS ? light : { ...light, roads: [] }
}

const bendsOf = ({ roads, water }: Basemap): number =>
  [...roads.map(({ line }) => line), ...water].reduce((sum, line) => sum + line.length, 0)
