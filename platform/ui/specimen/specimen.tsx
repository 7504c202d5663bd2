import { typo } from '#platform/i18n'
import { Heading } from '../heading.tsx'
import type { NavItem } from '../frame/navigation.tsx'
import { Page } from '../frame/page.tsx'
import { ChoicesSample } from './choices.tsx'
import { ActionsSample, FieldsSample, FilesSample } from './forms.tsx'
import { FigureSample, LifeSample, MessagesSample, TerrainSample } from './reading.tsx'
import { TableSample, TabsSample } from './lists.tsx'

const nav: NavItem[] = [
  { href: '#actions', label: 'Actions' },
  { href: '#saisie', label: 'Saisie' },
  { href: '#messages', label: 'Messages' },
  { href: '#reperes', label: 'Repères' },
]

/** The board of all components with their states, to look at and to compare with the reference. */
export function Specimen() {
  return (
    <Page
      title="Planche des composants"
      density="bureau"
      room="specimen"
      space="Planche"
      nav={nav}
      who={{ id: 'specimen', name: 'Composants', role: 'états' }}
      listen
    >
      <Heading
        title="Planche des composants"
        lead={typo(
          'Chaque composant, avec ses états. Densité « bureau » ; la colonne jaune est en densité « terrain ».',
        )}
      />
      <div class="duo">
        <div class="stack">
          <ActionsSample />
          <FieldsSample />
          <FilesSample />
          <TabsSample />
          <TableSample />
        </div>
        <div class="stack">
          <MessagesSample />
          <ChoicesSample />
          <FigureSample />
          <LifeSample />
          <TerrainSample />
        </div>
      </div>
    </Page>
  )
}
