import { createHash, randomUUID } from 'node:crypto'
import { findGroup, groupsOf, type Action } from '#actions'
import { findKnown, listName, type Actor } from '#people'
import type { Db } from '#platform/db'
import { FileRefused, type ImportContext, type Importer, type Line, type Outcome } from '#platform/imports'
import { parisDay } from '#platform/time'
import { writeDecision, type DecideRefusal, type Decision } from '../decisions/door.ts'
import {
  decisionColumns,
  readDecisionLine,
  type DecisionLine,
  type DecisionRefusal,
} from './decision-line.ts'
import { insertDoubt } from './doubt-store.ts'
import { actionFor, mayDecide } from './import-scope.ts'
import { positioningsOf } from '../positioning-store.ts'
import { isSame, isUndecided, type Positioning } from '../positioning.ts'
import { findReadLine, keepReadLine } from './read-line-store.ts'
import { stateWords } from '../sentences.ts'

const refusals = {
  'no name': 'On ne distingue pas le nom du prénom. Écrivez-les dans deux colonnes, ou le nom en capitales.',
  'unreadable birth date': 'Cette date de naissance n’existe pas. Corrigez-la dans le fichier.',
  'unreadable decision':
    'Cette décision n’est pas connue. Écrivez : admise, liste d’attente, non retenue, absente, a trouvé un emploi.',
  'reason missing': 'Le motif manque : le référent doit pouvoir lire pourquoi.',
  'unreadable day': 'La date de la commission n’existe pas. Corrigez-la dans le fichier.',
} satisfies Record<DecisionRefusal, string>

const denied = {
  'decided already': 'Une décision est déjà prise.',
  'same decision': 'Déjà décidé ainsi.',
  'reason missing': 'Le motif manque : le référent doit pouvoir lire pourquoi.',
  'not yours': 'Cette personne n’est pas positionnée sur cette action.',
  'not a group of this action': 'Ce groupe n’est pas de cette action.',
  'group full': 'Le groupe est complet : cette admission n’est pas enregistrée. Décidez à l’écran.',
  'positioned anew': 'Cette personne a été positionnée de nouveau depuis.',
} satisfies Record<DecideRefusal, string>

/** What a commission decided, line by line. */
export const decisionsImport: Importer<Actor> = {
  kind: 'decisions',
  title: 'Décisions d’une commission',
  hint: 'La liste après la commission : admise, liste d’attente, non retenue avec son motif, absente, en emploi.',
  columns: decisionColumns,
  accept: '.csv,.txt,.xlsx,.xls,.ods',
  scope: 'group',
  may: mayDecide,
  answersAt: () => '/orientation/a-verifier',
  run: async (tx, given, context) => {
    const { action, runsIt } = await actionFor(tx, context)
    if (!runsIt) throw new FileRefused('Seul l’organisme qui porte l’action importe les décisions.')
    const { by, now } = context
    const groupId = await groupFor(tx, action, context)
    const ground = { tx, actionId: action.id, groupId, by: by.personId, now }
    const all: Outcome[] = []
    for (const line of given.lines) all.push(await importLine(ground, line))
    return all
  },
}

/** The group that was said, or the only one that has not ended. */
async function groupFor(tx: Db, action: Action, context: ImportContext<Actor>): Promise<string> {
  if (context.group) {
    const named = await findGroup(tx, action.slug, context.group)
    if (!named) throw new FileRefused('Ce groupe n’existe pas dans cette action.')
    return named.id
  }
  const groups = await groupsOf(tx, action.id)
  const open = groups.filter((one) => one.endsOn >= parisDay(context.now))
  const [only, ...others] = open.length > 0 ? open : groups
  if (!only || others.length > 0)
    throw new FileRefused(
      only ? 'Dites le groupe : l’action en a plusieurs.' : 'Ouvrez d’abord un groupe dans cette action.',
    )
  return only.id
}

type Ground = { tx: Db; actionId: string; groupId: string; by: string; now: Date }

async function importLine(ground: Ground, line: Line): Promise<Outcome> {
  const { tx, actionId, now } = ground
  const label = [line.cells['familyName'], line.cells['givenName']].filter(Boolean).join(' ')
  const became = (what: Outcome['what'], why?: string): Outcome => ({
    line: line.line,
    label: label || (line.cells['fullName'] ?? ''),
    what,
    ...(why ? { why } : {}),
  })
  const read = readDecisionLine(line, parisDay(now))
  if (!read.ok) return became('refused', refusals[read.refusal])
  const fingerprint = fingerprintOf(ground, line)
  const before = await findReadLine(tx, actionId, fingerprint)
  if (before?.asked) return became('to check', before.asked)
  if (before) return became('unchanged')
  const found = await findPositioning(tx, actionId, read.value)
  if (typeof found === 'string') return became('refused', found)
  const decision = decisionOf(read.value, ground.groupId)
  const keep = (doubtId: string | null) =>
    keepReadLine(tx, { actionId, fingerprint, positioningId: found.id, doubtId, by: ground.by }, now)
  if (isSame(found.standing, decision.kind === 'wait' ? { ...decision, rank: 1 } : decision)) {
    await keep(null)
    return became('unchanged')
  }
  if (!mayFollowOn(found, read.value)) {
    const why = `Déjà décidé : ${stateWords[found.standing.state]}. Ce fichier dit : ${wordsOf(decision)}. Dites laquelle est la bonne.`
    const doubtId = randomUUID()
    const said = { positioningId: found.id, wish: decision, on: read.value.decidedOn }
    const about = { kind: 'other decision', label, why, personId: found.personId } as const
    await insertDoubt(tx, { id: doubtId, actionId, said, ...about, askedBy: ground.by }, now)
    await keep(doubtId)
    return became('to check', why)
  }
  const made = { on: read.value.decidedOn, by: ground.by }
  const decided = await writeDecision(tx, found, decision, made, now)
  if (!decided.ok) return became('refused', denied[decided.refusal])
  await keep(null)
  return became('updated', wordsOf(decision))
}

/** Nothing was decided yet, or the person was on the waiting list and this commission is a later one. */
const mayFollowOn = ({ standing }: Positioning, { decidedOn }: DecisionLine): boolean =>
  isUndecided(standing.state) || (standing.state === 'waiting' && decidedOn > standing.made.on)

/** The positioning of the person on this line, or the sentence that says why it was not found. */
async function findPositioning(
  tx: Db,
  actionId: string,
  { who }: DecisionLine,
): Promise<Positioning | string> {
  const exact: Positioning[] = []
  const near: { positioning: Positioning; name: string; sure: boolean }[] = []
  for (const { person, resemblance } of await findKnown(tx, who)) {
    const [positioning] = await positioningsOf(tx, actionId, person.id)
    if (!positioning) continue
    if (resemblance.kind === 'exact') exact.push(positioning)
    // Neither the list nor the file has a birth date: the name alone, in this action, is all that both ever said.
    else
      near.push({
        positioning,
        name: listName(person),
        sure: resemblance.why === 'no birth date' && who.birthDate === null,
      })
  }
  const [first] = exact.length > 0 ? exact : near.filter((one) => one.sure).map((one) => one.positioning)
  const several = exact.length > 1 || (exact.length === 0 && near.filter((one) => one.sure).length > 1)
  if (first && !several) return first
  if (several) return 'Plusieurs personnes de ce nom sont positionnées : décidez à l’écran.'
  const [alike] = near
  return alike
    ? `Personne n’a exactement ce nom et cette date de naissance. ${alike.name} ressemble : corrigez le fichier, ou décidez à l’écran.`
    : 'Cette personne n’est pas positionnée sur cette action.'
}

const decisionOf = ({ decision }: DecisionLine, groupId: string): Decision =>
  decision.kind === 'admit' ? { kind: 'admit', groupId } : decision

const words = {
  admit: 'Admis·e',
  wait: 'Liste d’attente',
  refuse: 'Non retenu·e',
  withdraw: 'Retiré·e',
} satisfies Record<Decision['kind'], string>
const wordsOf = (decision: Decision): string => words[decision.kind]

function fingerprintOf({ groupId }: Ground, line: Line): Buffer {
  const cells = Object.entries(line.cells).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify(['decision', groupId, cells, line.extra]))
    .digest()
}
