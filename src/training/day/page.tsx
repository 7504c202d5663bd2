import { asWritten } from '#platform/languages'
import { capital } from '#platform/i18n'
import type { Day } from '#platform/time'
import { Alert, Empty, LinkButton } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import type { NamedHalfDay } from '../half-day.ts'
import { replySentences, WaitingAsks, type AfterAsk } from '../reply/door.ts'
import { Helpers, type Helper } from './help-page.tsx'
import { AllGiven, ownScreen, StillHere } from '../phone/door.ts'
import { ownPage } from '../own-space.tsx'
import { Word, type OwnActivity } from '../work/door.ts'
import type { ImmersionDay } from './ask-immersion.ts'
import type { News } from './ask-news.ts'
import { AtHost, NextHost } from './at-host.tsx'
import { MyPages } from './my-pages.tsx'
import { Weeks } from './weeks.tsx'
import { Now } from './now.tsx'
import { NextHalfDay } from './next-half-day.tsx'
import { dayWords, type DayWords } from './words.ts'

/** A day of a trainee, as its page shows it. */
export type Today = {
  day: Day
  /** The instant from which hours are told. */
  at: Date
  givenName: string
  week: number
  of: number
  /** What to do now, then what comes next. */
  forNow: OwnActivity[]
  returned: OwnActivity[]
  coming: NamedHalfDay[]
  /** at a host that day: nothing else is to be done now; and what begins later */
  immersion: ImmersionDay
  asks: AfterAsk[]
  helpers: Helper[]
  news: News[]
}

/** What to do now, with whom, how long: one yellow button. */
export function todayPage(c: Ask, today: Today): Response {
  const words = dayWords(c)
  const { say, phone, write } = words
  const { day, at, givenName, week, of, returned, coming, asks, helpers, news } = today
  const { today: atHosts, next } = today.immersion
  return ownScreen(
    c,
    ownPage(c, say.today, '/formation/aujourdhui'),
    <div class="duo">
      <div class="stack">
        <div>
          <p class="muted">{capital(write.day(day))}</p>
          <h1>{say.hello(givenName)}</h1>
        </div>
        <WaitingAsks asks={asks} say={speak(c, replySentences)} />
        <Weeks week={week} of={of} say={say} />
        {atHosts.map((atHost) => (
          <AtHost day={atHost} words={words} />
        ))}
        {atHosts.every(({ until }) => at >= until) && <ToDo today={today} words={words} />}
        {coming
          .filter((one) => atHosts.every(({ from, until }) => one.endsAt <= from || one.startsAt >= until))
          .map((one) => (
            <NextHalfDay halfDay={one} now={at} words={words} />
          ))}
        {next && <NextHost next={next} words={words} />}
      </div>
      <div class="stack">
        {returned.map((one) => (
          <Returned activity={one} words={words} />
        ))}
        {news.map(({ title, text, href, verb }) => (
          <Alert icon="mail" title={title}>
            <p {...asWritten}>{text}</p>
            <a href={href}>{verb}</a>
          </Alert>
        ))}
        <Helpers helpers={helpers} say={say} />
        <StillHere say={phone} />
        <MyPages say={say} sends={phone.title} />
      </div>
    </div>,
  )
}

const ToDo = ({ today: { forNow }, words }: { today: Today; words: DayWords }) => (
  <>
    {forNow.map((one, n) => (
      <Now activity={one} words={words} behind={n > 0} />
    ))}
    {forNow.length > 0 ? <AllGiven say={words.phone} /> : <NothingToDo say={words.say} />}
  </>
)

function NothingToDo({ say }: Pick<DayWords, 'say'>) {
  return (
    <Empty icon="done" title={say.allDone} text={say.nothingWaits}>
      <LinkButton kind="quiet" href="/formation/travail">
        {say.seeWork}
      </LinkButton>
    </Empty>
  )
}

function Returned({ activity, words }: { activity: OwnActivity; words: DayWords }) {
  return (
    <Alert kind="wait" icon="again" title={words.say.again}>
      <p {...asWritten}>
        <b>{activity.title}</b>
      </p>
      <Word kept={activity.word} {...words} />
      <a href={`/formation/activites/${activity.activityId}`}>{words.say.takeUp}</a>
    </Alert>
  )
}
