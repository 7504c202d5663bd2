import { typo } from '#platform/i18n'
import { parisDay, writeDate, writeInstant } from '#platform/time'
import { Alert, Facts, Heading, LinkButton, Tag, type TagKind } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { markWords, type Mark } from '../marks/door.ts'
import { CheckForm } from './check-page.tsx'
import type { AttestationContent, AttestationState, IssuedAttestation } from './attestation.ts'

const markTags: Record<Mark, TagKind> = {
  acquired: 'ok',
  partly: 'wait',
  'not acquired': 'late',
  'not seen': 'none',
}

/** What the bearer of the address reads: state, person, results, who judged and how, what it proves and what it does not. */
export function attestationPage(
  c: Ask,
  { attestation, state }: { attestation: IssuedAttestation; state: AttestationState },
): Response {
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
      <State attestation={attestation} state={state} />
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

function State({ attestation, state }: { attestation: IssuedAttestation; state: AttestationState }) {
  const { issuedAt, revokedAt, revokedWhy, supersededBy } = attestation
  if (state === 'valid' || !revokedAt)
    return (
      <p>
        <Tag kind="ok">{typo(`Valable, émise le ${writeDate(parisDay(issuedAt))}`)}</Tag>
      </p>
    )
  return (
    <Alert
      kind="late"
      title={typo(`${state === 'superseded' ? 'Remplacée' : 'Retirée'} le ${writeInstant(revokedAt)}`)}
    >
      {typo(`Raison : ${revokedWhy ?? ''} `)}
      {supersededBy && <a href={`/attestations/${supersededBy}`}>Voir celle qui la remplace</a>}
    </Alert>
  )
}

function Results({ content }: { content: AttestationContent }) {
  const blocks = [...new Set(content.skills.map((skill) => skill.block))]
  return (
    <section class="stack">
      <h2>Résultat, compétence par compétence</h2>
      {blocks.map((block) => (
        <div class="panel">
          <h3>{typo(block)}</h3>
          <ul class="results">
            {content.skills
              .filter((skill) => skill.block === block)
              .map((skill) => (
                <li>
                  <span>{typo(skill.title)}</span>{' '}
                  <Tag kind={markTags[skill.result]}>{markWords[skill.result]}</Tag>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** The same facts on the page and on paper. */
export function factsOf({ content, issuedAt }: IssuedAttestation): { label: string; value: string }[] {
  const jurors = content.evaluators.map((one) =>
    one.college ? `${one.name} (${one.college.toLowerCase()})` : one.name,
  )
  return [
    { label: 'Émise par', value: content.organiser },
    { label: 'Émise le', value: writeDate(parisDay(issuedAt)) },
    { label: 'Jury', value: typo(`${writeDate(content.heldOn)}, ${content.place}`) },
    { label: 'Membres du jury', value: typo(jurors.join(' ; ')) },
    {
      label: 'Comment',
      value:
        'Chaque membre note seul, sur grille ; la décision est prise ensemble, compétence par compétence.',
    },
    { label: 'Formation', value: typo(`${content.trainingTitle}, ${content.trainedBy}`) },
    {
      label: 'Durée',
      value: typo(`du ${writeDate(content.trainedFrom)} au ${writeDate(content.trainedUntil)}`),
    },
    { label: 'Grille', value: typo(`${content.grid.title}, version ${content.grid.version}`) },
  ]
}
