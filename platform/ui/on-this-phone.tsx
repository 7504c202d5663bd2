import type { ComponentChildren } from 'preact'
import { capital } from '#platform/i18n'
import { writerOf } from '#platform/languages'
import { asset } from './asset.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { Alert, Outbox } from './messages.tsx'
import { PhoneWeek, type PhoneDay } from './phone-week.tsx'
import { WaitingList } from './waiting-sends.tsx'
import { useLanguage, useWords } from './words/words.ts'

type Props = {
  /** Where one comes back to after signing in. */
  back: string
  /** The coming days, today first. */
  days: readonly PhoneDay[]
  /** What there is to do now, with its button. */
  children?: ComponentChildren
}

/** One brick is a tenth of what a week may take: 30 MB. */
const BRICKS = Array.from({ length: 10 }, (_, nth) => nth)

/** What this telephone keeps: the week, what waits to leave, the place taken. Filled by the script, which alone knows it (browser/waiting.ts). */
export function OnThisPhone({ back, days, children }: Props) {
  const words = useWords()
  const { day } = writerOf(useLanguage())
  return (
    <div class="duo">
      <div class="stack">
        <div>
          <p class="muted" data-island="today">
            {days[0] && capital(day(days[0].day))}
          </p>
          <h1>{words.onThisPhone}</h1>
        </div>
        <div data-island="kept" hidden>
          <Outbox>{words.worksOffline}</Outbox>
        </div>
        <div data-island="full" hidden>
          <Alert kind="late" title={words.phoneFull}>
            {words.phoneFullWhy}
          </Alert>
        </div>
        <div data-island="heavy" hidden>
          <Alert kind="wait" title={words.weekHeavy}>
            <p>
              <b data-bytes /> {words.weekHeavyWhy}
            </p>
            <Button kind="go" type="button" wide>
              {words.keepWeek}
            </Button>
          </Alert>
        </div>
        {children && <section class="phone-today stack tight">{children}</section>}
        <PhoneWeek days={days} />
      </div>
      <div class="stack">
        <section class="panel" aria-labelledby="attend">
          <WaitingList back={back} />
        </section>
        <section class="panel stack tight" data-island="place" hidden aria-labelledby="place">
          <h2 id="place">{words.placeTaken}</h2>
          <img class="photo" src={asset('img/telephone.svg')} alt="" width={240} height={160} />
          <svg class="place-taken" width={267} height={14} viewBox="0 0 267 14" aria-hidden="true">
            {BRICKS.map((nth) => (
              <path class="e" stroke-width={2} d={`M${27 * nth + 1} 1h22v12h-22z`} />
            ))}
          </svg>
          <p>
            <b data-taken={words.taken} /> <span data-until={words.keptUntil} />
          </p>
        </section>
        <p class="alert ok held" data-only-script hidden>
          <Icon name="check" />
          <b>{words.nothingLost}</b>
          <span>{words.nothingLostWhy}</span>
        </p>
      </div>
    </div>
  )
}
