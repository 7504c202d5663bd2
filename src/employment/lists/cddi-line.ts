import type { Identity } from '#people'
import { fold, writeName } from '#platform/i18n'
import { readDayAhead, unreadDay, type Outcome } from '#platform/imports'
import { parisDay } from '#platform/time'
import type { CddiKind, Terms } from '../cddi.ts'
import { readCode, readRome, type Post } from '../post.ts'
import type { CddiCells, Read } from '../posts/door.ts'
import { readWeek, readWho } from '../read-cells.ts'
import type { PostId } from '../ids.ts'

/** A contract that was understood. `note` is what the list adds, to be shown once: it may speak of health, so it is not kept. */
export type CddiLine = Terms & {
  sheet: string
  line: number
  label: string
  number: string | null
  kind: CddiKind
  postId: PostId
  who: Identity
  note: string
  remark: string | null
}

/** Understands one line of the contracts, or refuses it with the sentence that says what to mend. */
export function readCddiLine(
  { sheet, line, cells }: Read<CddiCells>,
  posts: readonly Post[],
  now: Date,
): { ok: true; line: CddiLine } | { ok: false; answer: Outcome } {
  const name = `${writeName(cells.familyName)} ${writeName(cells.givenName)}`.trim()
  const label = `${sheet.trim()}, ${[cells.number, name].filter(Boolean).join(' ')}`
  const refuse = (why: string) => ({
    ok: false as const,
    answer: { sheet, line, label, what: 'refused' as const, why },
  })
  const today = parisDay(now)
  const named = readWho(cells, today)
  if (!named.ok) return refuse(named.why)
  const post = posts.find((listed) => listed.code === readCode(cells.code))
  if (!post) return refuse(`Le poste « ${cells.code} » n’est pas connu : ajoutez-le à la feuille des postes.`)
  const [from, to] = [readDayAhead(cells.fromDay, today), readDayAhead(cells.toDay, today)]
  const weeklyMinutes = readWeek(cells.hours)
  if (!from.ok) return refuse(unreadDay('Le début du contrat', cells.fromDay))
  if (!to.ok) return refuse(unreadDay('La fin du contrat', cells.toDay))
  if (to.value < from.value) return refuse('Ce contrat finit avant de commencer.')
  if (!weeklyMinutes) return refuse(`Les heures par semaine « ${cells.hours} » ne sont pas comprises.`)
  const kind = readKind(cells.kind)
  if (!kind) return refuse(`Le type « ${cells.kind} » n’est pas compris : initial ou renouvellement.`)
  const terms = { fromDay: from.value, toDay: to.value, weeklyMinutes }
  const number = cells.number.trim() || null
  const { who } = named
  const remark = remarkOf(cells, post)
  return {
    ok: true,
    line: { ...terms, sheet, line, label, number, kind, postId: post.id, who, note: cells.note, remark },
  }
}

function readKind(text: string): CddiKind | undefined {
  const word = fold(text)
  if (/^(initial|premier|nouveau|)$/.test(word)) return 'initial'
  return /^(renouvellement|renouvele|avenant|prolongation|reconduction)$/.test(word) ? 'renewal' : undefined
}

function remarkOf({ rome, note }: CddiCells, post: Post): string | null {
  const other = rome !== '' && readRome(rome) !== post.rome
  const said = [
    other ? `La liste dit ${rome}, le poste ${post.rome} : c’est le poste qui compte.` : '',
    note ? `Remarque lue, pas gardée : « ${note} ».` : '',
  ].filter(Boolean)
  return said.join(' ') || null
}
