import { typo } from '#platform/i18n'
import { parisDay, writeDate, writeInstant } from '#platform/time'
import type { IssuedAttestation } from './attestation.ts'

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

/** Why an attestation holds no more, and since when: the same words on the page and on paper. Undefined while it holds. */
export function endOf({
  revokedAt,
  revokedWhy,
  supersededBy,
}: IssuedAttestation): { title: string; why: string } | undefined {
  if (!revokedAt) return undefined
  const what = supersededBy ? 'Remplacée' : 'Retirée'
  return {
    title: typo(`${what} le ${writeInstant(revokedAt)}`),
    why: typo(`Raison : ${ended(revokedWhy ?? '')}`),
  }
}

/** What somebody wrote, ended as a sentence: another one follows. */
const ended = (words: string): string => (/[.!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`)
