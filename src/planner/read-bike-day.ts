import type { BikeDay } from './bike-day.ts'

export type DayRefusal =
  | 'not json'
  | 'not a day'
  | 'field missing'
  | 'field wrong'
  | 'unknown place'
  | 'twice the same'

export type ReadDay =
  | { ok: true; day: BikeDay }
  | { ok: false; refusal: DayRefusal; line: number; what: string }

/** What a field must be: a kind of value, the fields of an object, or a list of something; it may be null, or missing. */
type Shape =
  | 'text'
  | 'count'
  | 'number'
  | 'flag'
  | Shape[]
  | { [field: string]: Shape }
  | { orNull: Shape }
  | { orNone: Shape }

const spot = { x_m: 'number', y_m: 'number' } as const
const pause = { earliest_s: 'count', latest_s: 'count', duration_s: 'count' } as const
const boxes = { le8: 'count', le4: 'count', le2: 'count', frozen: 'count' } as const
const goods = {
  place: 'text',
  ready_s: 'count',
  weight_g: 'count',
  volume_ml: 'count',
  class: 'text',
} as const
const pickup: Shape = { ...goods, max_on_board_s: { orNull: 'count' } }
const door = { from_s: 'count', to_s: 'count', service_s: 'count', floor: 'count', no_lift: 'flag' } as const
const shift = { shift_start_s: 'count', shift_end_s: 'count', break: { orNull: pause } } as const
const bike: Shape = {
  id: 'text',
  ...shift,
  payload_g: 'count',
  volume_ml: 'count',
  cold_boxes: boxes,
  skills: ['text'],
}
const order: Shape = {
  id: 'text',
  announced_s: 'count',
  heavy: 'flag',
  pickups: [pickup],
  dropoff: { ...spot, ...door },
}
const whole: Shape = {
  id: 'text',
  speed_m_per_h: 'count',
  detour_percent: 'count',
  stairs_s_per_floor: 'count',
  box_volume_ml: 'count',
  hub: { ...spot, reload_s: 'count' },
  now_s: { orNull: 'count' },
  merchants: [{ id: 'text', ...spot, visit_s: 'count' }],
  bikes: [bike],
  orders: [order],
  legs: { orNone: { length_m: [['count']], travel_s: [['count']] } },
}

/** Reads the file of a day; a refusal says which rule, at which line of the text, and what stands there. */
export function readBikeDay(text: string): ReadDay {
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const refused = (refusal: DayRefusal, path: string[]): ReadDay => {
    return { ok: false, refusal, line: lineOf(text, path), what: path.join('.') }
  }
  const { value } = parsed
  if (!isObject(value) || value['format'] !== 'beffroi-bike-day-1') return refused('not a day', ['format'])
  const wrong = mismatch(value, whole, [])
  if (wrong) return refused(wrong.refusal, wrong.path)
  // The one place where what was just verified becomes a day.
  const day = value as unknown as BikeDay
  const odd = contradiction(day)
  return odd ? refused(odd.refusal, odd.path) : { ok: true, day }
}

function parse(text: string): { ok: true; value: unknown } | (ReadDay & { ok: false }) {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : ''
    const at = /position (\d+)/.exec(message)?.[1]
    const line = text.slice(0, at ? Number(at) : text.trimEnd().length).split('\n').length
    return { ok: false, refusal: 'not json', line, what: '' }
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Wrong = { refusal: DayRefusal; path: string[] }

function mismatch(value: unknown, shape: Shape, path: string[]): Wrong | undefined {
  if (isObject(shape) && 'orNone' in shape)
    return value === undefined ? undefined : mismatch(value, shape['orNone'] ?? 'text', path)
  if (value === undefined) return { refusal: 'field missing', path }
  const wrong: Wrong = { refusal: 'field wrong', path }
  if (shape === 'text') return typeof value === 'string' ? undefined : wrong
  if (shape === 'flag') return typeof value === 'boolean' ? undefined : wrong
  if (shape === 'number') return Number.isFinite(value) ? undefined : wrong
  if (shape === 'count') return Number.isInteger(value) && Number(value) >= 0 ? undefined : wrong
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return wrong
    return firstOf(value, (one, index) => mismatch(one, shape[0] ?? 'text', [...path, String(index)]))
  }
  if ('orNull' in shape) return value === null ? undefined : mismatch(value, shape['orNull'] ?? 'text', path)
  if (!isObject(value)) return wrong
  return firstOf(Object.entries(shape), ([field, inner]) => mismatch(value[field], inner, [...path, field]))
}

function firstOf<T>(list: T[], judge: (one: T, index: number) => Wrong | undefined): Wrong | undefined {
  for (const [index, one] of list.entries()) {
    const wrong = judge(one, index)
    if (wrong) return wrong
  }
  return undefined
}

function contradiction(day: BikeDay): Wrong | undefined {
  const merchants = new Set(day.merchants.map(({ id }) => id))
  const twice = (['merchants', 'bikes', 'orders'] as const).flatMap((list) => {
    const ids = day[list].map(({ id }) => id)
    const index = ids.findIndex((id, at) => ids.indexOf(id) !== at)
    return index < 0 ? [] : [{ refusal: 'twice the same' as const, path: [list, String(index), 'id'] }]
  })
  if (twice[0]) return twice[0]
  if (day.speed_m_per_h === 0) return { refusal: 'field wrong', path: ['speed_m_per_h'] }
  if (!isSquare(day)) return { refusal: 'field wrong', path: ['legs'] }
  return firstOf(day.orders, ({ pickups }, index) => {
    const pick = pickups.findIndex(({ place }) => place !== 'hub' && !merchants.has(place))
    if (pick >= 0)
      return { refusal: 'unknown place', path: ['orders', String(index), 'pickups', String(pick), 'place'] }
    return pickups.length === 0
      ? { refusal: 'field wrong', path: ['orders', String(index), 'pickups'] }
      : undefined
  })
}

/** The ways, when given, join every place with every other. */
function isSquare({ legs, merchants, orders }: BikeDay): boolean {
  const places = 1 + merchants.length + orders.length
  const whole = (rows: number[][]) => rows.length === places && rows.every((row) => row.length === places)
  return !legs || (whole(legs.length_m) && whole(legs.travel_s))
}

/** The line of a field: each step of the path is looked for after the one before it. */
function lineOf(text: string, path: string[]): number {
  let at = 0
  for (const step of path) {
    const found = /^\d+$/.test(step) ? childAt(text, at, Number(step)) : text.indexOf(`"${step}"`, at)
    if (found < 0) break
    at = found
  }
  return text.slice(0, at).split('\n').length
}

/** Where the child number `wanted` of the list that opens after `from` begins. */
function childAt(text: string, from: number, wanted: number): number {
  let depth = 0
  let child = 0
  for (let at = text.indexOf('[', from); at >= 0 && at < text.length; at++) {
    const letter = text[at]
    if (letter === '"') at = text.indexOf('"', at + 1)
    if (at < 0) return -1
    if (letter === ',' && depth === 1) child++
    if (depth === 1 && child === wanted && letter !== ',' && !/\s/.test(letter ?? '')) return at
    if (letter === '[' || letter === '{') depth++
    if (letter === ']' || letter === '}') depth--
    if (depth === 0) return -1
    if (wanted === 0 && depth === 1 && letter === '[') child = 0
  }
  return -1
}
