import type { Actor } from '#people'
import { parisDay, writeFullDay } from '#platform/time'
import { Empty, Heading } from '#platform/ui'
import { page, type Ask, type Card } from '#platform/web'

/** The first page of who works here: what waits for them, then what is good to know. */
export function myDayPage(c: Ask, actor: Actor, cards: Card[]): Response {
  const waiting = cards.filter((one) => one.kind === 'do')
  const going = cards.filter((one) => one.kind === 'look')
  const today = writeFullDay(parisDay(c.var.now))
  return page(
    c,
    { title: 'Ma journée', room: 'home', density: 'bureau', space: 'Ma journée' },
    <div class="stack loose">
      <Heading title={`Bonjour ${actor.givenName}`} over={today.charAt(0).toUpperCase() + today.slice(1)} />
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
