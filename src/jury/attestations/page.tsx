import { typo } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { Alert, Facts, Heading, LinkButton, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { CheckForm } from './check-page.tsx'
import type { IssuedAttestation } from './attestation.ts'
import { Results } from './attestation-results.tsx'
import { endOf, factsOf } from './attestation-facts.ts'

/** What the bearer of the address reads: state, person, results, who judged and how, what it proves and what it does not. */
export function attestationPage(c: Ask, attestation: IssuedAttestation): Response {
  const { content, id } = attestation
  return page(
    c,
    { title: `${content.title}, ${content.name}`, room: 'jury' },
    <div class="stack">
      <Heading over={typo(content.title)} title={content.name}>
        <LinkButton kind="quiet" icon="download" href={`/attestations/${id}.pdf`}>
          Le PDF
        </LinkButton>
        <LinkButton kind="quiet" icon="download" href={`/attestations/${id}.json`}>
          Le fichier signé
        </LinkButton>
      </Heading>
      <State attestation={attestation} />
      <p class="lead">{typo(`${content.acquired} compétences acquises sur ${content.skills.length}.`)}</p>
      <div class="duo">
        <section class="panel stack tight">
          <h2>Ce que cela prouve</h2>
          <ul>
            <li>
              {typo(
                `Le ${writeDate(content.heldOn)}, un jury de ${content.evaluators.length} personnes a décidé ces résultats, après que chacune a noté seule.`,
              )}
            </li>
            <li>{typo(`${content.organiser} l’a émise ; elle est signée et n’a pas changé depuis.`)}</li>
          </ul>
        </section>
        <section class="panel stack tight">
          <h2>Ce que cela ne prouve pas</h2>
          <ul>
            <li>{typo(content.grid.origin)}</li>
            <li>Ce n’est ni un diplôme, ni un titre professionnel, ni le certificat Cléa.</li>
            <li>Elle ne dit pas que la personne qui vous la montre est bien celle dont elle parle.</li>
          </ul>
        </section>
      </div>
      <Results content={content} />
      <section class="panel">
        <Facts facts={factsOf(attestation)} />
      </section>
      <p class="small muted">
        {typo(
          'Le nom est écrit ici parce que la personne vous a donné cette adresse. Le fichier signé ne le porte pas : il n’en garde qu’une empreinte.',
        )}
      </p>
      <section class="stack">
        <h2>Vérifier un fichier</h2>
        <CheckForm />
      </section>
    </div>,
  )
}

function State({ attestation }: { attestation: IssuedAttestation }) {
  const { issuedAt, supersededBy } = attestation
  const ended = endOf(attestation)
  if (!ended)
    return (
      <p>
        <Tag kind="ok">{typo(`Valable, émise le ${writeDate(parisDay(issuedAt))}`)}</Tag>
      </p>
    )
  return (
    <Alert kind="late" title={ended.title}>
      {`${ended.why} `}
      {supersededBy && <a href={`/attestations/${supersededBy}`}>Voir celle qui la remplace</a>}
    </Alert>
  )
}
