import { typo, writeCount } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { Convention } from '../convention/door.ts'
import { inFrench } from '../words/door.ts'
import { countHalves, halvesSoFar, mayNote, type Presence, type Status } from './presence.ts'
import { PresenceForm } from './presence-form.tsx'

const offers: readonly (readonly [Status, string])[] = [
  ['present', 'Présence'],
  ['absent', 'Absence'],
  ['justified', 'Absence justifiée'],
]

type Props = { one: Convention; all: readonly Presence[]; at: string; isOwn: boolean; now: Date }

/** Who was there, for who accompanies the person: the count, then each half-day, to be corrected. */
export function PresenceView({ one, all, at, isOwn, now }: Props) {
  const halves = halvesSoFar(one, all, now)
  if (halves.length === 0) return null
  const { noted, absent } = countHalves(halves)
  const on = parisDay(now)
  const isUnnoted = halves.some(({ day, presence }) => day === on && !presence)
  return (
    <section class="panel stack" id="presences">
      <h2>Présences</h2>
      <p>
        {typo(
          `${writeCount(noted, 'demi-journée notée', 'demi-journées notées')} sur ${halves.length}, ${writeCount(absent, 'absence', 'absences')}.`,
        )}
      </p>
      <details class="why" open={isUnnoted}>
        <summary>Demi-journée par demi-journée</summary>
        <PresenceForm
          say={inFrench.presence}
          at={`${at}/presences`}
          halves={halves}
          offers={isOwn && mayNote(one, now) ? offers : []}
        />
      </details>
    </section>
  )
}
