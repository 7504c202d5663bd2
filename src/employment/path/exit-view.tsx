import { writeDate } from '#platform/time'
import { Facts, LinkButton, type Fact } from '#platform/ui'
import { categoryOf, motiveOf, type Exit } from '../exit.ts'
import { CategoryTag, ProofOf, whyUnsettled, FollowUpForm } from '../exits/door.ts'
import { motiveWords, situationWords } from '../words.ts'
import type { Powers } from './person-file.ts'

export function ExitView({ exit, powers: { writes, follows } }: { exit: Exit; powers: Powers }) {
  // whoever left the count is not asked what they became
  const asks = follows && categoryOf(exit) !== 'withdrawn'
  const motive = motiveOf(exit)
  return (
    <div class="stack tight">
      <div class="row between">
        <h3>Sortie</h3>
        {writes && (
          <LinkButton kind="quiet" icon="pen" href={`/insertion/parcours/${exit.pathId}/sortie`}>
            {'category' in exit ? 'Corriger la sortie' : 'Préciser la sortie'}
          </LinkButton>
        )}
      </div>
      <Facts
        facts={[
          { label: 'Jour', value: writeDate(exit.leftOn) },
          { label: 'Catégorie', value: <CategoryTag exit={exit} /> },
          { label: 'Motif', value: motive ? motiveWords[motive] : whyUnsettled(exit) || 'Non dit' },
          ...(asks ? [] : followUpFacts(exit)),
        ]}
      />
      {asks && <FollowUpForm exit={exit} />}
    </div>
  )
}

const followUpFacts = (exit: Exit): Fact[] => [
  { label: 'Justificatif', value: <ProofOf exit={exit} /> },
  { label: '6\u00A0mois après', value: exit.situation ? situationWords[exit.situation] : 'Pas demandé' },
]
