import { asWritten } from '#platform/languages'
import { typo } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { Facts, Photo } from '#platform/ui'
import { inFrench, type ImmersionWords } from '../words/door.ts'
import type { HostReport, OwnReport } from './report.ts'

type HostProps = { report: HostReport; at: string; say?: ImmersionWords['fromHost'] }

/** What a host answered; `at`: the address under which its voice is heard. */
export function HostReportView({ report, at, say = inFrench.fromHost }: HostProps) {
  const { reached, doneWell, wouldHire, words, voiceId, answeredBy, writtenBy } = report
  const day = parisDay(report.at)
  return (
    <section class="panel stack">
      <h2>{say.title}</h2>
      <Facts
        facts={[
          { label: say.reached, value: say.reachedAnswers[reached] },
          {
            label: say.doneWell,
            value:
              doneWell.length > 0 ? <bdi {...asWritten}>{doneWell.map(typo).join(', ')}</bdi> : say.nothing,
          },
          { label: say.wouldHire, value: say.hireAnswers[wouldHire] },
        ]}
      />
      {words && <Quoted words={words} />}
      {voiceId && <Voice src={`${at}/voix-accueil?${voiceId.slice(0, 8)}`} label={say.listen} />}
      <p class="small muted">{writtenBy ? say.byPhone(answeredBy, day) : say.by(answeredBy, day)}</p>
    </section>
  )
}

const Quoted = ({ words }: { words: string }) => (
  <p class="as-written" {...asWritten}>
    {typo(`« ${words} »`)}
  </p>
)

type OwnProps = { report: OwnReport; at: string; title: string; say?: ImmersionWords['report'] }

/** What the person said of it. */
export const OwnReportView = ({ report, at, title, say = inFrench.report }: OwnProps) => (
  <section class="panel stack">
    <h2>{title}</h2>
    {report.words && <Quoted words={report.words} />}
    {report.voiceId && <Voice src={`${at}/voix?${report.voiceId.slice(0, 8)}`} label={say.listen} />}
    {report.pictureId && <Photo src={`${at}/photo?${report.pictureId.slice(0, 8)}`} alt={say.picture} />}
    <p class="small muted">{say.on(parisDay(report.at))}</p>
  </section>
)

const Voice = ({ src, label }: { src: string; label: string }) => (
  <p>
    {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- somebody's own words, that nobody wrote down */}
    <audio controls preload="none" aria-label={label} src={src} />
  </p>
)
