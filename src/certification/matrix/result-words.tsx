import { Bricks, Tag, type TagKind } from '#platform/ui'
import { typo, writeCount } from '#platform/i18n'
import { writeDate, type Day } from '#platform/time'
import { decisionWords, type Standing } from '../clea/door.ts'
import type { CleaPerson } from './read-person.ts'

/** The result in one sentence, for whoever reads it. Before the final evaluation, only what was validated before the training. */
export function resultSentence({ result, standings }: Pick<CleaPerson, 'result' | 'standings'>): string {
  if (result.kind !== 'full' && standings.final.every((one) => one.on === null)) {
    const validated = standings.now.length - result.missing.length
    return `Avant la formation : ${writeCount(validated, 'domaine validé', 'domaines validés')} sur ${standings.now.length}. L’évaluation finale est à venir.`
  }
  const missing = writeCount(result.missing.length, 'domaine manque', 'domaines manquent')
  if (result.kind === 'full') return 'Cléa complet : tous les domaines sont validés.'
  if (result.kind === 'partial')
    return `Cléa partiel : ${missing}, à compléter avant le ${writeDate(result.completeBefore)}.`
  if (result.kind === 'undecided')
    return 'Pas encore de résultat. Nous avons deux réponses différentes. Nous demandons la bonne.'
  return 'Aucun domaine n’est encore validé.'
}

/** One brick a domain: laid when validated, dashed while two results contradict each other. */
export function DomainBricks({ standings, label }: { standings: readonly Standing[]; label?: string }) {
  const count = (state: Standing['state']) => standings.filter((one) => one.state === state).length
  const [validated, contradicted] = [count('validated'), count('contradicted')]
  const said = typo(`${writeCount(validated, 'domaine validé', 'domaines validés')} sur ${standings.length}`)
  return (
    <Bricks
      label={label ?? said}
      perRow={standings.length}
      groups={[
        { count: validated, kind: 'full' },
        { count: contradicted, kind: 'dashed' },
        { count: standings.length - validated - contradicted, kind: 'outline' },
      ]}
    />
  )
}

const looks: Record<Standing['state'], TagKind> = {
  validated: 'ok',
  'not yet': 'wait',
  'not evaluated': 'none',
  contradicted: 'late',
}

const french: Record<Standing['state'], string> = { ...decisionWords, contradicted: 'Deux résultats' }

type StandingProps = { standing: Standing | undefined; words?: typeof french; date?: (on: Day) => string }

/** The standing on a domain: a word and a shape, and its day. */
export function StandingTag({ standing, words = french, date = writeDate }: StandingProps) {
  if (!standing || (standing.state === 'not evaluated' && standing.on === null))
    return <span class="muted">{words['not evaluated']}</span>
  return (
    <>
      <Tag kind={looks[standing.state]}>{words[standing.state]}</Tag>
      {standing.on && <span class="small muted nowrap">{` ${date(standing.on)}`}</span>}
    </>
  )
}
