import type { Actor } from '#people'
import { capital } from '#platform/i18n'
import { parisDay, writeFullDay } from '#platform/time'
import { Empty, Heading, SearchBox } from '#platform/ui'
import { page, type Ask, type Card } from '#platform/web'
import type { TodayHalf } from '#training'
import { Halves } from './my-day-halves.tsx'

type MyDay = { cards: Card[]; halves: { today: TodayHalf[]; soon: TodayHalf[] } }

/** The first page of who works here: what waits for them, then what is good to know. */
export function myDayPage(c: Ask, actor: Actor, { cards, halves }: MyDay): Response {
  const waiting = cards.filter((card) => card.kind === 'do')
  const going = cards.filter((card) => card.kind === 'look')
  const today = writeFullDay(parisDay(c.var.now))
  return page(
    c,
    { title: 'Ma journée', room: 'hall', density: 'bureau', space: 'Ma journée' },
    <div class="stack loose">
      <Heading title={`Bonjour ${actor.givenName}`} over={capital(today)} />
      <SearchBox action="/recherche" label="Chercher une personne, un organisme, une commande" />
      {halves.today.length > 0 && <Halves title="Aujourd’hui" halves={halves.today} />}
      <section class="stack">
        <h2>À faire</h2>
        {waiting.length === 0 ? (
          <Empty
            icon="check"
            title="Rien ne vous attend"
            text="Ce qui demande une réponse de vous apparaîtra ici."
          />
        ) : (
          <Cards cards={waiting} />
        )}
      </section>
      {halves.soon.length > 0 && <Halves title="Bientôt" halves={halves.soon} withDay />}
      {going.length > 0 && (
        <section class="stack">
          <h2>En cours</h2>
          <Cards cards={going} />
        </section>
      )}
    </div>,
  )
}

function Cards({ cards }: { cards: Card[] }) {
  return (
    <ul class="split">
      {cards.map(({ title, text, href }) => (
        <li class="panel stack tight">
          <h3>
            <a href={href}>{title}</a>
          </h3>
          {text && <p>{text}</p>}
        </li>
      ))}
    </ul>
  )
}
