import { Icon, type IconName } from '#platform/ui'
import { decisionWords, type Draft, type Phase, type Standing } from '../clea/door.ts'

type DecisionProps = {
  standing: Standing | undefined
  phase: Phase
  draft?: Draft | undefined
  /** Where the reader can decide. */
  href?: string | undefined
}

/** What the evaluating body decided of a domain; what is not signed yet is outlined, and its evaluator alone sees it. */
export function DecisionCell({ standing, phase, draft, href }: DecisionProps) {
  if (draft)
    return (
      <Linked href={href} look="draft" icon="pen" words={decisionWords[draft.decision]} more=", à signer" />
    )
  if (standing?.state === 'validated') return <Linked look="ev" icon="check" words="Validé" />
  if (standing?.state === 'contradicted')
    return <Linked href={href} look="re" icon="question" words="À répondre" />
  if (standing?.state === 'not yet' && phase === 'initial')
    return <Linked href={href} look="re" icon="clock" words="À apprendre" />
  if (standing?.state === 'not yet') return <Linked href={href} look="re" icon="again" words="À revoir" />
  return href ? (
    <Linked href={href} look="no" icon="pen" words="Évaluer" />
  ) : (
    <Linked look="no" icon="minus" words="Non évalué" />
  )
}

type Look = {
  look: string
  icon: IconName
  words: string
  more?: string
  href?: string | undefined
}

function Linked({ href, look, icon, words, more }: Look) {
  const inside = (
    <>
      <Icon name={icon} />
      <span class="w">
        {words}
        {more && <span class="vh">{more}</span>}
      </span>
    </>
  )
  const name = `cell ${look}`
  return href ? (
    <a class={name} href={href}>
      {inside}
    </a>
  ) : (
    <span class={name}>{inside}</span>
  )
}
