import { typo, writeCount } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { Facts, Photo, type Fact } from '#platform/ui'
import { stageOf } from './action.ts'
import { drawing } from './action-list-page.tsx'
import type { ShownAction } from './shown-action.ts'

export function NextGroup({ action, groups, today }: ShownAction) {
  const next = groups.findLast((one) => stageOf(one, today) === 'before')
  const current = groups.find((one) => stageOf(one, today) === 'during')
  const group = next ?? current
  const facts: Fact[] = group
    ? [
        { label: 'Quand', value: `Du ${writeDate(group.startsOn)} au ${writeDate(group.endsOn)}` },
        { label: 'Où', value: group.site || action.town },
        { label: 'Groupe', value: writeCount(group.places, 'place') },
        { label: 'Prix', value: typo('Gratuit pour les stagiaires') },
      ]
    : []
  return (
    <aside class="side panel stack" aria-label="En bref">
      <Photo src={drawing(action)} alt="" />
      <h2>{next ? 'Le prochain groupe' : current ? 'Le groupe en cours' : 'Pas de groupe ouvert'}</h2>
      {group ? <Facts facts={facts} /> : <p>Les dates du prochain groupe ne sont pas encore choisies.</p>}
    </aside>
  )
}
