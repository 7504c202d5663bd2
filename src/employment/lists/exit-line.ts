import type { Identity } from '#people'
import { writeName } from '#platform/i18n'
import { readDay, unreadDay, sayDay, type Column, type Line, type Outcome } from '#platform/imports'
import { parisDay, type Day } from '#platform/time'
import type { FollowUp, Verdict } from '../exit.ts'
import { readWho } from '../read-cells.ts'
import { isPersonal } from './read-motive.ts'
import { readProof, readSituation } from './read-follow-up.ts'
import { readVerdict } from './read-verdict.ts'

export const exitColumns = {
  familyName: { label: 'Nom', spellings: ['Nom de famille'], required: true },
  givenName: { label: 'Prénom', spellings: ['Prénoms'], required: true },
  birthDate: { label: 'Né(e) le', spellings: ['Date de naissance', 'Naissance'], says: sayDay },
  enteredOn: { label: 'Entrée', spellings: ['Date d’entrée', 'Début'], required: true, says: sayDay },
  leftOn: { label: 'Sortie', spellings: ['Date de sortie', 'Fin'], required: true, says: sayDay },
  post: { label: 'Poste', spellings: ['N° poste'] },
  motive: { label: 'Motif', spellings: ['Motif de sortie', 'Type de sortie'], required: true },
  category: { label: 'Catégorie', spellings: ['Catégorie de sortie', 'Nature'], required: true },
  proof: { label: 'Justificatif', spellings: ['Preuve', 'Pièce'] },
  situation: { label: 'Situation à 6 mois', spellings: ['6 mois', 'À 6 mois'] },
} satisfies Record<string, Column>

type ExitKey = keyof typeof exitColumns

/** An exit that was understood. */
export type ExitLine = FollowUp & {
  line: number
  label: string
  who: Identity
  enteredOn: Day
  leftOn: Day
  verdict: Verdict
  remark: string
}

/** Understands one line of the exits, or refuses it with the sentence that says what to mend. */
export function readExitLine(
  { line, cells, wrongWidth }: Line,
  now: Date,
): { ok: true; line: ExitLine } | { ok: false; answer: Outcome } {
  const cell = (key: ExitKey) => cells[key] ?? ''
  const named = { familyName: cell('familyName'), givenName: cell('givenName'), birthDate: cell('birthDate') }
  const label = `${writeName(named.familyName)} ${writeName(named.givenName)}`.trim()
  const refuse = (why: string) => ({
    ok: false as const,
    answer: { line, label, what: 'refused' as const, why },
  })
  if (wrongWidth)
    return refuse('Cette ligne n’a pas autant de cases que les titres : une valeur a pu glisser.')
  const today = parisDay(now)
  const read = readWho(named, today)
  if (!read.ok) return refuse(read.why)
  const [entered, left] = [readDay(cell('enteredOn'), today), readDay(cell('leftOn'), today)]
  if (!entered.ok) return refuse(unreadDay('L’entrée', cell('enteredOn')))
  if (!left.ok) return refuse(unreadDay('La sortie', cell('leftOn')))
  if (left.value < entered.value) return refuse('Cette sortie est avant l’entrée.')
  const [proof, situation] = [readProof(cell('proof')), readSituation(cell('situation'))]
  const said = {
    line,
    label,
    who: read.who,
    enteredOn: entered.value,
    leftOn: left.value,
    verdict: readVerdict(cell('motive'), cell('category')),
    proof: proof ?? null,
    situation: situation ?? null,
  }
  const unread = [proof === undefined && cell('proof'), situation === undefined && cell('situation')].filter(
    Boolean,
  )
  const remarks = [
    isPersonal(cell('motive')) ? 'Le motif est gardé comme « raison personnelle », sans plus.' : '',
    unread.length > 0 ? `Pas compris, laissé vide : « ${unread.join(' », « ')} ».` : '',
  ]
  return { ok: true, line: { ...said, remark: remarks.filter(Boolean).join(' ') } }
}
