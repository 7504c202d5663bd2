import type { Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { outcomeFor, type Outcome } from '#platform/imports'
import { parisDay, type Day } from '#platform/time'
import type { PersonId } from '#people'
import { newId } from '#platform/id'
import type { Doubt } from './doubt-store.ts'
import { askDoubt, dropDoubt } from './doubt-answer-store.ts'
import { doubtSentence } from './doubt-sentences.ts'
import { readFileOrder } from './read-file-order.ts'
import type { Hub } from '../hub.ts'
import { keepFileOrder, type FileOrderRefusal } from './keep-file-order.ts'
import { type OrderLine, keys } from './order-line.ts'

type Importing = { hub: Hub; by: PersonId; now: Date; asked: Map<string, Doubt>; days: Set<Day> }

export async function importOne(
  tx: Tx,
  lines: OrderLine[],
  { hub, by, now, asked, days }: Importing,
): Promise<Outcome[]> {
  const { reference, client } = lines[0]?.cells ?? { reference: '', client: '' }
  const answer = (what: Outcome['what'], why?: string) =>
    lines.map(({ line }) => outcomeFor(line, `${reference}, ${client}`)(what, why))
  const doubt = asked.get(reference)
  if (doubt?.answer === 'left out' && sameLines(doubt.lines, lines)) return answer('unchanged')
  const read = readFileOrder(lines, doubt?.mended ?? {})
  if (!read.ok) {
    await askDoubt(tx, { id: newId(), hubId: hub.id, reference, lines, asked: read.doubt }, by, now)
    const why = doubtSentence(read.doubt)
    return answer('to check', typo(`${why} La commande est gardée : dites comment la livrer.`))
  }
  const done = await keepFileOrder(tx, read.order, { hub, now, by })
  if (!done.ok) return answer('refused', refusals[done.refusal])
  // refused, what was asked about it would still stand
  if (doubt && doubt.answer === null) await dropDoubt(tx, hub.id, reference)
  const { what, day, placed } = done.value
  if (what !== 'unchanged' && day >= parisDay(now)) days.add(day)
  if (!placed)
    return answer('to check', 'L’adresse n’est pas sur la carte. La commande est gardée : placez-la.')
  return answer(what)
}

const refusals = {
  'already collected':
    'Cette commande est déjà sur un vélo : ce qui a changé dans le fichier n’est pas pris.',
  'not from a file': 'Ce numéro est déjà celui d’une livraison demandée ici.',
  cancelled: 'Cette commande a été annulée ici : ce qui a changé dans le fichier n’est pas pris.',
} satisfies Record<FileOrderRefusal, string>

const sameLines = (one: readonly OrderLine[] | null, other: readonly OrderLine[]) =>
  cellsOf(one) === cellsOf(other)

// Read through the same names in both: jsonb alone changes the order of keys.
const cellsOf = (lines: readonly OrderLine[] | null) =>
  JSON.stringify(lines?.map(({ cells }) => keys.map((key) => cells[key])))
