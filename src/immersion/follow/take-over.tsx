import { fullName, idsOf, readPerson } from '#people'
import { typo } from '#platform/i18n'
import { tell } from '#platform/notices'
import { parisDay } from '#platform/time'
import { Button, Form } from '#platform/ui'
import { goTo, sayNext, type Ask } from '#platform/web'
import { giveConvention, isOpen, lockConvention } from '../convention/door.ts'
import type { Elsewhere } from '../elsewhere.ts'
import { CONVENTIONS } from '../frame.tsx'
import { writersOf } from '../signing/door.ts'
import { openOwn, type OpenConvention } from './open-convention.ts'

/**
 * Whoever follows a convention may be ill. Who else writes it takes its messages over in one press; who only reads it is told how somebody may, and where,
 * when they are who chooses.
 */
export type TakeOver = {
  name: string
  /** who follows it writes it still: their role, or their place beside the person, has not ended */
  isThere: boolean
  isWriter: boolean
  href: string | undefined
}

const goesOn = ({ one }: OpenConvention, now: Date): boolean => isOpen(one) && one.toDay >= parisDay(now)

/** Undefined for who follows it already, and once it is over. */
export async function findTakeOver(
  c: Ask,
  open: OpenConvention,
  referentPages: Elsewhere['referentPages'],
): Promise<TakeOver | undefined> {
  const { db, now } = c.var
  const { one, desk, isOwn } = open
  if (!goesOn(open, now)) return undefined
  const ids = await idsOf(db, one.referentId)
  if (ids.includes(desk.actor.personId)) return undefined
  const referent = await readPerson(db, one.referentId)
  const pages = isOwn ? undefined : await referentPages(db, desk.actor, [one.personId], now)
  const isThere = (await writersOf(db, one, now)).some((id) => ids.includes(id))
  return referent && { name: fullName(referent), isThere, isWriter: isOwn, href: pages?.get(one.personId) }
}

export const TakeOverLine = ({
  open,
  name,
  isThere,
  isWriter,
  href,
}: TakeOver & { open: Pick<OpenConvention, 'one' | 'person'> }) =>
  isWriter ? (
    <Form action={`${CONVENTIONS}/${open.one.id}/reprendre`} label="Suivre cette immersion">
      {isThere ? (
        <p>{typo(`${name} suit cette immersion : ses messages lui arrivent (absence, appel, accident).`)}</p>
      ) : (
        <p>
          {typo(
            `${name} ne suit plus cette immersion. Ses messages arrivent à qui accompagne ${fullName(open.person)} (absence, appel, accident).`,
          )}
        </p>
      )}
      <Button kind="quiet">{isThere ? 'Les recevoir à sa place' : 'Suivre cette immersion'}</Button>
    </Form>
  ) : (
    <p>
      {typo(`${name} ${isThere ? 'suit' : 'ne suit plus'} cette immersion, pour ${open.one.keeper.name}. `)}
      {href ? (
        <>
          {isThere ? 'En cas d’absence, choisissez' : 'Choisissez'} quelqu’un d’autre de cette structure :{' '}
          <a href={href}>{typo(`choisir qui accompagne ${fullName(open.person)}`)}</a>.
        </>
      ) : (
        `${isThere ? 'En cas d’absence, qui' : 'Qui'} dirige l’action choisit quelqu’un d’autre de cette structure.`
      )}
    </p>
  )

/** Its messages go to who presses, from now on; who had them is told. Twice is once. */
export async function takeOver(c: Ask): Promise<Response> {
  const open = await openOwn(c)
  const { db, now } = c.var
  const { id } = open.one
  const { personId: by } = open.desk.actor
  const path = `${CONVENTIONS}/${id}`
  if (goesOn(open, now))
    await db.transaction(async (tx) => {
      const before = (await lockConvention(tx, id))?.referentId
      if (!before || (await idsOf(tx, by)).includes(before)) return
      const ids = await idsOf(tx, before)
      const isThere = (await writersOf(tx, open.one, now)).some((writer) => ids.includes(writer))
      await giveConvention(tx, id, by)
      // whose place ended is told nothing more of it
      if (!isThere) return
      const title = 'Quelqu’un suit une immersion à votre place'
      await tell(
        tx,
        [{ to: before, key: `convention ${id} taken over by ${by}`, title, path, pace: 'soon' }],
        now,
      )
    })
  sayNext(c, 'Les messages de cette immersion vous arrivent')
  return goTo(c, path)
}
