import { typo } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { Alert, Empty, Heading, LinkButton, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { skillsOf, type Grid } from '../grid.ts'
import { whenOf, type Jury } from '../jury.ts'
import { markWords, type Marks } from '../marks/door.ts'
import type { JuryResult } from '../deliberation/door.ts'
import { stateOf, type IssuedAttestation } from './attestation.ts'

type Mine = {
  jury: Jury
  grid: Grid | undefined
  decided: Marks | undefined
  notes: string[]
  result: JuryResult
}

/** For the person who passes: when, where, what is looked at; then the result, and the attestation to take or to show. */
export function myJuryPage(
  c: Ask,
  { mine, attestations }: { mine: Mine[]; attestations: IssuedAttestation[] },
): Response {
  return page(
    c,
    { title: 'Mon jury', room: 'jury', density: 'terrain' },
    <div class="stack">
      <Heading title="Mon jury" />
      {mine.length === 0 && (
        <Empty icon="award" title="Pas de jury pour le moment" text="La date sera écrite ici." />
      )}
      {mine.map((one) => (
        <One
          {...one}
          attestation={attestations.find((it) => it.juryId === one.jury.id && stateOf(it) === 'valid')}
        />
      ))}
    </div>,
  )
}

function One({
  jury,
  grid,
  decided,
  notes,
  result,
  attestation,
}: Mine & { attestation: IssuedAttestation | undefined }) {
  return (
    <section class="panel stack">
      <h2>{jury.kind === 'jury' ? 'Le jury' : 'Le jury blanc'}</h2>
      {decided ? (
        <p>
          <Tag kind="ok">{typo(`${result.acquired} compétences acquises sur ${result.total}`)}</Tag>
        </p>
      ) : (
        <>
          <p>
            <b>{whenOf(jury)}</b>
            <br />
            {jury.place}
          </p>
          <p>
            {typo(
              'Vous montrez ce que vous savez faire. Chaque membre du jury note seul, puis ils décident ensemble.',
            )}
          </p>
          {jury.kind === 'rehearsal' && <Alert title="C’est pour s’entraîner : rien ne compte." />}
        </>
      )}
      {notes.map((note) => (
        <blockquote>{typo(note)}</blockquote>
      ))}
      {attestation && (
        <p class="row">
          <LinkButton icon="award" href={`/attestations/${attestation.id}`}>
            Voir mon attestation
          </LinkButton>
          <LinkButton kind="quiet" icon="download" href={`/attestations/${attestation.id}.pdf`}>
            Télécharger
          </LinkButton>
          <span class="small muted">
            {typo(
              `Remise le ${writeDate(parisDay(attestation.issuedAt))}. Vous pouvez donner son adresse à un employeur.`,
            )}
          </span>
        </p>
      )}
      {grid && (
        <details>
          <summary>{decided ? 'Mon résultat, compétence par compétence' : 'Ce qui est regardé'}</summary>
          <ul>
            {skillsOf(grid).map((skill) => (
              <li>
                {typo(skill.title)}
                {decided && typo(` : ${markWords[decided[skill.code] ?? 'not seen']}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
