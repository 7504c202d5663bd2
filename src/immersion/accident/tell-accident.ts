import { fullName, readPerson, type Person, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { tell } from '#platform/notices'
import { parisDay, writeDate, writeInstant, type Day } from '#platform/time'
import { ACCIDENTS } from '../addresses.ts'
import type { Convention, Signatory } from '../convention/door.ts'
import { CONVENTIONS } from '../frame.tsx'
import type { AccidentId } from '../ids.ts'
import { sendLinks } from '../signing/door.ts'
import { bearerIn, type Sayer } from './accident.ts'
import { takesPart } from './circle.ts'
import { declareBy, tellBy } from './deadlines.ts'

type Told = {
  one: Convention
  all: readonly Signatory[]
  id: AccidentId
  n: number
  /** it stands from now on; else what stood is corrected */
  isNew: boolean
  /** withdrawn and said again, it was declared before: nothing more is to declare */
  declaredOn?: Day | undefined
  happenedAt: Date
  by: Sayer
  /** who says it from a desk */
  selfId: PersonId | null
  url: string
}

/** Whoever must act is told at once, by a link of their own; no message says where somebody is hurt, nor a notice whose accident it is. */
export async function tellAccident(tx: Tx, told: Told, at: Date): Promise<void> {
  const { one, all, id, n, isNew, declaredOn, happenedAt, by, selfId, url } = told
  const person = await readPerson(tx, one.personId)
  const name = person ? fullName(person) : ''
  const bearer = bearerIn(all)
  const until = (limit: Date) => (limit < at ? 'tout de suite' : `avant le ${writeInstant(limit)}`)
  const limit = until(declareBy(happenedAt))
  const again = declaredOn ? `est dit de nouveau ; il était déclaré le ${writeDate(declaredOn)}` : ''
  const words = ({ role }: Signatory): string => {
    if (!isNew) return `les faits de l’accident de ${name} ont été corrigés. Ils sont ici :`
    if (declaredOn)
      return `l’accident du ${writeInstant(happenedAt)}, pendant l’immersion de ${name}, ${again}. Ici :`
    if (role === bearer?.role)
      return `un accident est arrivé pendant l’immersion de ${name}. Vous le déclarez ${limit}. Les faits sont ici :`
    if (role === 'host')
      return `un accident est arrivé pendant l’immersion de ${name}. Dites ce que vous savez ${until(tellBy(happenedAt))} :`
    if (role === 'person') return 'votre accident est dit. Vous pouvez lire et corriger ce qui est écrit :'
    return `un accident est arrivé pendant l’immersion de ${name}. Ce qui est dit est ici :`
  }
  const others = othersIn(all, by, person, at).filter(({ role }) => isNew || role === bearer?.role)
  const corrected = 'Un accident : les faits ont été corrigés'
  const saidAgain = declaredOn && `Un accident ${again}`
  const subject = isNew ? (saidAgain ?? 'Un accident est arrivé pendant une immersion') : corrected
  await sendLinks(tx, others, { url, page: ACCIDENTS, subject, words }, at)
  if (selfId === one.referentId) return
  const title = isNew ? (saidAgain ?? `Un accident : à déclarer ${limit}`) : corrected
  await tellReferentOf(tx, one, { key: `accident ${id} ${n}`, title }, at)
}

/** Who is told what somebody said of an accident. */
export const othersIn = (
  all: readonly Signatory[],
  by: Sayer,
  person: Person | undefined,
  at: Date,
): Signatory[] =>
  all.filter(({ role }) => role !== by && person !== undefined && takesPart(role, person, parisDay(at)))

/** Tells who wrote a convention something of its accident; the page says whose it is. */
export const tellReferentOf = (
  tx: Tx,
  { id, referentId }: Pick<Convention, 'id' | 'referentId'>,
  { key, title }: { key: string; title: string },
  at: Date,
): Promise<void> =>
  tell(
    tx,
    [
      {
        to: referentId,
        key: `convention ${id} ${key}`,
        title: typo(title),
        path: `${CONVENTIONS}/${id}/accident`,
        pace: 'now',
      },
    ],
    at,
  )
