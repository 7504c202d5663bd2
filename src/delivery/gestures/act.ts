import { createHash } from 'node:crypto'
import { clockFields, readClocks } from '#platform/outbox'
import { checkForm, field, isId, type Typed } from '#platform/web'
import { z } from 'zod'
import { colds, type ColdBox } from '../cold.ts'
import { neededSentences } from './sentences.ts'
import { absentWays, lostWays, refusedWays, SHUT } from '../gesture-words.ts'
import { blankGesture } from '../gesture.ts'
import type { SentGesture } from './keep-gestures.ts'

/** What a button of the courier's telephone may say. */
const acts = [
  'leave',
  'collect',
  'missing',
  'shut',
  'temperature',
  'name',
  'signature',
  'photo',
  'absent',
  'problem',
  'pause',
  'back',
  'undo',
] as const
export type ActKind = (typeof acts)[number]

const AGAIN_HERE = 'Rouvrez cette page, puis recommencez.'

const envelope = field.form({
  act: field.id(AGAIN_HERE),
  shift: field.id(AGAIN_HERE),
  stop: field.text(60),
  what: field.oneOf(acts),
  order: z.preprocess((value) => [value ?? []].flat(), z.array(z.uuid()).max(60)),
  place: field.optionalId(),
  device: field.optionalText(80),
  ...clockFields,
})

type Envelope = z.infer<typeof envelope>

/** A press of a button, as gestures; `stop` is where the telephone showed it. */
export type Act = {
  id: string
  kind: ActKind
  stop: string
  device: string | null
  sentAt: Date
  gestures: SentGesture[]
}

/** Reads what a telephone sends, at once or hours later: one sentence for each field that is wrong. */
export function readAct(
  typed: Typed,
  now: Date,
): { ok: true; act: Act } | { ok: false; errors: Record<string, string> } {
  const head = checkForm(envelope, typed)
  if (!head.ok) return head
  const { what: kind, act: id, stop, device } = head.value
  const { doneAt, sentAt } = readClocks(head.value, now)
  const told = details[kind](typed)
  if ('wrong' in told) return { ok: false, errors: told.wrong }
  const gestures = gesturesOf(head.value, told, doneAt)
  if (gestures.length === 0) return { ok: false, errors: { order: AGAIN_HERE } }
  return { ok: true, act: { id, kind, stop, device, sentAt, gestures } }
}

type Told = { about: 'orders' | 'round' } & Partial<SentGesture> & { missing?: Map<string, string> }
type Wrong = { wrong: Record<string, string> }
type Details = (typed: Typed) => Told | Wrong

const words = (typed: Typed, name: string, max = 200): string => {
  const given = typed[name]
  return (typeof given === 'string' ? given : '').slice(0, max)
}

function chosen(typed: Typed, ways: readonly string[]): Told | Wrong {
  const way = ways.find((one) => one === typed['way'])
  if (!way) return { wrong: { way: neededSentences.way } }
  const refused = refusedWays.some((one) => one === way)
  return { about: 'orders', kind: refused ? 'refused' : 'absent', words: way }
}

/** What each button says besides its order: its kind, its proof, its words; or what is wrong. */
const details: Record<ActKind, Details> = {
  leave: () => ({ about: 'round', kind: 'left' }),
  pause: () => ({ about: 'round', kind: 'paused' }),
  back: () => ({ about: 'round', kind: 'back' }),
  collect: () => ({ about: 'orders', kind: 'collected' }),
  shut: () => ({ about: 'orders', kind: 'missing', words: SHUT }),
  missing: missingOf,
  temperature: temperatureOf,
  name: (typed) => {
    const name = words(typed, 'name', 100)
    return name
      ? { about: 'orders', kind: 'delivered', proof: 'name', proofWords: name }
      : { wrong: { name: neededSentences.name } }
  },
  signature: (typed) => {
    const drawing = words(typed, 'drawing', 12_000)
    return /^(M\d{1,3} \d{1,3}(L\d{1,3} \d{1,3})+)+$/.test(drawing)
      ? { about: 'orders', kind: 'delivered', proof: 'signature', proofWords: drawing }
      : { wrong: { drawing: neededSentences.drawing } }
  },
  photo: () => ({ about: 'orders', kind: 'delivered', proof: 'photo' }),
  absent: (typed) => chosen(typed, absentWays),
  problem: (typed) => chosen(typed, [...refusedWays, ...lostWays]),
  undo: (typed) => {
    const undoes = words(typed, 'undoes')
    const wrong = { undoes: AGAIN_HERE }
    return isId(undoes) ? { about: 'round', kind: 'undone', undoes: undoes.toLowerCase() } : { wrong }
  },
}

/** `line` and `much` go by pairs: what it is, for whom, and how much of it is not there. */
function missingOf(typed: Typed): Told | Wrong {
  const [lines, much] = [[typed['line'] ?? []].flat(), [typed['much'] ?? []].flat()]
  const missing = new Map<string, string>()
  for (const [n, line] of lines.entries()) {
    const [orderId, label] = [line.slice(0, 36), line.slice(37)]
    const gone = (much[n] ?? '').slice(0, 40)
    if (!gone || !isId(orderId)) continue
    const said = `${label.slice(0, 120)} : ${gone}`
    missing.set(orderId, [missing.get(orderId), said].filter(Boolean).join(' · ').slice(0, 1000))
  }
  return missing.size > 0
    ? { about: 'orders', kind: 'collected', missing }
    : { wrong: { much: neededSentences.much } }
}

function temperatureOf(typed: Typed): Told | Wrong {
  const cold = colds.find((one): one is ColdBox => one !== 'ambient' && one === typed['cold'])
  const [, sign, whole = '', tenth = '0'] =
    /^([-−]?)([0-4]?\d)(?:[,.](\d))?$/.exec(words(typed, 'celsius')) ?? []
  const wrong = { celsius: neededSentences.celsius }
  if (!cold || !whole) return { wrong }
  const below = sign !== '' || typed['below'] === 'oui'
  const tenths = Number(whole) * 10 + Number(tenth)
  return { about: 'round', kind: 'temperature', cold, celsiusTenths: below ? -tenths : tenths }
}

function gesturesOf(head: Envelope, told: Told, doneAt: Date): SentGesture[] {
  const { about, missing, ...kept } = told
  const noted = { ...blankGesture, act: head.act, shiftId: head.shift, placeId: head.place, doneAt }
  const one = (orderId: string | null, more: Partial<SentGesture>): SentGesture => {
    const gesture = { kind: 'left' as const, ...noted, ...kept, ...more, orderId }
    return { ...gesture, id: idOfGesture(head.act, gesture.kind, orderId) }
  }
  if (about === 'orders')
    return head.order.map((orderId) => {
      const gone = missing?.get(orderId)
      return one(orderId, gone ? { kind: 'missing', words: gone } : {})
    })
  // What waits at the hub is taken when the bike leaves: no other button says it.
  const loaded = head.what === 'leave' ? head.order.map((id) => one(id, { kind: 'collected' })) : []
  return [...loaded, one(null, {})]
}

/** The same press of a button gives the same gestures, however often it is sent: a readable hash in the form of a UUID of version 8. */
function idOfGesture(act: string, kind: string, orderId: string | null): string {
  const hex = createHash('sha256').update(`${act} ${kind} ${orderId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
