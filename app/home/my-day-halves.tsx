import { asWritten } from '#platform/languages'
import { typo, writeCount } from '#platform/i18n'
import { writeClock, writeDay } from '#platform/time'
import { Bricks, LinkButton, Tag, useLanguage } from '#platform/ui'
import type { TodayHalf } from '#training'

/** The half-days of a day in their order, in the French of who trains, the present one on yellow with the only full button: who is there, brick by brick. */
export function Halves({
  title,
  halves,
  withDay,
}: {
  title: string
  halves: TodayHalf[]
  withDay?: boolean
}) {
  return (
    <section class="stack" {...(useLanguage() === 'fr' ? {} : asWritten)}>
      <h2>{title}</h2>
      <ul class="halves">
        {halves.map((half) => (
          <li class={half.stage === 'now' ? 'half now' : 'half'}>
            <p class="row between">
              <b>
                {withDay && `${writeDay(half.day)}, `}
                {writeClock(half.startsAt)} – {writeClock(half.endsAt)}
                {half.stage === 'now' && ', en ce moment'}
              </b>
              <Stage {...half} />
            </p>
            <h3>{typo(`${half.groupTitle} : ${half.title}`)}</h3>
            <p class="muted">{[half.trainerName, half.room].filter(Boolean).join(', ')}</p>
            <There {...half} />
            <Sign {...half} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Stage({ stage, present, expected, signedAt }: TodayHalf) {
  if (stage === 'later') return <Tag kind="none">Plus tard</Tag>
  if (!signedAt) return <Tag kind="far">À distance</Tag>
  const kind = present === expected ? 'ok' : stage === 'now' ? 'wait' : 'late'
  return (
    <Tag kind={kind}>
      {present} sur {expected}
    </Tag>
  )
}

function There({ signedAt, expected, present, absent, excused, stage }: TodayHalf) {
  const silent = Math.max(0, expected - present - absent - excused)
  const words = [
    present > 0 && writeCount(present, 'présent·e', 'présent·es'),
    absent > 0 && writeCount(absent, 'absent·e', 'absent·es'),
    excused > 0 && writeCount(excused, 'excusé·e', 'excusé·es'),
    silent > 0 && writeCount(silent, 'personne attendue', 'personnes attendues'),
  ].filter(Boolean)
  if (expected === 0) return <p>Personne n’est encore dans ce groupe.</p>
  const label = signedAt ? words.join(', ') : `${writeCount(expected, 'personne')} à distance`
  const waiting = signedAt ? (stage === 'over' ? 'dashed' : 'coming') : 'blue'
  return (
    <>
      <Bricks
        size="week"
        perRow={expected > 13 ? undefined : expected}
        groups={[
          { count: present, kind: 'full' },
          { count: absent, kind: 'outline' },
          { count: excused, kind: 'dashed' },
          { count: silent, kind: waiting },
        ]}
        label={label}
      />
      <p>{typo(`${label}.`)}</p>
    </>
  )
}

function Sign({ signedAt, stage, half, present, expected }: TodayHalf) {
  if (!signedAt || stage === 'later') return null
  const words = half === 'morning' ? 'Émarger le matin' : 'Émarger l’après-midi'
  if (stage === 'now')
    return (
      <LinkButton href={signedAt} icon="pen" wide>
        {words}
      </LinkButton>
    )
  return (
    <p>
      <a href={signedAt}>{present < expected ? 'Compléter la feuille' : 'Voir la feuille'}</a>
    </p>
  )
}
