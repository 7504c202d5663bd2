import { LinkButton, OnThisPhone } from '#platform/ui'
import type { Ask } from '#platform/web'
import { COMPANIES } from '../company.ts'
import { companyPage, SENDS, speakInside } from '../screen/door.ts'
import { keptSentences } from './sentences.ts'

const trainee = { seat: 'trainee' } as const

/** What waits on this telephone to reach the company. */
export function sendsPage(c: Ask): Response {
  const { say } = speakInside(c, trainee, keptSentences)
  return companyPage(
    c,
    trainee,
    { title: say.title, narrow: false, scripts: ['waiting'], room: 'on-this-phone' },
    <OnThisPhone back={SENDS} days={[]}>
      <LinkButton kind="go" icon="people" href={COMPANIES} wide>
        {say.company}
      </LinkButton>
    </OnThisPhone>,
  )
}

/** Shown without network when the page asked for is not on the telephone. */
export function offlinePage(c: Ask): Response {
  const { say } = speakInside(c, trainee, keptSentences)
  return companyPage(
    c,
    trainee,
    { title: say.noNetwork },
    <>
      <h1>{say.noNetwork}</h1>
      <p>{say.notKept}</p>
      <LinkButton kind="go" href={COMPANIES} wide>
        {say.company}
      </LinkButton>
      <LinkButton kind="quiet" href={SENDS} wide>
        {say.title}
      </LinkButton>
    </>,
  )
}
