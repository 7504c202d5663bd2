import { createHash, randomUUID } from 'node:crypto'
import { findKnown, likenessWords, listName, offeredTo, registerApart, type Actor, type Known } from '#people'
import type { Db } from '#platform/db'
import type { Given, Importer, Line, Outcome } from '#platform/imports'
import { parisDay } from '#platform/time'
import { insertDoubt } from './doubt-store.ts'
import { actionFor, mayPosition, titlesOf } from './import-scope.ts'
import { cellsOf, listColumns, readListLine, type LineRefusal, type ListLine } from './positioning-line.ts'
import { prescriberOf, senderOf, type Sender } from './match-prescriber.ts'
import { proposePerson, type Proposal } from '../proposals/door.ts'
import { findReadLine, keepReadLine, type ReadLine } from './read-line-store.ts'

const refusals = {
  'no name': 'On ne distingue pas le nom du prénom. Écrivez-les dans deux colonnes, ou le nom en capitales.',
  'unreadable birth date': 'Cette date de naissance n’existe pas. Corrigez-la dans le fichier.',
} satisfies Record<LineRefusal, string>

const SHIFTED = 'Cette ligne a trop ou trop peu de cases. Elle est gardée, sans décalage : à confirmer.'
const APART =
  'Quelqu’un de connu porte presque ce nom. Une fiche est créée à part : au pilote du territoire de dire si c’est la même personne.'
const NO_BIRTH_DATE = 'La date de naissance manque : à compléter.'

/** Lists of people that a PLIE, a Département or another prescriber proposes for an action. */
export const positioningsImport: Importer<Actor> = {
  kind: 'positionings',
  title: 'Listes de personnes positionnées',
  hint: 'La liste d’un prescripteur (PLIE, Département, mission locale…) : une personne par ligne.',
  columns: listColumns,
  accept: '.csv,.txt,.xlsx,.xls,.ods',
  scope: 'action',
  may: mayPosition,
  answersAt: () => '/orientation/a-verifier',
  run: async (tx, given, context) => {
    const { action, runsIt } = await actionFor(tx, context)
    const { by, now } = context
    const titles = titlesOf(given)
    const sender = await senderOf(tx, by, { actionId: action.id, runsIt, titles }, now)
    const ground: Ground = { tx, actionId: action.id, sender, actor: by, by: by.personId, now, given }
    const all: Outcome[] = []
    for (const line of given.lines) all.push(await importLine(ground, line))
    return all
  },
}

type Ground = { tx: Db; actionId: string; sender: Sender; actor: Actor; by: string; now: Date; given: Given }

async function importLine(ground: Ground, line: Line): Promise<Outcome> {
  const { tx, actionId, now } = ground
  const cells = cellsOf(line)
  const label = [cells.familyName, cells.givenName].filter(Boolean).join(' ') || cells.fullName
  const became = (what: Outcome['what'], why?: string): Outcome => ({
    line: line.line,
    label,
    what,
    ...(why ? { why } : {}),
  })
  const commentIsLast = lastCell(ground.given, line.line) === (line.cells['comment'] ?? '')
  const read = readListLine(line, { commentIsLast, now: parisDay(now) })
  if (!read.ok) return became('refused', refusals[read.refusal])
  const fingerprint = fingerprintOf(ground.sender, line)
  const before = await findReadLine(tx, actionId, fingerprint)
  if (before) return became(...again(before))
  const resembling = await findKnown(tx, read.value.who)
  const known = await offeredTo(tx, ground.actor, resembling, now)
  const exact = known.filter((one) => one.resemblance.kind === 'exact')
  const keep = (made: { positioningId: string | null; doubtId: string | null }) =>
    keepReadLine(tx, { actionId, fingerprint, by: ground.by, ...made }, now)
  const [near] = known
  if (near && exact.length !== 1) {
    const doubtId = randomUUID()
    const why = resembles(near)
    const said = { line: read.value, prescriber: prescriberOf(ground.sender, read.value) }
    const about = { kind: 'same person', label, why, personId: near.person.id } as const
    await insertDoubt(tx, { id: doubtId, actionId, said, ...about, askedBy: ground.by }, now)
    await keep({ positioningId: null, doubtId })
    return became('to check', why)
  }
  const others = resembling.filter((one) => !known.includes(one))
  const personId =
    exact[0]?.person.id ?? (await registerApart(tx, { who: read.value.who, others }, ground.by, now))
  const proposal = proposalOf(read.value, prescriberOf(ground.sender, read.value))
  const { positioningId, what } = await proposePerson(tx, { actionId, personId, proposal }, ground.by, now)
  await keep({ positioningId, doubtId: null })
  if (read.value.shifted) return became('to check', SHIFTED)
  if (exact.length === 0 && others.length > 0) return became('to check', APART)
  return became(what, whyOf(read.value, what))
}

/** What a line says, as a proposal of its prescriber. */
export function proposalOf(line: ListLine, prescriber: Proposal['prescriber']): Proposal {
  const { positionedOn, mobility, status } = line
  const toConfirm = line.shifted ? 'shifted line' : line.who.birthDate ? null : 'no birth date'
  return { positionedOn, mobility, status, toConfirm, prescriber }
}

const again = ({ asked, toConfirm }: ReadLine): [Outcome['what'], string?] => {
  if (asked) return ['to check', asked]
  return toConfirm === 'shifted line' ? ['to check', SHIFTED] : ['unchanged']
}

function whyOf(line: ListLine, what: Outcome['what']): string | undefined {
  if (what === 'updated') return 'Déjà positionnée : ce prescripteur est ajouté.'
  const notes = [line.who.birthDate ? '' : NO_BIRTH_DATE, ...line.unread].filter(Boolean)
  return notes.length > 0 ? notes.join(' ') : undefined
}

const resembles = ({ person, resemblance }: Known): string => {
  const why =
    resemblance.kind === 'near' ? likenessWords[resemblance.why] : 'Deux fiches ont ce nom et cette date.'
  return `Ressemble à ${listName(person)}. ${why} Rien n’est créé : dites si c’est la même personne.`
}

const lastCell = ({ sheets }: Given, line: number): string =>
  sheets[0]?.rows.find((row) => row.line === line)?.cells.at(-1) ?? ''

/** The same words from the same sender are the same line, in whatever file, at whatever line. */
function fingerprintOf({ own, titles }: Sender, line: Line): Buffer {
  const cells = Object.entries(line.cells).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const title = titles.length > 1 ? titles[0] : '' // the last one is the name of the file, which people change
  const sender = own?.organisationId ?? (line.cells['structure'] || title)
  return createHash('sha256')
    .update(JSON.stringify([sender, cells, line.extra]))
    .digest()
}
