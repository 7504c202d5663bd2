import { asId } from '#platform/id'
import { clockFields, readClocks, trueTime } from '#platform/outbox'
import { asDay } from '#platform/time'
import { checkForm, field, isId, type Typed } from '#platform/web'
import { neededSentences, type Harvest, type LotMove } from '../lots/door.ts'
import { choreKinds } from '../chore.ts'
import type { SaidChore } from './find-chore.ts'
import { lossWhyOf, moveKinds, type Destination, type MoveKind } from '../move.ts'
import type { ActId } from '../ids.ts'

/** What a button of the telephone may say. */
const whats = ['chore', 'harvest', 'move', 'undo'] as const

const AGAIN_HERE = 'Rouvrez cette page, puis recommencez.'

const envelope = field.form({
  act: field.id(AGAIN_HERE),
  what: field.oneOf(whats, AGAIN_HERE),
  stop: field.optionalText(60),
  device: field.optionalText(80),
  ...clockFields,
})

type Press =
  | { what: 'chore'; chore: SaidChore }
  | { what: 'harvest'; harvest: Omit<Harvest, 'quantity'>; typedQuantity: string }
  | { what: 'move'; move: Omit<LotMove, 'quantity'>; typedQuantity: string }
  | { what: 'undo'; undoes: ActId }

/** A press of a button; its quantity is read once the unit is known. */
export type ReadAct = { id: ActId; stop: string; doneAt: Date; device: string } & Press

type Wrong = { wrong: Record<string, string> }

/** Reads what a telephone sends, at once or hours later: one sentence for each field that is wrong. */
export function readAct(
  typed: Typed,
  now: Date,
): { ok: true; act: ReadAct } | { ok: false; errors: Record<string, string> } {
  const head = checkForm(envelope, typed)
  if (!head.ok) return head
  const { act: id, what, stop, device } = head.value
  const said = readers[what](typed)
  if ('wrong' in said) return { ok: false, errors: said.wrong }
  const doneAt = trueTime(readClocks(head.value, now), now)
  return { ok: true, act: { id, stop: stop ?? '', doneAt, device: device ?? 'page', ...said } }
}

const readers: Record<(typeof whats)[number], (typed: Typed) => Press | Wrong> = {
  chore: choreIn,
  harvest: harvestIn,
  move: moveIn,
  undo: (typed) => {
    const undoes = text(typed, 'undoes', 36)
    return isId(undoes)
      ? { what: 'undo', undoes: asId(undoes.toLowerCase()) }
      : { wrong: { undoes: AGAIN_HERE } }
  },
}

function text(typed: Typed, name: string, max: number): string {
  const given = typed[name]
  return (typeof given === 'string' ? given : '').slice(0, max)
}

function choreIn(typed: Typed): Press | Wrong {
  const id = text(typed, 'chore', 36)
  const kind = choreKinds.find((choreKind) => choreKind === typed['kind'])
  const day = asDay(text(typed, 'day', 10))
  const about = text(typed, 'about', 36)
  const isKnown = about === '' || isId(about) || kind === 'water' || kind === 'tools'
  if (!isId(id) || !kind || !day || !isKnown) return { wrong: { chore: AGAIN_HERE } }
  return { what: 'chore', chore: { id, kind, about, day, supplierLot: text(typed, 'supplier_lot', 60) } }
}

const destinations = [...moveKinds, 'kept'] as const

function harvestIn(typed: Typed): Press | Wrong {
  const cropId = text(typed, 'crop', 36)
  const chosen = destinations.find((destination) => destination === (typed['to'] ?? 'stall'))
  if (!isId(cropId) || !chosen) return { wrong: { quantity: AGAIN_HERE } }
  const to = chosen === 'kept' ? ({ kind: 'kept' } as const) : destinationIn(typed, chosen)
  if ('wrong' in to) return to
  return {
    what: 'harvest',
    harvest: { cropId, to, isSure: typed['sure'] === 'oui' },
    typedQuantity: text(typed, 'quantity', 12),
  }
}

function moveIn(typed: Typed): Press | Wrong {
  const kind = moveKinds.find((moveKind) => moveKind === typed['kind'])
  if (!kind) return { wrong: { kind: AGAIN_HERE } }
  const to = destinationIn(typed, kind)
  if ('wrong' in to) return to
  const number = text(typed, 'number', 20)
  return { what: 'move', move: { number, to }, typedQuantity: text(typed, 'quantity', 12) }
}

/** To whom a gift goes, and why something is lost: both are asked. */
function destinationIn(typed: Typed, kind: MoveKind): Destination | Wrong {
  if (kind === 'gift') {
    const toWhom = text(typed, 'to_whom', 80)
    return toWhom ? { kind, toWhom } : { wrong: { to_whom: neededSentences.toWhom } }
  }
  if (kind !== 'loss') return { kind }
  const why = lossWhyOf(typed['why'])
  return why ? { kind, why } : { wrong: { why: neededSentences.why } }
}
