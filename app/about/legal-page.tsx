import { typo } from '#platform/i18n'
import { Facts, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Publisher } from './publisher.ts'

/** Who publishes, and under which licences (loi n° 2004-575, art. 6, III). `host`: as who steers the territory says it, '' before. */
export function legalPage(c: Ask, { organisation }: Publisher, host: string): Response {
  const name = organisation?.name ?? 'L’organisme qui pilote ce territoire'
  return page(
    c,
    { title: 'Mentions légales', room: 'static', listen: true },
    <div class="stack loose narrow">
      <Heading title="Mentions légales" />
      <section class="stack">
        <h2>Qui publie ce site</h2>
        <Facts
          facts={[
            { label: 'Éditeur', value: name },
            { label: 'Ville', value: organisation?.town ?? 'Non précisée' },
            { label: 'SIRET', value: organisation?.siret ?? 'Non précisé' },
            { label: 'Hébergement', value: host || 'Non précisé' },
          ]}
        />
        <p>
          Pour le joindre : <a href="/contact">nous écrire</a>.
        </p>
      </section>
      <section class="stack">
        <h2>Un logiciel libre</h2>
        <p>{typo('Beffroi est un logiciel libre, sous licence GNU AGPL, version 3 ou plus récente.')}</p>
        <p>
          Vous pouvez l’utiliser, l’étudier, le modifier et le partager. Le code source de ce site, avec ses
          modifications, est donné à qui le demande : <a href="/contact">nous écrire</a>.
        </p>
        <p>Lettres : Atkinson Hyperlegible Next et Besley, licence OFL 1.1. Icônes : Lucide, licence ISC.</p>
      </section>
      <section class="stack">
        <h2>Les textes et les photos</h2>
        <p>
          Une photo où l’on reconnaît quelqu’un est montrée avec son accord écrit. Cet accord se retire à tout
          moment.
        </p>
      </section>
    </div>,
  )
}
