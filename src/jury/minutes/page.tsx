import { fullName } from '#people'
import { typo } from '#platform/i18n'
import { ErrorSummary, Heading, LinkButton, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { codesOf } from '../grid.ts'
import { whenOf, type Candidate } from '../jury.ts'
import { deliberates } from '../seat.ts'
import { juryWords } from '../access.ts'
import { juryResult } from '../deliberation/door.ts'
import type { Minutes } from './minutes.ts'
import type { SignRefusal } from './sign-minutes.ts'
import { Corrections } from './corrections.tsx'
import { Signatures } from './signatures.tsx'

export const signSentences = {
  'not closed': 'La délibération n’est pas close.',
  'not your name':
    'Écrivez votre prénom et votre nom, comme sur la liste du jury. On ne signe pas pour une autre personne.',
  'changed meanwhile': 'Une correction vient d’être écrite. Relisez, puis signez.',
} satisfies Record<SignRefusal, string>

/** The minutes on screen: results, corrections, signatures. */
export function minutesPage(c: Ask, shown: Minutes & { errors: Record<string, string> }): Response {
  const { seat, grid, candidates, decisions, errors } = shown
  const codes = codesOf(grid)
  const result = (one: Candidate) => juryResult(codes, decisions.get(one.personId) ?? {})
  const home = `/certification/jury/${seat.jury.id}`
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { ...juryWords(c, seat, 'Procès-verbal'), refused },
    <div class="stack">
      <Heading over={whenOf(seat.jury)} title="Procès-verbal">
        <LinkButton kind="quiet" icon="download" href={`${home}/proces-verbal.pdf`}>
          Le PDF
        </LinkButton>
      </Heading>
      <ErrorSummary errors={errors} />
      <Table
        caption="Résultats"
        captionHidden
        rows={candidates}
        columns={[
          {
            key: 'name',
            label: 'Nom',
            header: true,
            cell: (one) =>
              deliberates(seat) ? (
                <a href={`${home}/deliberation/${one.personId}`}>{fullName(one)}</a>
              ) : (
                fullName(one)
              ),
          },
          {
            key: 'acquired',
            label: 'Acquises',
            num: true,
            cell: (one) => `${result(one).acquired} sur ${codes.length}`,
          },
          { key: 'over', label: typo('Plus de 75 %'), cell: (one) => (result(one).over75 ? 'oui' : 'non') },
        ]}
      />
      <Corrections {...shown} />
      <Signatures {...shown} />
    </div>,
    refused ? 422 : 200,
  )
}
