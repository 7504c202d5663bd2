import { asWritten } from '#platform/languages'
import type { Actor } from '#people'
import { capital } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { Empty, Heading, SearchBox, useLanguage } from '#platform/ui'
import { page, speak, writerIn, type Ask, type Card } from '#platform/web'
import type { TodayHalf } from '#training'
import { Halves } from './my-day-halves.tsx'
import { homeSentences } from './sentences.ts'

type MyDay = { cards: Card[]; halves: { today: TodayHalf[]; soon: TodayHalf[] } }

/** The first page of who works here: what waits for them, then what is good to know. */
export function myDayPage(c: Ask, actor: Actor, { cards, halves }: MyDay): Response {
  const { day: say } = speak(c, homeSentences)
  for (const { said } of cards) if (said) speak(c, said)
  const waiting = cards.filter((card) => card.kind === 'do')
  const going = cards.filter((card) => card.kind === 'look')
  const today = writerIn(c).fullDay(parisDay(c.var.now))
  return page(
    c,
    { title: say.title, room: 'hall', density: 'bureau', space: say.title },
    <div class="stack loose">
      <Heading title={say.hello(actor.givenName)} over={capital(today)} />
      <SearchBox action="/recherche" label={say.search} />
      {halves.today.length > 0 && <Halves title="Aujourd’hui" halves={halves.today} />}
      <section class="stack">
        <h2>{say.toDo}</h2>
        {waiting.length === 0 ? (
          <Empty icon="check" title={say.nothing} text={say.nothingText} />
        ) : (
          <Cards cards={waiting} />
        )}
      </section>
      {halves.soon.length > 0 && <Halves title="Bientôt" halves={halves.soon} withDay />}
      {going.length > 0 && (
        <section class="stack">
          <h2>{say.going}</h2>
          <Cards cards={going} />
        </section>
      )}
    </div>,
  )
}

function Cards({ cards }: { cards: Card[] }) {
  const inFrench = useLanguage() === 'fr'
  return (
    <ul class="split">
      {cards.map(({ title, text, href, said }) => (
        <li class="panel stack tight" {...(said || inFrench ? {} : asWritten)}>
          <h3>
            <a href={href}>{title}</a>
          </h3>
          {text && <p>{text}</p>}
        </li>
      ))}
    </ul>
  )
}
