import { asId } from '#platform/id'
import { clockFields, readClocks, trueTime } from '#platform/outbox'
import { asDay } from '#platform/time'
import { checkForm, field, isId, type Typed } from '#platform/web'
import type { Harvest, LotMove, LotSentences } from '../lots/door.ts'
import { choreKinds } from '../chore.ts'
import type { SaidChore } from './find-chore.ts'
import { lossWhys, moveKinds, type Destination, type LossWhy, type MoveKind } from '../move.ts'
import { french } from '../sentences.fr.ts'
import type { DaySentences } from './sentences.fr.ts'
import type { ActId } from '../ids.ts'

/** What a button of the telephone may say. */
const whats = ['chore', 'harvest', 'move', 'undo'] as const

/** What is said of a press that cannot be read. */
export type ActWords = Pick<DaySentences, 'again'> & Pick<LotSentences, 'needed'>

const envelope = ({ again }: ActWords) =>
  field.form({
    act: field.id(again),
    what: field.oneOf(whats, again),
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
  say: ActWords,
): { ok: true; act: ReadAct } | { ok: false; errors: Record<string, string> } {
  const head = checkForm(envelope(say), typed)
  if (!head.ok) return head
  const { act: id, what, stop, device } = head.value
  const said = readers[what](typed, say)
  if ('wrong' in said) return { ok: false, errors: said.wrong }
  const doneAt = trueTime(readClocks(head.value, now), now)
  return { ok: true, act: { id, stop: stop ?? '', doneAt, device: device ?? 'page', ...said } }
}

const readers: Record<(typeof whats)[number], (typed: Typed, say: ActWords) => Press | Wrong> = {
  chore: choreIn,
  harvest: harvestIn,
  move: moveIn,
  undo: (typed, { again }) => {
    const undoes = text(typed, 'undoes', 36)
    return isId(undoes) ? { what: 'undo', undoes: asId(undoes.toLowerCase()) } : { wrong: { undoes: again } }
  },
}

function text(typed: Typed, name: string, max: number): string {
  const given = typed[name]
  return (typeof given === 'string' ? given : '').slice(0, max)
}

function choreIn(typed: Typed, { again }: ActWords): Press | Wrong {
  const id = text(typed, 'chore', 36)
  const kind = choreKinds.find((choreKind) => choreKind === typed['kind'])
  const day = asDay(text(typed, 'day', 10))
  const about = text(typed, 'about', 36)
  const isKnown = about === '' || isId(about) || kind === 'water' || kind === 'tools'
  if (!isId(id) || !kind || !day || !isKnown) return { wrong: { chore: again } }
  return { what: 'chore', chore: { id, kind, about, day, supplierLot: text(typed, 'supplier_lot', 60) } }
}

const destinations = [...moveKinds, 'kept'] as const

function harvestIn(typed: Typed, say: ActWords): Press | Wrong {
  const cropId = text(typed, 'crop', 36)
  const chosen = destinations.find((destination) => destination === (typed['to'] ?? 'stall'))
  if (!isId(cropId) || !chosen) return { wrong: { quantity: say.again } }
  const to = chosen === 'kept' ? ({ kind: 'kept' } as const) : destinationIn(typed, chosen, say)
  if ('wrong' in to) return to
  return {
    what: 'harvest',
    harvest: { cropId, to, isSure: typed['sure'] === 'oui' },
    typedQuantity: text(typed, 'quantity', 12),
  }
}

function moveIn(typed: Typed, say: ActWords): Press | Wrong {
  const kind = moveKinds.find((moveKind) => moveKind === typed['kind'])
  if (!kind) return { wrong: { kind: say.again } }
  const to = destinationIn(typed, kind, say)
  if ('wrong' in to) return to
  const number = text(typed, 'number', 20)
  return { what: 'move', move: { number, to }, typedQuantity: text(typed, 'quantity', 12) }
}

/** To whom a gift goes, and why something is lost: both are asked. */
function destinationIn(typed: Typed, kind: MoveKind, { needed }: ActWords): Destination | Wrong {
  if (kind === 'gift') {
    const toWhom = text(typed, 'to_whom', 80)
    return toWhom ? { kind, toWhom } : { wrong: { to_whom: needed.toWhom } }
  }
  if (kind !== 'loss') return { kind }
  const why = lossWhyOf(typed['why'])
  return why ? { kind, why } : { wrong: { why: needed.why } }
}

/** The reason that a form says. A letter kept by a telephone since before says it in French. */
const lossWhyOf = (said: unknown): LossWhy | undefined =>
  lossWhys.find((why) => why === said || french.losses[why] === said)
