import type { ComponentChildren } from 'preact'
import { parisDay } from '#platform/time'
import { Alert, Heading, LinkButton } from '#platform/ui'
import { speak, type Ask, type Typed } from '#platform/web'
import { lastDayOf } from '../convention/door.ts'
import { maySay } from '../accident/door.ts'
import { ACCIDENTS, HOSTING, REPORTING } from '../addresses.ts'
import { OfferForm } from '../hosts/door.ts'
import { HiredView, mayWithdrawHire, SayHired, type Hire } from '../hire/door.ts'
import { mayNote } from '../period/door.ts'
import type { Opened } from '../signing/door.ts'
import { immersionWords } from '../words/door.ts'
import { pressedBefore } from './host-form.ts'
import { HostQuestions } from './host-questions.tsx'
import { HostReportView } from './report-view.tsx'
import { reportPage } from './report-frame.tsx'
import { lastDayToChange, type HostReport } from './report.ts'

type Shown = {
  at: string
  opened: Opened
  report: HostReport | undefined
  hire: Hire | undefined
  /** 'early': before the last day; 'closed': a week after it was answered */
  door: 'early' | 'open' | 'closed'
  refused?: { errors: Record<string, string>; typed: Typed } | undefined
}

/** The report of a host, by their own link: what was answered, then the three questions while they may be answered. */
export function hostReportPage(c: Ask, { at, opened, report, hire, door, refused }: Shown): Response {
  const { one, person, host } = opened
  const name = person.givenName
  const words = speak(c, immersionWords)
  const say = words.host
  return reportPage(
    c,
    { title: say.title(name), errors: refused?.errors, records: door === 'open' },
    <>
      <Heading
        over={host.name}
        title={door === 'early' ? say.isHere(name) : say.ends(name)}
        lead={door === 'open' && !report ? say.three : undefined}
      />
      {door === 'early' && (
        <Alert kind="wait" title={words.report.opens(lastDayOf(one))}>
          {say.told}
        </Alert>
      )}
      {report && (
        <>
          <Alert kind="ok" title={say.thanks}>
            {door === 'open' && words.report.until(lastDayToChange(report))}
          </Alert>
          <HostReportView report={report} at={at} say={words.fromHost} />
          {hire ? (
            <HiredView
              hire={hire}
              title={say.youHired(name)}
              say={words.hired}
              withdrawAt={mayWithdrawHire(hire, 'host') ? at : undefined}
            />
          ) : (
            <SayHired at={at}>{say.iHired(name)}</SayHired>
          )}
          <section class="panel stack">
            <h2>{say.again}</h2>
            <OfferForm
              say={say.offer}
              action={`${at}/accueillir`}
              today={parisDay(c.var.now)}
              capacity={host.capacity}
              isQuiet={door === 'open'}
            />
          </section>
          <p>
            <a href={HOSTING}>{say.myPage}</a>
          </p>
        </>
      )}
      {door === 'open' && (
        <Folded isFolded={report !== undefined && !refused} title={say.change}>
          <HostQuestions
            say={words}
            action={at}
            one={one}
            name={name}
            before={report}
            byPhone={false}
            typed={refused?.typed ?? pressedBefore(report)}
            errors={refused?.errors}
          />
          <p class="small muted">{say.reads(name, one.keeper.name)}</p>
        </Folded>
      )}
      {mayNote(one, c.var.now) && (
        <LinkButton kind="quiet" wide icon="calendar" href={`${at}/presences`}>
          {say.presences(name)}
        </LinkButton>
      )}
      {maySay(one, c.var.now) && (
        <LinkButton kind="quiet" wide icon="help" href={at.replace(REPORTING, ACCIDENTS)}>
          {say.accident}
        </LinkButton>
      )}
    </>,
  )
}

type FoldedProps = { isFolded: boolean; title: string; children: ComponentChildren }

const Folded = ({ isFolded, title, children }: FoldedProps) =>
  isFolded ? (
    <details class="why">
      <summary>{title}</summary>
      <div class="stack">{children}</div>
    </details>
  ) : (
    <>{children}</>
  )
