import { typo } from '#platform/i18n'
import { Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'

const tested = [
  'Chaque page, sur un téléphone et sur un écran d’ordinateur, avec les règles automatiques d’axe-core (WCAG 2.2, niveaux A et AA).',
  'Chaque page sans JavaScript.',
  'Sur 360 pixels de large, rien ne dépasse de l’écran.',
]
const untested = [
  'Aucun audit du RGAA n’a été fait par une personne : nous n’annonçons donc aucun taux de conformité.',
  'Aucun essai n’a encore été mené avec des personnes qui utilisent un lecteur d’écran.',
  'Les règles automatiques ne voient qu’une partie des obstacles.',
  'Les fichiers envoyés par d’autres (photos, documents) peuvent être moins accessibles que nos pages.',
]

/** What we checked, what we did not, and to whom one complains (loi n° 2005-102, art. 47). */
export function accessibilityPage(c: Ask): Response {
  return page(
    c,
    { title: 'Accessibilité', room: 'static', listen: true },
    <div class="stack loose narrow">
      <Heading
        title="Accessibilité : non évaluée par un audit"
        lead="Voici ce que nous avons vérifié, et ce que nous n’avons pas vérifié."
      />
      <Points title="Ce qui est vérifié à chaque changement" points={tested} />
      <Points title="Ce qui n’est pas vérifié" points={untested} />
      <section class="stack">
        <h2>Quelque chose vous arrête ?</h2>
        <p>
          Dites-nous quelle page et ce qui vous a arrêté : <a href="/contact">nous écrire</a>. Nous vous
          proposons une autre façon de faire, et nous corrigeons.
        </p>
        <p>
          Vous n’avez pas de réponse ? Le Défenseur des droits peut vous aider, gratuitement :{' '}
          <a href="https://www.defenseurdesdroits.fr/">defenseurdesdroits.fr</a>, ou le 09 69 39 00 00.
        </p>
      </section>
    </div>,
  )
}

function Points({ title, points }: { title: string; points: string[] }) {
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ul>
        {points.map((one) => (
          <li>{typo(one)}</li>
        ))}
      </ul>
    </section>
  )
}
