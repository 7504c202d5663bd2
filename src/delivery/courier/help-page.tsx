import { typo } from '#platform/i18n'
import { LinkButton } from '#platform/ui'
import { courierPage, type Riding } from '../screen/door.ts'

const questions = [
  [
    'Je n’ai pas de réseau',
    'Continuez. Tout est gardé sur ce téléphone, et part tout seul quand le réseau revient.',
  ],
  ['Je me suis trompé', 'Touchez « Annuler » dans les 15 minutes. Ensuite, dites-le à votre encadrant.'],
  ['Personne à la porte', 'Sonnez, appelez, puis touchez « Pas là ».'],
  ['Une caisse est trop chaude', 'Changez les plaques. Sinon, laissez les produits au magasin.'],
  ['Un colis est trop lourd', 'Plus de 15 kg : demandez à deux. Plus de 25 kg : personne ne le porte.'],
] as const

/** What to do when something is in the way. */
export function helpPage(riding: Riding): Response {
  const { round } = riding
  return courierPage(
    riding,
    { title: 'Aide', here: 'help' },
    <>
      <h1>Aide</h1>
      <section class="panel stack" aria-labelledby="accident">
        <h2 id="accident">Un accident</h2>
        <p>{typo('Mettez-vous à l’abri. Appelez le 15 ou le 112, puis votre encadrant.')}</p>
        <LinkButton kind="stop" icon="phone" href="tel:112" wide>
          Appeler le 112
        </LinkButton>
      </section>
      <dl class="help">
        {questions.map(([question, answer]) => (
          <div class="panel">
            <dt>{question}</dt>
            <dd>{typo(answer)}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">
        {round.crow
          ? 'Les distances sont à peu près justes.'
          : 'Les durées viennent du calcul d’itinéraire à vélo.'}
      </p>
    </>,
  )
}
