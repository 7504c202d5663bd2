import { Alert, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Publisher } from './publisher.ts'
import { Reach } from './reach.tsx'

/** To whom one writes, for what. */
export function writeToUsPage(c: Ask, { organisation, leads, demo }: Publisher): Response {
  return page(
    c,
    { title: 'Nous écrire', room: 'static', listen: true },
    <div class="stack loose narrow">
      <Heading title="Nous écrire" lead="Choisissez à qui vous voulez parler." />
      {demo && (
        <Alert title="Ceci est une démonstration">
          Les personnes et les organismes de cette page sont inventés.
        </Alert>
      )}
      {leads.length > 0 && (
        <section class="stack">
          <h2>Pour une formation</h2>
          {leads.map((one) => (
            <div class="panel stack tight">
              <h3>{one.name}</h3>
              <Reach organisation={one} />
            </div>
          ))}
        </section>
      )}
      <section class="stack">
        <h2>Pour ce site, vos données, l’accessibilité</h2>
        {organisation ? (
          <div class="panel stack tight">
            <h3>{organisation.name}</h3>
            <Reach organisation={organisation} />
          </div>
        ) : (
          <p>Ce territoire vient d’ouvrir : personne ne l’a encore présenté.</p>
        )}
      </section>
    </div>,
  )
}
