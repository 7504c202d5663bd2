import type { Group } from '#actions'
import { Tabs, type NavItem } from '#platform/ui'
import { daysBetween, writeFullDay, type Day } from '#platform/time'
import type { OpenGroupPage } from './open-group-page.ts'

export type GroupTab = 'views' | 'evaluation' | 'proofs' | 'sst' | 'questions' | 'evaluators'

type TabsProps = { opened: OpenGroupPage; tab: GroupTab; questions: number }

/** The pages of a group's certification: each tab is a link. */
export function GroupTabs({ opened: { group, is }, tab, questions }: TabsProps) {
  const at = `/certification/${group.id}`
  const items: (NavItem & { tab: GroupTab; shown: boolean })[] = [
    {
      tab: 'views',
      href: at,
      label: is('trainer') ? 'Ce que je valide' : 'L’avis de la formation',
      icon: is('trainer') ? 'pen' : 'eye',
      shown: true,
    },
    {
      tab: 'evaluation',
      href: `${at}/evaluation`,
      label: 'L’évaluation',
      icon: is('evaluator') ? 'pen' : 'eye',
      shown: true,
    },
    {
      tab: 'proofs',
      // what its people show stands in the room of the portfolio
      href: `/portfolio/groupes/${group.id}`,
      label: 'Preuves',
      icon: 'award',
      shown: is('trainer', 'training lead', 'evaluator'),
    },
    {
      tab: 'questions',
      href: `${at}/questions`,
      label: `À répondre (${questions})`,
      icon: 'question',
      shown: true,
    },
    { tab: 'sst', href: `${at}/sst`, label: 'Secourisme', icon: 'help', shown: true },
    {
      tab: 'evaluators',
      href: `${at}/evaluateurs`,
      label: 'Qui évalue',
      icon: 'people',
      shown: is('training lead'),
    },
  ]
  const shown = items
    .filter((item) => item.shown)
    .map((item) => ({ href: item.href, label: item.label, icon: item.icon, current: item.tab === tab }))
  return <Tabs label="Certification du groupe" items={shown} />
}

/** 'Groupe 7 · semaine 5 sur 10 · mardi 2 juin 2026' */
export function overOf(group: Group, today: Day): string {
  const weeks = Math.ceil((daysBetween(group.startsOn, group.endsOn) + 1) / 7)
  const week = Math.floor(daysBetween(group.startsOn, today) / 7) + 1
  const during = week >= 1 && week <= weeks ? [`semaine ${week} sur ${weeks}`] : []
  return [group.title, ...during, writeFullDay(today)].join(' · ')
}
