import { LinkButton } from '#platform/ui'
import { courierPage, TOUR, type Standing } from '../screen/door.ts'

/** What to do when something is in the way: on a day without a round too. */
export function helpPage(standing: Standing): Response {
  const { say } = standing.words
  const { round } = standing
  return courierPage(
    standing,
    { title: say.help, here: 'help' },
    <>
      <h1>{say.help}</h1>
      <section class="panel stack" aria-labelledby="accident">
        <h2 id="accident">{say.accident}</h2>
        <p>{say.accidentText}</p>
        <LinkButton kind="stop" icon="phone" href="tel:112" wide>
          {say.call112}
        </LinkButton>
      </section>
      <dl class="help">
        {say.questions.map(([question, answer]) => (
          <div class="panel">
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
      {round ? (
        <p class="muted">{round.crow ? say.crow : say.routed}</p>
      ) : (
        <LinkButton kind="quiet" icon="route" href={TOUR} wide>
          {say.seeRound}
        </LinkButton>
      )}
    </>,
  )
}
