import { fullName } from '#people'
import { de, capital, typo, writeCount } from '#platform/i18n'
import { writeDay, writeMinutes } from '#platform/time'
import { Empty, Facts, Heading, LinkButton, OtherPages, Table, Tag } from '#platform/ui'
import { page, type Ask, type Card } from '#platform/web'
import type { Presence } from '../attendance.ts'
import { halfWords } from '../half-day.ts'
import { SituationCell } from '../after/door.ts'
import { momentWords } from '../reply/door.ts'
import { writeShare } from '../hours/door.ts'
import { absencesSince, type Followed } from './follow-people.ts'
import { forecastWords, halfDays } from './people-view.tsx'

type Shown = { name: string; /** What else this referent may open. */ about: readonly Card[] }

/** One person whom a referent accompanies: absences and lateness, without a reason, and their hours. */
export function followedPage(c: Ask, places: readonly Followed[], { name, about }: Shown): Response {
  return page(
    c,
    { title: `Suivi ${de(name)}`, room: 'training', density: 'bureau', space: 'Formation' },
    <div class="stack loose">
      <Heading title={name} over="Suivi">
        <LinkButton kind="quiet" href="/formation/suivi">
          Toutes les personnes
        </LinkButton>
      </Heading>
      <OtherPages pages={about} />
      {places.map((one) => (
        <InGroup one={one} />
      ))}
    </div>,
  )
}

function InGroup({ one }: { one: Followed }) {
  const { gauge, goalPercent } = one
  const told = one.presences.filter(
    (presence) => !presence.doubted && (presence.status === 'absent' || presence.lateMinutes > 0),
  )
  const there = one.presences.filter((presence) => presence.status === 'present' && !presence.doubted)
  return (
    <section class="stack" aria-label={`${fullName(one)}, ${one.groupTitle}`}>
      <h2>{one.groupTitle}</h2>
      <Facts
        facts={[
          { label: 'Présences', value: halfDays(there.length) },
          { label: 'Absences', value: halfDays(absencesSince(one.presences).length) },
          ...(gauge
            ? [
                {
                  label: 'À distance, validé',
                  value: `${writeMinutes(gauge.creditedMinutes)} sur ${writeMinutes(gauge.done)}, ${writeShare(gauge.share)}`,
                },
                ...(goalPercent === null
                  ? []
                  : [{ label: 'Demandé par le financeur', value: typo(`${goalPercent} %`) }]),
                ...(one.forecast ? [{ label: 'À ce rythme, à la fin', value: forecastWords(one) }] : []),
              ]
            : []),
          ...one.after.map(({ ask, told }) => ({
            label: capital(momentWords[ask.moment]),
            value: <SituationCell ask={ask} told={told} name={fullName(one)} />,
          })),
        ]}
      />
      {told.length === 0 ? (
        <Empty icon="check" title="Ni absence ni retard" />
      ) : (
        <Table
          caption={`${writeCount(told.length, 'demi-journée')} avec une absence ou un retard`}
          rows={told.toReversed()}
          columns={[
            {
              key: 'day',
              label: 'Demi-journée',
              cell: (presence: Presence) =>
                `${writeDay(presence.day)}, ${halfWords[presence.half].toLowerCase()}`,
            },
            {
              key: 'state',
              label: 'Noté',
              cell: (presence) =>
                presence.status === 'absent' ? (
                  <Tag kind="late">Absence</Tag>
                ) : (
                  <Tag kind="wait">{`Retard ${writeMinutes(presence.lateMinutes)}`}</Tag>
                ),
            },
          ]}
        />
      )}
      <p class="small">La raison d’une absence ne se lit pas ici&nbsp;: demandez à la personne.</p>
    </section>
  )
}
