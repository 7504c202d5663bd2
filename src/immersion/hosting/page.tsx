import { asWritten } from '#platform/languages'
import { parisDay } from '#platform/time'
import { Empty, Heading } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { lastDayOf } from '../convention/door.ts'
import { OfferForm, type Host, type Offer } from '../hosts/door.ts'
import { hostingPage } from './frame.tsx'
import { hostingWords, immersionWords, type HostingWords } from '../words/door.ts'
import { isDue, nameIn, StayActs, StayFacts, StayPaper, StayView } from './stay-view.tsx'
import { shelfOf, type Stay } from './stay.ts'

type Shown = { at: string; host: Host; stays: readonly Stay[]; offer: Offer | undefined }

/** All that a host has here: who is there, who comes, who came, what is waited for, and how to say that it receives again. */
export function ownPage(c: Ask, { at, host, stays, offer }: Shown): Response {
  const { now } = c.var
  const say = speak(c, hostingWords)
  const words = speak(c, immersionWords)
  const shown = { at, now, say, words }
  const on = parisDay(now)
  const due = stays.filter((stay) => isDue(stay, on))
  const others = stays.filter((stay) => !due.includes(stay))
  const onShelf = (shelf: ReturnType<typeof shelfOf>) => others.filter((stay) => shelfOf(stay, on) === shelf)
  const shelves = [
    { title: say.due, rows: due },
    { title: say.now, rows: onShelf('now') },
    { title: say.toCome, rows: onShelf('to come').toReversed() },
  ].filter(({ rows }) => rows.length > 0)
  const past = stays.filter((stay) => shelfOf(stay, on) === 'past')
  return hostingPage(
    c,
    host.name,
    <>
      <Heading
        over={say.over}
        title={host.name}
        lead={
          <>
            <bdi {...asWritten}>{[host.address, host.town].filter(Boolean).join(', ')}</bdi>
            <br />
            <bdi {...asWritten}>{host.keeper.name}</bdi>
          </>
        }
      />
      {shelves.length === 0 && <Empty icon="people" title={say.nobody} text={say.nobodyText} />}
      {shelves.map(({ title, rows }) => (
        <section class="stack">
          <h2>{title}</h2>
          {rows.map((stay) => (
            <StayView stay={stay} {...shown} />
          ))}
        </section>
      ))}
      <section class="panel stack">
        <h2>{say.offer}</h2>
        <p>{say.offerLead}</p>
        {offer && <p class="small muted">{saidOf(offer, say)}</p>}
        <OfferForm
          say={words.host.offer}
          action={`${at}/accueillir`}
          today={on}
          capacity={host.capacity}
          isQuiet={due.length > 0}
        />
      </section>
      {past.length > 0 && (
        <section class="stack">
          <h2>{say.past}</h2>
          {past.map((stay) => (
            <details class="why">
              <summary>
                {say.stay(nameIn(stay, say), words.period(stay.one.fromDay, lastDayOf(stay.one)))}
              </summary>
              <div class="stack">
                <StayFacts stay={stay} {...shown} />
                {due.includes(stay) ? (
                  <StayPaper stay={stay} at={at} say={say} />
                ) : (
                  <StayActs stay={stay} {...shown} />
                )}
              </div>
            </details>
          ))}
        </section>
      )}
      <p class="small muted">{say.keeper(host.keeper.name)}</p>
    </>,
  )
}

function saidOf({ fromDay, places, saidAt }: Offer, say: HostingWords): string {
  const on = parisDay(saidAt)
  return say.saidOn(on, places, fromDay <= on ? null : fromDay)
}
