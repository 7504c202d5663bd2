import { writePhone } from '#people'
import { typo, writeCount, writeList } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { Alert } from '#platform/ui'
import type { Convention } from '../convention/door.ts'
import { inFrench } from '../words/door.ts'
import {
  countHalves,
  halvesSoFar,
  isApart,
  isUnsaid,
  mayDecide,
  sayableBy,
  statuses,
  unnotedBefore,
  type HalfDay,
  type Presence,
  type Sayer,
  type Status,
} from './presence.ts'
import { AllPresent } from './all-present.tsx'
import { PresenceForm } from './presence-form.tsx'

const offered: Record<Status, string> = {
  present: 'Présence',
  absent: 'Absence',
  justified: 'Absence justifiée',
}

/** Who may be called about it: a name, and a telephone if one is known. */
export type Called = { name: string; phone: string | null }

type Props = {
  one: Convention
  all: readonly Presence[]
  at: string
  isOwn: boolean
  /** the host and the person; for who accompanies them alone */
  called: readonly [host: Called, person: Called]
  now: Date
}

const say = inFrench.presence

/** Who was there, for who accompanies the person: what waits for them, the count, then each half-day, to be corrected. */
export function PresenceView({ one, all, at, isOwn, called, now }: Props) {
  const halves = halvesSoFar(one, all, now)
  if (halves.length === 0) return null
  const { noted, absent } = countHalves(halves)
  const on = parisDay(now)
  const isUnnoted = halves.some(({ day, presence }) => day === on && !presence)
  const apart = halves.filter(isApart)
  const missing = unnotedBefore(halves, on)
  const offersOf = (half: HalfDay): (readonly [Status, string])[] =>
    isOwn && mayDecide(one, half, now)
      ? sayableBy('referent', half, statuses).map((status) => [status, offered[status]])
      : []
  return (
    <section class="panel stack" id="presences">
      <h2>Présences</h2>
      {apart.length > 0 && <Apart halves={apart} called={called} isOwn={isOwn} />}
      {missing > 0 && (
        <Alert
          kind="late"
          title={writeCount(missing, 'demi-journée n’est pas notée', 'demi-journées ne sont pas notées')}
        >
          Elles ne comptent ni comme présence, ni comme absence.
        </Alert>
      )}
      <p>
        {typo(
          `${writeCount(noted, 'demi-journée notée', 'demi-journées notées')} sur ${halves.length}, ${writeCount(absent, 'absence', 'absences')}.`,
        )}
      </p>
      <details class="why" open={isUnnoted || apart.length > 0 || missing > 0}>
        <summary>Demi-journée par demi-journée</summary>
        {isOwn && halves.some((half) => isUnsaid(half) && mayDecide(one, half, now)) && (
          <AllPresent at={`${at}/presences`} halves={halves} says={say.allThere} />
        )}
        <PresenceForm say={say} at={`${at}/presences`} halves={halves} offersOf={offersOf} told={whoSaid} />
      </details>
    </section>
  )
}

type ApartProps = { halves: readonly HalfDay[]; called: Props['called']; isOwn: boolean }

/** That both do not say the same, of which half-days, and how each is called. */
const Apart = ({ halves, called, isOwn }: ApartProps) => (
  <Alert
    kind="late"
    title={typo(
      `${called.map(({ name }) => name).join(' et ')} ne disent pas la même chose : ${writeList(halves.map(({ day, half }) => say.half(day, half)))}`,
    )}
  >
    {isOwn && (
      <>
        <p>Appelez, puis notez vous-même. Les mots de chacun restent.</p>
        <ul class="plain">
          {called.map(({ name, phone }) => (
            <li>
              {name} : {phone ? <a href={`tel:${phone}`}>{writePhone(phone)}</a> : 'pas de téléphone connu'}
            </li>
          ))}
        </ul>
      </>
    )}
  </Alert>
)

const sayerWords: Record<Sayer, string> = {
  referent: 'Noté par qui accompagne',
  host: 'L’employeur',
  person: 'La personne',
}

/** Who said what, once somebody spoke beside another, or decided. */
function whoSaid({ words }: HalfDay): string | undefined {
  if (words.length < 2 && words[0]?.saidBy !== 'referent') return undefined
  return words
    .map(({ saidBy, saidName, status }) => {
      const who = saidBy === 'referent' && saidName ? `Noté par ${saidName}` : sayerWords[saidBy]
      return typo(`${who} : ${say.statuses[status].toLowerCase()}`)
    })
    .join(' · ')
}
