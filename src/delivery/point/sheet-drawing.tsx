import type { Basemap, KnownDoor } from '#territory'
import { HubMark, Scale } from '../map/door.ts'
import type { Point } from '../order.ts'
import { metresFrom } from '../plane.ts'
import { GroundDrawing } from './ground-drawing.tsx'
import { patchOf, placeWords, type Patch, type Spot, type Written } from './place-words.ts'
import { frameOf, isInside, SIDE, spotOn, widest, type Sheet } from './sheet.ts'
import { numbersOf, sidesOf, streetNames, type Dot } from './streets.ts'

/** Alone in its file, the drawing reads no sheet of style: these are the tokens of the look, and no rule of a page can refuse attributes. */
const [INK, MUTE, EDGE, LINE, WHITE, LION, BRICK] = [
  '#1a2228',
  '#414f57',
  '#66757d',
  '#c6d0d2',
  '#fff',
  '#f6c12d',
  '#86311f',
] as const
/** Doors farther from one another than that make no street. */
const GAP = 60
const halo = {
  stroke: WHITE,
  'stroke-width': 4,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
} as const

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
  const names = placeWords(streetNames(spots), taken)
  const written = [...taken, ...names.map(patchOf), ...spots.map((one) => around(one, 3))]
  const numbers = sheet.width === widest ? [] : placeWords(numbersOf(spots), written)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...{ width: SIDE, height: SIDE, viewBox: `0 0 ${SIDE} ${SIDE}` }}
      font-family="sans-serif"
      font-size="15"
    >
      <path d={`M0 0h${SIDE}v${SIDE}H0z`} fill={WHITE} />
      {basemap && <GroundDrawing sheet={sheet} basemap={basemap} />}
      {spots.length > 0 && <Streets spots={spots} guessed={!basemap} />}
      <Words words={numbers} fill={MUTE} />
      <Words words={names} fill={INK} font-weight="700" />
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

const around = ({ x, y }: Spot, half: number, below = half): Patch => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + below,
})
const pin: Patch = { left: SIDE / 2 - 18, right: SIDE / 2 + 18, top: SIDE / 2 - 48, bottom: SIDE / 2 + 4 }
const north: Patch = { left: SIDE - 32, right: SIDE, top: 0, bottom: 50 }
const scaleOf = (units: number): Patch => ({ left: 0, right: units + 80, top: SIDE - 36, bottom: SIDE })

type StreetsProps = { spots: readonly Dot[]; guessed: boolean }

/** Each side of a street is a band under its doors, where no map knows the street; a line of no length is a dot, for hundreds of them weigh little. */
function Streets({ spots, guessed }: StreetsProps) {
  const at = ({ x, y }: Spot) => `${x} ${y}`
  const bands = (guessed ? sidesOf(spots, GAP) : []).map((side) => `M${side.map(at).join('L')}`)
  return (
    <g fill="none" stroke-linecap="round" stroke-linejoin="round">
      {bands.length > 0 && <path d={bands.join('')} stroke={LINE} stroke-width="18" />}
      <path d={spots.map((spot) => `M${at(spot)}h0`).join('')} stroke={EDGE} stroke-width="6" />
    </g>
  )
}

type WordsProps = { words: readonly Written[]; fill: string; 'font-weight'?: string }

const Words = ({ words, ...look }: WordsProps) => (
  <g {...halo} {...look} text-anchor="middle">
    {words.map(({ text, x, y }) => (
      <text {...{ x, y: y + 5 }}>{text}</text>
    ))}
  </g>
)

const Before = ({ x, y }: Spot) => (
  <>
    <circle cx={x} cy={y} r="9" fill="none" stroke={BRICK} stroke-width="3" stroke-dasharray="5 4" />
    <path d={`M${x} ${y}L${SIDE / 2} ${SIDE / 2}`} stroke={BRICK} stroke-width="2" stroke-dasharray="5 4" />
  </>
)

/** Its tip is the point. */
const Pin = () => (
  <g stroke={INK} stroke-width="3" stroke-linejoin="round">
    <path d={`M${SIDE / 2} ${SIDE / 2}l-13-19a16 16 0 1 1 26 0z`} fill={LION} />
    <circle cx={SIDE / 2} cy={SIDE / 2 - 28} r="4" fill={INK} />
  </g>
)
