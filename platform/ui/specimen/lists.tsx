import { FirstSteps } from '../first-steps.tsx'
import { Tabs } from '../frame/navigation.tsx'
import { Pager } from '../frame/pager.tsx'
import { SearchBox } from '../frame/search-box.tsx'
import { Steps } from '../progress.tsx'
import { type Column, Table } from '../table.tsx'
import { Tag, type TagKind } from '../tag.tsx'
import type { IconName } from '../icon.tsx'

type Line = { name: string; state: string; kind: TagKind; icon?: IconName; foad: string }

const lines: Line[] = [
  { name: 'Ludivine Caron', state: 'Signé', kind: 'ok', foad: '97 h' },
  { name: 'Yasmine Cherif', state: 'Excusée', kind: 'wait', icon: 'info', foad: '72 h' },
  { name: 'Jocelyne Dupuis', state: 'Absente', kind: 'late', icon: 'cross', foad: '71 h' },
]

const columns: Column<Line>[] = [
  { key: 'name', label: 'Stagiaire', cell: (line) => line.name },
  {
    key: 'morning',
    label: 'Matin',
    cell: (line) => (
      <Tag kind={line.kind} icon={line.icon}>
        {line.state}
      </Tag>
    ),
  },
  { key: 'foad', label: 'FOAD', num: true, cell: (line) => line.foad },
]

export function TabsSample() {
  return (
    <section class="stack">
      <h2>Onglets, étapes</h2>
      <Tabs
        label="Exemple d’onglets"
        items={[
          { href: '#presence', label: 'Présence', current: true },
          { href: '#heures', label: 'Heures' },
          { href: '#preuves', label: 'Preuves' },
        ]}
      />
      <Steps
        steps={[
          { label: 'Demande', state: 'done' },
          { label: 'Entretien', state: 'done' },
          { label: 'Convention', state: 'now' },
          { label: 'Signature', state: 'coming' },
        ]}
      />
      <FirstSteps
        title="Avant la première livraison"
        steps={[
          { done: true, words: 'Un vélo', href: '#velo' },
          { done: false, words: 'Une personne qui livre', href: '#equipe' },
        ]}
      />
    </section>
  )
}

export function TableSample() {
  return (
    <section class="stack">
      <h2>Tableau, états</h2>
      <SearchBox action="#tableau" label="Chercher une personne" />
      <Table caption="Présence du matin" captionHidden columns={columns} rows={lines} />
      <Pager next="#suite" />
      <p class="row">
        <Tag kind="ok">Signé</Tag>
        <Tag kind="far">À distance</Tag>
        <Tag kind="wait">À revoir</Tag>
        <Tag kind="late">En retard</Tag>
        <Tag kind="none">À signer</Tag>
      </p>
    </section>
  )
}
