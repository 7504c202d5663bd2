import { Empty, Heading } from '#platform/ui'
import type { Ask } from '#platform/web'
import { insertionPage } from '../frame.tsx'
import type { ListedExit } from '../exits/door.ts'
import type { Inside } from '../reach.ts'
import type { FlaggedCddi } from './find-to-check.ts'
import { FlagView } from './flag-question.tsx'
import { ExitView } from './exit-question.tsx'

type ToCheck = { inside: Inside; cddis: FlaggedCddi[]; exits: ListedExit[] }

/** What lists and the law leave open: each line waits for the direction's answer. */
export function checkPage(c: Ask, { inside, cddis, exits }: ToCheck): Response {
  const writes = inside.seat === 'direction'
  return insertionPage(
    c,
    inside,
    { title: 'À vérifier', here: '/insertion/a-verifier' },
    <>
      <Heading
        title="À vérifier"
        lead={
          writes
            ? 'Ces lignes sont gardées. Elles attendent votre réponse.'
            : 'C’est à la direction de répondre.'
        }
      />
      {cddis.length + exits.length === 0 && (
        <Empty
          icon="check"
          title="Rien à vérifier"
          text="Un contrat hors des règles, une sortie sans catégorie arrivent ici."
        />
      )}
      {cddis.map(({ cddi, flags }) =>
        flags.map((flag) => <FlagView cddi={cddi} flag={flag} writes={writes} />),
      )}
      {exits.map((exit) => (
        <ExitView exit={exit} writes={writes} />
      ))}
    </>,
  )
}
