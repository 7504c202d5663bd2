import { Button, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { cast } from '../cast.ts'

/** In a demo, one button per person: everybody may be everybody. */
export function demoPage(c: Ask): Response {
  return page(
    c,
    { title: 'Démonstration', room: 'people' },
    <div class="stack">
      <Heading
        title="Entrer dans la démonstration"
        lead="Choisissez qui vous êtes. Tout est inventé, vous pouvez tout essayer."
      />
      <ul class="cast">
        {cast.map((member) => (
          <li class="panel">
            <form method="post" action={`/demo/${member.id}`} class="stack tight">
              <p>
                <b>
                  {member.givenName} {member.familyName}
                </b>
                <br />
                {member.words}
              </p>
              <Button kind="quiet" label={`Entrer comme ${member.givenName} ${member.familyName}`}>
                Entrer
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <p>
        <a href="/demo/courrier">La boîte aux lettres : courriels et SMS envoyés</a>
      </p>
    </div>,
  )
}
