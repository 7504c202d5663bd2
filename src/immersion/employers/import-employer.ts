import type { Tx } from '#platform/db'
import { writeList } from '#platform/i18n'
import { outcomeFor, type Became, type Outcome } from '#platform/imports'
import { newId } from '#platform/id'
import { mayWrite, type Desk } from '../access.ts'
import {
  bodyOfHost,
  doubtsOf,
  hostsNamed,
  hostWithSiret,
  isSamePlace,
  saveHost,
  siretOf,
  warningWords,
} from '../hosts/door.ts'
import type { Body, Host } from '../hosts/door.ts'
import type { EmployerLine } from './employer-line.ts'
import type { Twins } from './employer-twins.ts'
import { hostFrom } from './host-from-line.ts'
import { keepListLine, keepOtherName, listLineOf } from './list-line-store.ts'

/** The list that a line stands in. */
export type EmployerList = {
  desk: Desk
  keeper: Host['keeper']
  twins: Twins
  isWrongPostcode: (line: { postcode: string; town: string }) => boolean
  now: Date
}

/** One line of a list of employers. */
export async function importEmployer(tx: Tx, line: EmployerLine, list: EmployerList): Promise<Outcome> {
  const became = outcomeFor(line.line, line.name)
  if (line.wrongWidth) return became('refused', 'Cette ligne n’a pas autant de cases que les titres.')
  if (line.name === '' || line.name.length > 120)
    return became('refused', 'Le nom de l’employeur manque, ou il est trop long.')
  if (line.cells.town.trim() === '') return became('refused', 'La commune manque.')
  const twin = list.twins.first.get(line)
  if (twin) return sameAsBefore(tx, line, twin, { list, became })
  const known = await knownHost(tx, line, list)
  if (known && !mayWrite(list.desk, known.keeper.id))
    return became('unchanged', `Cet employeur est déjà suivi par ${known.keeper.name} : rien n’est changé.`)
  const before = known && (await listLineOf(tx, known.id))
  const isSameLine = before !== undefined && printOf(before) === printOf(line.cells)
  if (known?.isTyped && !isSameLine && before !== undefined)
    return became(
      'unchanged',
      'Corrigé ici depuis : la liste dit autre chose. Ce qui est écrit ici reste. Pour le changer, ouvrez sa fiche.',
    )
  const sharing = list.twins.sharing.get(line) ?? []
  if (known && (isSameLine || known.isTyped)) return answerFor(known, sharing, 'unchanged', became)
  return keep(tx, line, { known, before, list, became })
}

type Keeping = {
  known: Host | undefined
  before: Record<string, string> | undefined
  list: EmployerList
  became: Became
}

async function keep(tx: Tx, line: EmployerLine, { known, before, list, became }: Keeping): Promise<Outcome> {
  const { keeper, twins, now } = list
  const isSettled =
    known !== undefined && before?.siret === line.cells.siret && !known.asked.includes('siret shared')
  const isShared = twins.sharing.has(line)
  const doubts = { isShared: isShared && !isSettled, isWrongPostcode: list.isWrongPostcode(line.cells) }
  const said = hostFrom(line, doubts, now)
  // whose a shared one is was said here; one that somebody typed stays while the list gives none
  const stays = isShared ? isSettled : line.siret.kind === 'none' && before === undefined
  const had = known ? siretOf(known) : null
  const told = line.siret.kind === 'right' && !isShared ? line.siret.siret : null
  const siret = stays ? had : told
  const host: Host = {
    id: known?.id ?? newId(),
    keeper: known?.keeper ?? keeper,
    knownAs: known?.knownAs ?? [],
    isTyped: false,
    body: line.isPerson ? { kind: 'person' } : await bodyFor(tx, line, { known, siret, now }),
    ...said,
  }
  await saveHost(tx, host, { by: list.desk.actor.personId, typed: false, now })
  await keepListLine(tx, host.id, line.cells)
  return answerFor(host, twins.sharing.get(line) ?? [], known ? 'updated' : 'created', became)
}

async function bodyFor(
  tx: Tx,
  line: EmployerLine,
  { known, siret, now }: { known: Host | undefined; siret: string | null; now: Date },
): Promise<Body> {
  if (known?.body.kind === 'organisation') return { ...known.body, siret }
  const said = { name: line.legalName, siret, town: line.cells.town }
  return { kind: 'organisation', id: await bodyOfHost(tx, said, now), name: line.legalName, siret }
}

/** A line whose employer stands on another one before: its other name is kept, nothing else is taken. */
async function sameAsBefore(
  tx: Tx,
  line: EmployerLine,
  first: EmployerLine,
  { list, became }: { list: EmployerList; became: Became },
): Promise<Outcome> {
  const host = await knownHost(tx, first, list)
  if (host && mayWrite(list.desk, host.keeper.id))
    for (const name of new Set([line.name, line.legalName])) await keepOtherName(tx, host.id, name)
  return became(
    'unchanged',
    `Même employeur que la ligne ${first.line}, sous un autre nom : ce nom est gardé.`,
  )
}

async function knownHost(
  tx: Tx,
  line: EmployerLine,
  { keeper, twins, desk }: EmployerList,
): Promise<Host | undefined> {
  if (line.siret.kind === 'right' && !twins.sharing.has(line)) {
    const bySiret = await hostWithSiret(tx, line.siret.siret, desk.keepers)
    if (bySiret) return bySiret
  }
  const named = await hostsNamed(tx, keeper.id, line.name)
  const siret = line.siret.kind === 'right' ? line.siret.siret : null
  return named.find((one) => isSamePlace(one, { town: line.cells.town, siret }))
}

function answerFor(
  host: Host,
  sharing: readonly EmployerLine[],
  what: 'created' | 'updated' | 'unchanged',
  became: Became,
): Outcome {
  const doubts = doubtsOf(host)
  if (doubts.length === 0) return became(what)
  const twins = sharing.map(({ name, cells, line }) => `${name} (${cells.town.trim()}, ligne ${line})`)
  const words = doubts.map((doubt) =>
    doubt === 'siret shared' && twins.length > 0
      ? `${writeList(['celui-ci', ...twins])} ont le même SIRET`
      : warningWords[doubt],
  )
  return became('to check', `Gardé. À vérifier : ${writeList(words)}.`)
}

const printOf = (cells: Record<string, string>): string =>
  JSON.stringify(Object.entries(cells).toSorted(([one], [other]) => (one < other ? -1 : 1)))
