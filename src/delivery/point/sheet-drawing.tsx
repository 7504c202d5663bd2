import type { Basemap, KnownDoor } from '#territory'
import { around, HubMark, patchOf, placeWords, Scale, type Patch } from '../map/door.ts'
import type { Point } from '../order.ts'
import { GroundDrawing } from '../ground/door.ts'
import { metresFrom } from '../plane.ts'
import { frameOf, isInside, laidOn, SIDE, spotOn, widest, type Sheet } from './sheet.ts'
import { numbersOf, streetNames, type Dot } from './streets.ts'
import { Streets, StreetNames } from './sheet-streets.tsx'
import { Before, Pin } from './sheet-pin.tsx'
import { INK, MUTE, WHITE, halo } from './sheet-ink.ts'

type Drawn = {
  sheet: Sheet
  doors: readonly KnownDoor[]
  /** Unless it is the hub that is moved. */
  hub: Point | undefined
  /** Where the point was, once it is moved. */
  before: Point | undefined
  /** The operator's map, where there is one. */
  basemap: Basemap | undefined
}

/** The doors that are known around a point, drawn by us: a dot for each, its number and the name of its street where there is room. */
export function SheetDrawing({ sheet, doors, hub, before, basemap }: Drawn) {
  const frame = frameOf(sheet)
  const spots = doors.map((door): Dot => ({ door, ...spotOn(sheet, door) }))
  const hubShown = hub && isInside(spotOn(sheet, hub)) ? hub : undefined
  const taken = [pin, scaleOf(frame.scale.units), north]
  if (hubShown) taken.push(around(spotOn(sheet, hubShown), 28, 36))
  const names = placeWords(streetNames(spots), taken, square)
  const written = [...taken, ...names.map(patchOf), ...spots.map((one) => around(one, 3))]
  const numbers = sheet.width === widest ? [] : placeWords(numbersOf(spots), written, square)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...{ width: SIDE, height: SIDE, viewBox: `0 0 ${SIDE} ${SIDE}` }}
      font-family="sans-serif"
      font-size="15"
    >
      <path d={`M0 0h${SIDE}v${SIDE}H0z`} fill={WHITE} />
      {basemap && <GroundDrawing basemap={basemap} laid={laidOn(sheet)} />}
      {spots.length > 0 && <Streets spots={spots} guessed={!basemap} />}
      <StreetNames words={numbers} fill={MUTE} />
      <StreetNames words={names} fill={INK} font-weight="700" />
      <g fill={INK} {...halo}>
        {hubShown && <HubMark frame={frame} spot={metresFrom(sheet.middle, hubShown)} />}
        <Scale frame={frame} />
        <path d={`M${SIDE - 18} 8l7 20h-14z`} />
        <text x={SIDE - 18} y="44" text-anchor="middle">
          N
        </text>
      </g>
      {before && <Before {...spotOn(sheet, before)} />}
      <Pin />
    </svg>
  )
}
const square = { width: SIDE, height: SIDE }
const pin: Patch = { left: SIDE / 2 - 18, right: SIDE / 2 + 18, top: SIDE / 2 - 48, bottom: SIDE / 2 + 4 }
const north: Patch = { left: SIDE - 32, right: SIDE, top: 0, bottom: 50 }
const scaleOf = (units: number): Patch => ({ left: 0, right: units + 80, top: SIDE - 36, bottom: SIDE })
