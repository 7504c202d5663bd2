import { asWritten } from '#platform/languages'
import { fullName } from '#people'
import { capital, typo } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { Alert, Button, Facts, Form, Heading, LinkButton } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { hoursOf, isTooLate, timetableWithin } from '../convention/door.ts'
import { hostingWords, immersionWords, signingWords, type SigningWords } from '../words/door.ts'
import { byLinkPage } from './by-link-page.tsx'
import type { Opened } from './open-link.ts'
import { HOSTING_BY_LINK, OWN_IMMERSIONS, REPORTING } from '../addresses.ts'
import { SIGNING } from './send-link.ts'
import { CodeSent, hidden, VersionRead } from './sign-page.tsx'
import { isSigned } from './read-signed.ts'
import { WholeText } from './whole-text.tsx'
import { WhoSigned } from './who-signed.tsx'
import { whyNot } from './sign-convention.ts'

type Shown = Opened & {
  text: string | undefined
  /** they signed, and have a space of their own by this same telephone or e-mail */
  comesIn: boolean
  problem?: string | undefined
}

/** What a signatory reads first: a short version, who signed, and the whole text; then they ask for their code. */
export function linkPage(c: Ask, shown: Shown): Response {
  const { at, mine, one, person, host, all, code, text, comesIn, problem } = shown
  const say = speak(c, signingWords)
  const { timetable, hours, all: allMine } = speak(c, immersionWords)
  const { ownPage } = speak(c, hostingWords)
  const written = (text: string) => <bdi {...asWritten}>{typo(text)}</bdi>
  const isPerson = mine.role === 'person'
  const title = isPerson
    ? say.yours(host.name)
    : mine.role === 'host'
      ? say.comes(person.givenName, host.name)
      : say.of(fullName(person))
  const { terms } = one
  const boss = all.find(({ role }) => role === 'employer')
  const signed = all.filter(isSigned).length
  return byLinkPage(
    c,
    { title, errors: problem ? { convention: problem } : undefined },
    <div class="duo">
      <div class="stack">
        <Heading over={say.hello(mine.name)} title={title} />
        {problem && <Alert kind="late" title={problem} />}
        <Standing shown={shown} now={c.var.now} say={say} ownPage={ownPage} />
        {comesIn && (
          <p>
            <a href={OWN_IMMERSIONS}>{allMine}</a>
            <br />
            <span class="small muted">{say.codeToEnter}</span>
          </p>
        )}
        <p>
          <b>{capital(say.period(one.fromDay, one.toDay))}</b>
          <br />
          {say.week(
            timetable(timetableWithin(terms.timetable, one.fromDay, one.toDay)),
            hours(hoursOf(terms.timetable, one.fromDay, one.toDay)),
          )}
        </p>
        {one.standing.state === 'signing' && !isSigned(mine) && whyNot(one, c.var.now) !== 'too late' && (
          <ToSign at={at} code={code} version={one.version} login={mine.login} say={say} />
        )}
        <section class="panel stack">
          <h2>{say.short}</h2>
          <Facts
            facts={[
              {
                label: isPerson ? say.youDo : say.theyDo,
                value: written(terms.tasks.join(', ')),
              },
              {
                label: isPerson ? say.youLearn : say.theyLearn,
                value: written(terms.objectives),
              },
              boss
                ? { label: say.whoPays, value: say.employerPays(boss.forWhom) }
                : { label: say.pays, value: say.nothing },
              { label: say.safety, value: written(terms.safety) },
              { label: say.where, value: written(terms.place) },
              { label: say.receives, value: written(terms.welcomedBy) },
              ...(terms.practical ? [{ label: say.goodToKnow, value: written(terms.practical) }] : []),
            ]}
          />
        </section>
      </div>
      <div class="stack">
        <section class="panel stack">
          <h2>{say.whoSigned}</h2>
          <p>
            <b>{say.soFar(signed, all.length)}</b>
          </p>
          <WhoSigned one={one} all={all} on={parisDay(c.var.now)} reader={mine.role} say={say} />
        </section>
        {text && (
          <>
            <WholeText text={text} say={say} />
            <LinkButton kind="quiet" wide icon="print" href={`${at}/convention.pdf`}>
              {say.print}
            </LinkButton>
          </>
        )}
      </div>
    </div>,
  )
}

type StandingProps = { shown: Shown; now: Date; say: SigningWords; ownPage: (login: string) => string }

function Standing({ shown: { one, mine, at }, now, say, ownPage }: StandingProps) {
  const isThere = mine.role === 'person' || mine.role === 'host'
  const { standing } = one
  if (standing.state === 'cancelled')
    return (
      <Alert kind="late" title={say.cancelled}>
        {'code' in standing
          ? say.notInTime
          : mine.role === 'person' && <bdi {...asWritten}>{standing.why}</bdi>}
      </Alert>
    )
  if (standing.state === 'ended early')
    return (
      <>
        <Alert kind="late" title={say.stopped(standing.lastDay)}>
          {mine.role === 'person' && (
            <p>
              <bdi {...asWritten}>{standing.why}</bdi>
            </p>
          )}
          {isThere && <a href={at.replace(SIGNING, REPORTING)}>{say.during}</a>}
        </Alert>
        <OwnPage {...{ mine, at, ownPage }} />
      </>
    )
  if (standing.state === 'draft')
    return (
      <Alert kind="wait" title={say.changing}>
        {say.changingTold}
      </Alert>
    )
  if (standing.state === 'signed')
    return (
      <>
        <Alert kind="ok" title={say.allSigned}>
          {isThere && <a href={at.replace(SIGNING, REPORTING)}>{say.during}</a>}
        </Alert>
        <OwnPage {...{ mine, at, ownPage }} />
      </>
    )
  if (isSigned(mine))
    return (
      <Alert kind="ok" title={say.youSigned}>
        {say.copy}
      </Alert>
    )
  if (isTooLate(one, parisDay(now)))
    return (
      <Alert kind="late" title={say.tooLate}>
        {say.tooLateCall}
      </Alert>
    )
  return null
}

type OwnPageProps = Pick<Shown, 'mine' | 'at'> & Pick<StandingProps, 'ownPage'>

/** The page of a host is asked for in a press, from the link by which it signed. */
const OwnPage = ({ mine, at, ownPage }: OwnPageProps) =>
  mine.role === 'host' && mine.login ? (
    <Form action={at.replace(SIGNING, HOSTING_BY_LINK)}>
      <Button kind="quiet" wide>
        {ownPage(hidden(mine.login))}
      </Button>
    </Form>
  ) : null

type ToSignProps = Pick<Shown, 'at' | 'code'> & {
  version: number
  login: string | null
  say: SigningWords
}

const ToSign = ({ at, code, version, login, say }: ToSignProps) =>
  login === null ? (
    <Alert kind="wait" title={say.paper}>
      {say.paperGiven}
    </Alert>
  ) : (
    <>
      <Form action={`${at}/code`}>
        <VersionRead version={version} />
        <CodeSent code={code} />
        <Button wide>{say.haveRead}</Button>
      </Form>
      <LinkButton kind="quiet" wide href={`${at}/refus`}>
        {say.doNot}
      </LinkButton>
    </>
  )
