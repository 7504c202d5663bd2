import { asWritten } from '#platform/languages'
import { fullName } from '#people'
import { capital } from '#platform/i18n'
import { parisDay } from '#platform/time'
import {
  Alert,
  Button,
  ErrorSummary,
  FileDrop,
  Form,
  Heading,
  LinkButton,
  TextArea,
  VoiceRecorder,
} from '#platform/ui'
import { speak, type Ask, type Typed } from '#platform/web'
import { isUnderWay, lastDayOf, type Convention } from '../convention/door.ts'
import { maySay } from '../accident/door.ts'
import { ACCIDENTS, OWN_IMMERSIONS, REPORTING } from '../addresses.ts'
import { SENDS } from '../own-space.tsx'
import { immersionWords, type ImmersionWords } from '../words/door.ts'
import { HiredView, mayWithdrawHire, SayHired, type Hire } from '../hire/door.ts'
import { mayNote, UnwellButton } from '../period/door.ts'
import { VisitLine, type Visit } from '../visits/door.ts'
import { OwnBrief } from './own-brief.tsx'
import { HostReportView, OwnReportView } from './report-view.tsx'
import { reportPage } from './report-frame.tsx'
import { lastDayToChange, type HostReport, type OwnReport } from './report.ts'

export type OwnShown = {
  at: string
  one: Convention
  hostName: string
  host: HostReport | undefined
  own: OwnReport | undefined
  hire: Hire | undefined
  visits: readonly Visit[]
  /** when they asked to be called, and were not yet */
  askedAt: Date | undefined
  door: 'early' | 'open' | 'closed'
  /** who reads it in their own space goes back to the others */
  inSpace: boolean
  /** where they read the convention by their link; in their own space it is sent to them */
  conventionAt?: string | undefined
  refused?: { errors: Record<string, string>; typed: Typed } | undefined
}

/** Somebody's own immersion: what they say of it, first from the last day on, what there is to say while it lasts, what the host said. */
export function ownReportPage(c: Ask, shown: OwnShown): Response {
  const { at, one, hostName, host, own, hire, visits, askedAt, door, inSpace, refused } = shown
  const say = speak(c, immersionWords)
  return reportPage(
    c,
    { title: say.oneAt(hostName), errors: refused?.errors, say, inSpace, records: door === 'open' },
    <>
      <Heading over={say.one} title={hostName} lead={capital(say.period(one.fromDay, lastDayOf(one)))} />
      {own && <OwnReportView report={own} at={at} title={say.report.mine} say={say.report} />}
      {door === 'open' && (
        <OwnForm {...shown} say={say.report} typed={refused?.typed ?? { words: own?.words ?? '' }} />
      )}
      {mayNote(one, c.var.now) && (
        <LinkButton kind="quiet" wide icon="calendar" href={`${at}/presences`}>
          {say.presence.noteMine}
        </LinkButton>
      )}
      {isUnderWay(one, parisDay(c.var.now)) && (
        <UnwellButton
          say={say.unwell}
          at={at}
          referent={one.terms.referent}
          inSpace={inSpace}
          isAsked={askedAt !== undefined && parisDay(askedAt) === parisDay(c.var.now)}
        />
      )}
      {maySay(one, c.var.now) && (
        <p>
          <a href={inSpace ? `${at}/accident` : at.replace(REPORTING, ACCIDENTS)}>{say.accident}</a>
        </p>
      )}
      {door === 'early' && <OwnBrief one={one} say={say} />}
      {door === 'early' && <Alert kind="wait" title={say.report.opens(lastDayOf(one))} />}
      {visits.length > 0 && (
        <section class="panel stack">
          <h2>{say.visits}</h2>
          <ul class="stack">
            {visits.map((visit) => (
              <li class="stack tight">
                <VisitLine visit={visit} say={say} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {host && <HostReportView report={host} at={at} say={say.fromHost} />}
      {hire ? (
        <HiredView
          hire={hire}
          title={say.hired.mine}
          say={say.hired}
          withdrawAt={mayWithdrawHire(hire, 'person') ? at : undefined}
        />
      ) : (
        door !== 'early' && <SayHired at={at}>{say.hired.iAm}</SayHired>
      )}
      {shown.conventionAt && (
        <p>
          <a href={shown.conventionAt}>{say.myConvention}</a>
        </p>
      )}
      {inSpace && (
        <p>
          <a href={OWN_IMMERSIONS}>{say.all}</a>
        </p>
      )}
    </>,
  )
}

type OwnFormProps = OwnShown & { typed: Typed; say: ImmersionWords['report'] }

function OwnForm({ at, one, own, typed, refused, say }: OwnFormProps) {
  const errors = refused?.errors
  return (
    <section class="stack">
      <h2>{own ? say.change : say.how}</h2>
      <p>{own ? say.until(lastDayToChange(own)) : say.ways}</p>
      <ErrorSummary errors={errors ?? {}} />
      <Form action={at} files>
        <VoiceRecorder says={say.voice} wide>
          <FileDrop
            name="voice"
            label={say.myVoice}
            hint={say.sound}
            icon="microphone"
            accept="audio/*,.mp3,.m4a,.ogg,.webm"
            error={errors?.['voice']}
          />
        </VoiceRecorder>
        <TextArea
          name="words"
          label={say.words}
          hint={say.wordsHint}
          required={false}
          rows={3}
          maxlength={600}
          value={String(typed['words'] ?? '')}
          error={errors?.['words']}
        />
        <FileDrop
          name="picture"
          label={say.photo}
          hint={say.photoHint}
          verb={say.takePhoto}
          gallery={say.choosePhoto}
          icon="camera"
          accept="image/jpeg,image/png,image/webp"
          capture="environment"
          error={errors?.['picture']}
        />
        <Button wide>{say.send}</Button>
      </Form>
      <p class="small muted">{say.reads(one.keeper.name)}</p>
    </section>
  )
}

type Listed = { one: Convention; hostName: string; waits: boolean }

/** All of somebody's own immersions, the latest first. */
export function ownListPage(
  c: Ask,
  person: Parameters<typeof fullName>[0],
  rows: readonly Listed[],
): Response {
  const say = speak(c, immersionWords)
  return reportPage(
    c,
    { title: say.mine, say, inSpace: true },
    <>
      <Heading over={fullName(person)} title={say.mine} />
      {rows.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <ul class="stack">
          {rows.map(({ one, hostName, waits }, n) => (
            <li class="stack tight">
              <LinkButton wide kind={n === 0 ? 'principal' : 'quiet'} href={`${OWN_IMMERSIONS}/${one.id}`}>
                <bdi {...asWritten}>{hostName}</bdi>
              </LinkButton>
              {capital(say.period(one.fromDay, lastDayOf(one)))}
              {waits && (
                <>
                  <br />
                  <b>{say.awaited}</b>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={SENDS}>{say.onThisPhone}</a>
      </p>
    </>,
  )
}
