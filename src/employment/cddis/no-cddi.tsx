import { typo } from '#platform/i18n'
import { Empty } from '#platform/ui'
import { ENDING_DAYS } from './list-store.ts'
import type { CddiFilter } from './cddi-filter.ts'

export function NoCddi({ filter, search }: { filter: CddiFilter; search: string }) {
  if (search)
    return <Empty icon="search" title="Personne ne correspond" text="Changez le nom ou le filtre." />
  const words: Record<CddiFilter, string> = {
    'en-cours': 'Personne n’a de contrat en cours',
    'finit-bientot': `Aucun contrat ne finit dans les ${ENDING_DAYS} jours`,
    'sans-sortie': 'Chaque contrat fini a sa sortie',
    tous: 'Aucun contrat que vous puissiez lire',
  }
  return <Empty icon={filter === 'sans-sortie' ? 'check' : 'note'} title={typo(words[filter])} />
}
