import { capital, typo } from '#platform/i18n'
import type { PersonId } from '#people'
import {
  isAboutOrder,
  reasonSentence,
  refusedSentence,
  standing,
  trueTime,
  type Gesture,
  type ProofKind,
} from '../gestures/door.ts'
import { cancelSentence } from '../cancellation.ts'
import type { Message } from '../follow/door.ts'
import type { Order } from '../order.ts'
import { failureWords } from './failure-words.ts'
import type { OrderTurn } from './story-store.ts'
import type { PlaceId } from '../ids.ts'

/** One thing that happened to an order: when, what, and who did it where somebody did. */
export type StoryLine = { at: Date; what: string; by: PersonId | null }

type Told = {
  gestures: readonly Gesture[]
  turns: readonly OrderTurn[]
  messages: readonly { what: Message; at: Date }[]
  readings: readonly { readerId: PersonId; at: Date }[]
  placeNameOf: (id: PlaceId) => string
}

/** All that happened to an order, in time; what was taken back is there, and says so. */
export function storyOf(
  order: Order,
  { gestures, turns, messages, readings, placeNameOf }: Told,
): StoryLine[] {
  const from = order.askedByPlace ? placeNameOf(order.askedByPlace) : sourceWords[order.source]
  const held = new Set(standing(gestures).map(({ id }) => id))
  const lines: StoryLine[] = [
    { at: order.announcedAt, what: `Demandée : ${from}`, by: null },
    ...gestures.filter(isAboutOrder).map((one) => ({
      at: trueTime(one),
      what: `${gestureWords(one, placeNameOf)}${held.has(one.id) ? '' : ' (repris ensuite)'}`,
      by: one.byPerson,
    })),
    ...messages.map(({ what, at }) => ({ at, what: `Client prévenu : ${messageWords[what]}`, by: null })),
    ...readings.map(({ readerId, at }) => ({ at, what: 'Preuve lue', by: readerId })),
    ...turns.map((one, n) => ({ at: one.at, what: turnWords(one, turns[n - 1]), by: one.by })),
  ]
  return lines
    .map((line) => ({ ...line, what: typo(line.what) }))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
}

function turnWords(one: OrderTurn, before: OrderTurn | undefined): string {
  if (one.turn === 'cancelled') return capital(cancelSentence(one.reason))
  // What a file called off comes back with its file, which may say other hours.
  const byFile = before?.turn === 'cancelled' && before.reason.code === 'with another'
  return byFile ? 'Reprise' : 'Reprise, à la même heure'
}

const sourceWords: Record<Order['source'], string> = { file: 'fichier', request: 'dépôt', market: 'marché' }

const messageWords: Record<Message, string> = {
  taken: 'commande prise',
  left: 'le vélo arrive',
  delivered: 'livrée',
  absent: 'personne n’a ouvert',
  cancelled: 'annulée',
}

/** What proves that it was handed over. */
export const proofWords: Record<ProofKind, string> = {
  name: 'nom donné à la porte',
  signature: 'signature',
  photo: 'photo',
}

function gestureWords(one: Extract<Gesture, { orderId: unknown }>, placeNameOf: Told['placeNameOf']): string {
  const where = one.placeId ? placeNameOf(one.placeId) : 'dépôt'
  if (one.kind === 'collected') return `Prise : ${where}`
  if (one.kind === 'missing')
    return one.reason.code === 'shut'
      ? `${where} : fermé`
      : `${where}, il manque : ${reasonSentence(one.reason)}`
  if (one.kind === 'delivered') {
    const back = one.refused ? `, sauf : ${refusedSentence(one.refused)}` : ''
    return `Remise : ${proofWords[one.proof.kind]}${back}`
  }
  const said = reasonSentence(one.reason)
  return `${failureWords[one.kind]}${said && ` : ${said}`}`
}
