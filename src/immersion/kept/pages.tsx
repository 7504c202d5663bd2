import { asWritten } from '#platform/languages'
import { capital, typo } from '#platform/i18n'
import { parisInstant, type Day } from '#platform/time'
import { Facts, Heading, LinkButton, OnThisPhone } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import type { ComponentChildren } from 'preact'
import { OWN_IMMERSIONS } from '../addresses.ts'
import { isUnderWay, lastDayOf, timetableWithin, type Convention } from '../convention/door.ts'
import { OwnSpace, SENDS } from '../own-space.tsx'
import { mayNote, UnwellButton } from '../period/door.ts'
import { immersionWords, type ImmersionWords } from '../words/door.ts'

/** An immersion that a telephone keeps. */
export type KeptOne = { one: Convention; hostName: string }

type Words = { title: string; scripts?: string[]; room?: string; isWide?: boolean }

const keptPage = (
  c: Ask,
  { title, scripts = [], room = 'immersion', isWide = false }: Words,
  children: ComponentChildren,
) =>
  page(
    c,
    { title, room, density: 'terrain', scripts: ['trainee', ...scripts] },
    <OwnSpace c={c} say={speak(c, immersionWords)}>
      <div class={isWide ? 'stack loose' : 'stack loose narrow'}>{children}</div>
    </OwnSpace>,
  )

/** One’s immersions of now, without network. */
export function keptListPage(c: Ask, all: readonly KeptOne[]): Response {
  const say = speak(c, immersionWords)
  return keptPage(
    c,
    { title: say.mine },
    <>
      <h1>{say.mine}</h1>
      <List all={all} say={say} />
      <LinkButton kind="quiet" icon="device" wide href={SENDS}>
        {say.onThisPhone}
      </LinkButton>
    </>,
  )
}

/** One immersion on a day: where it is, who receives, and what may be said without network. Its report is given with one. */
export function keptOnePage(c: Ask, { one, hostName }: KeptOne, day: Day): Response {
  const at = `${OWN_IMMERSIONS}/${one.id}`
  const noon = parisInstant(day, '12:00')
  const { place, welcomedBy, practical, timetable, referent } = one.terms
  const say = speak(c, immersionWords)
  const written = (text: string) => <bdi {...asWritten}>{typo(text)}</bdi>
  return keptPage(
    c,
    { title: say.oneAt(hostName) },
    <>
      <Heading over={say.one} title={hostName} lead={capital(say.period(one.fromDay, lastDayOf(one)))} />
      {mayNote(one, noon) && (
        <LinkButton kind="go" wide icon="calendar" href={`${at}/presences`}>
          {say.presence.noteMine}
        </LinkButton>
      )}
      {isUnderWay(one, day) && (
        <UnwellButton say={say.unwell} at={at} referent={referent} inSpace isAsked={false} />
      )}
      <Facts
        facts={[
          { label: say.where, value: written(place) },
          { label: say.when, value: say.timetable(timetableWithin(timetable, one.fromDay, lastDayOf(one))) },
          { label: say.receives, value: written(welcomedBy) },
          ...(practical ? [{ label: say.goodToKnow, value: written(practical) }] : []),
        ]}
      />
      <p>
        <a href={OWN_IMMERSIONS}>{say.all}</a>
      </p>
    </>,
  )
}

/** What waits on this telephone. */
export const sendsPage = (c: Ask, all: readonly KeptOne[]): Response =>
  keptPage(
    c,
    {
      title: speak(c, immersionWords).onThisPhone,
      scripts: ['waiting'],
      room: 'on-this-phone',
      isWide: true,
    },
    <OnThisPhone back={SENDS} days={[]}>
      {all.map(({ one, hostName }) => (
        <LinkButton kind="quiet" icon="work" href={`${OWN_IMMERSIONS}/${one.id}`} wide>
          <bdi {...asWritten}>{hostName}</bdi>
        </LinkButton>
      ))}
    </OnThisPhone>,
  )

/** Shown without network when the page asked for is not on the telephone. */
export function offlinePage(c: Ask, all: readonly KeptOne[]): Response {
  const say = speak(c, immersionWords)
  return keptPage(
    c,
    { title: say.noNetwork },
    <>
      <h1>{say.noNetwork}</h1>
      <p>{say.notKept}</p>
      <List all={all} say={say} />
    </>,
  )
}

const List = ({ all, say }: { all: readonly KeptOne[]; say: ImmersionWords }) =>
  all.length === 0 ? (
    <p>{say.noneNow}</p>
  ) : (
    <ul class="stack">
      {all.map(({ one, hostName }) => (
        <li>
          <a href={`${OWN_IMMERSIONS}/${one.id}`} {...asWritten}>
            {hostName}
          </a>
          <br />
          {capital(say.period(one.fromDay, lastDayOf(one)))}
        </li>
      ))}
    </ul>
  )
