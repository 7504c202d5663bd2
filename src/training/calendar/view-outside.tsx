import type { ComponentChildren } from 'preact'
import type { Group } from '#actions'
import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import { writeDay } from '#platform/time'
import { Alert, Tag } from '#platform/ui'
import { trainsGroup } from '../access.ts'
import { halfWords } from '../half-day.ts'
import { outsideOf, type Outside } from './signed-store.ts'

const SHOWN = 10

/**
 * The half-days that the dates of a group leave out, each with where it is moved or cancelled, for who trains the group or leads its training; null when there
 * is none. Nothing moves by itself: a signed one stays where it was signed.
 */
export async function viewOutside(db: Db, actor: Actor, group: Group, now: Date): Promise<ComponentChildren> {
  const outside = await outsideOf(db, group)
  if (outside.length === 0) return null
  const opens = await trainsGroup(db, actor.personId, group.id, now)
  const more = outside.length - SHOWN
  return (
    <Alert kind="wait" title={`${writeCount(outside.length, 'demi-journée')} hors des dates du groupe`}>
      <p>
        {opens
          ? 'Rien ne bouge tout seul. Ouvrez chacune pour la déplacer ou l’annuler.'
          : 'Rien ne bouge tout seul. Qui forme le groupe peut les déplacer ou les annuler.'}
      </p>
      <ul>
        {outside.slice(0, SHOWN).map((one) => (
          <li>
            {opens ? (
              <a href={`/formation/${group.id}/demi-journees/${one.id}`}>{nameOf(one)}</a>
            ) : (
              nameOf(one)
            )}
            {`, ${halfWords[one.half].toLowerCase()} `}
            {one.isSigned && <Tag kind="ok">Signée, ne se déplace pas</Tag>}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{`Et ${more} autres, qui viendront ici ensuite.`}</p>}
    </Alert>
  )
}

/** As its own page is called. */
const nameOf = ({ title, day }: Outside): string => `${title}, ${writeDay(day)}`
