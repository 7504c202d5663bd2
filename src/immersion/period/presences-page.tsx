import type { JSX } from 'preact'
import { Alert, Heading, LinkButton } from '#platform/ui'
import { page, refusedPage, speak, type Ask } from '#platform/web'
import { LINK_SCRIPT, LinkSpace, tells } from '../link-space.tsx'
import { OwnSpace, waits } from '../own-space.tsx'
import { immersionWords, type ImmersionWords } from '../words/door.ts'
import { countHalves, isApart, sayableBy, wordOf, type HalfDay, type Status } from './presence.ts'
import { AllPresent } from './all-present.tsx'
import { PresenceForm } from './presence-form.tsx'

type Shown = {
  at: string
  back: string
  /** whose immersion, or where */
  over: string
  halves: readonly HalfDay[]
  isHost: boolean
  /** in the space of who reads, with its bar; else by a link, with none */
  inSpace: boolean
  problem?: string | undefined
  /** kept on a telephone for a day to come: its half-days are all there */
  isKept?: boolean
}

const offersTo =
  (isHost: boolean, { statuses, iWas, iWasNot }: ImmersionWords['presence']) =>
  (half: HalfDay): (readonly [Status, string])[] =>
    sayableBy(isHost ? 'host' : 'person', half, ['present', 'absent']).map((status) => {
      if (isHost) return [status, statuses[status]]
      return [status, status === 'present' ? iWas : iWasNot]
    })

/** What one said oneself, where it is not what stands; and who decides. */
const toldTo =
  (sayer: 'host' | 'person', say: ImmersionWords['presence']) =>
  (half: HalfDay): string | undefined => {
    const own = wordOf(half, sayer)
    const said = own && own.status !== half.presence?.status ? say.mineWas(say.statuses[own.status]) : ''
    return [said, isApart(half) ? say.apart : ''].filter(Boolean).join(' ') || undefined
  }

/** Who was there, said on a phone by the host or by the person: two buttons a half-day. */
export function presencesPage(
  c: Ask,
  { at, back, over, halves, isHost, inSpace, problem, isKept = false }: Shown,
): Response {
  const words = speak(c, immersionWords)
  const say = words.presence
  const space = (screen: JSX.Element) =>
    inSpace ? (
      <OwnSpace c={c} say={words}>
        {screen}
      </OwnSpace>
    ) : (
      <LinkSpace say={words}>{screen}</LinkSpace>
    )
  const answer = problem ? refusedPage : page
  const title = isHost ? say.theirs : say.mine
  const { all, noted } = countHalves(halves)
  return answer(
    c,
    {
      title,
      room: 'immersion',
      density: 'terrain',
      ...(inSpace ? { scripts: ['trainee'] } : { nav: [], scripts: [LINK_SCRIPT] }),
      refused: problem !== undefined,
    },
    space(
      <div class="stack loose narrow">
        <Heading over={over} title={title} lead={say.so(noted, all)} />
        {problem && <Alert kind="late" title={problem} />}
        {halves.length === 0 && <p>{say.none}</p>}
        {isKept && <p>{say.wait}</p>}
        {!isKept && (
          <AllPresent
            at={at}
            halves={halves}
            says={isHost ? say.allThere : say.iWasAlways}
            onPhone={(name) => (inSpace ? waits(name, at) : tells)}
          />
        )}
        <PresenceForm
          say={say}
          at={at}
          halves={halves}
          offersOf={offersTo(isHost, say)}
          told={toldTo(isHost ? 'host' : 'person', say)}
          onPhone={(name) => (inSpace ? waits(name, at) : tells)}
        />
        <p class="small muted">{isHost ? say.warnsTheirs : say.warnsMine}</p>
        <LinkButton kind="quiet" wide href={back}>
          {words.back}
        </LinkButton>
      </div>,
    ),
  )
}
