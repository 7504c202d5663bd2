import { Heading } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { aboutSentences } from './sentences.ts'

/** What we checked, what we did not, and to whom one complains (loi n° 2005-102, art. 47). */
export function accessibilityPage(c: Ask): Response {
  const { accessibility: say, write } = speak(c, aboutSentences)
  return page(
    c,
    { title: say.title, room: 'static', listen: true },
    <div class="stack loose narrow">
      <Heading title={say.heading} lead={say.lead} />
      <Points title={say.checked} points={say.tested} />
      <Points title={say.unchecked} points={say.untested} />
      <section class="stack">
        <h2>{say.stopped}</h2>
        <p>
          {say.tellUs} <a href="/contact">{write}</a>. {say.weMend}
        </p>
        <p>
          {say.noAnswer} {say.defender} {say.site}{' '}
          <a href="https://www.defenseurdesdroits.fr/">defenseurdesdroits.fr</a>. {say.phone}{' '}
          <bdi dir="ltr">09 69 39 00 00</bdi>.
        </p>
      </section>
    </div>,
  )
}

function Points({ title, points }: { title: string; points: Record<string, string> }) {
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ul>
        {Object.values(points).map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </section>
  )
}
