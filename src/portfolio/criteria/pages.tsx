import { asWritten } from '#platform/languages'
import { Choices, Button, Form, Heading, LinkButton, Tag } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { byBlock, keyOf, type Criterion } from '../criterion.ts'
import type { Evidence } from '../evidence.ts'
import { asTyped, onTitle, PORTFOLIO } from '../portfolio.ts'
import type { Standing } from './read-own-criteria.ts'
import { sayCriterion } from './say-criterion.ts'
import { criteriaSentences } from './sentences.ts'

const words = { room: 'portfolio', density: 'terrain', listen: true, here: PORTFOLIO } as const

/** For the person: what proves what, and what has no proof yet. */
export function criteriaPage(c: Ask, standings: readonly Standing[]): Response {
  const say = speak(c, criteriaSentences)
  const found = new Map(standings.map((one) => [keyOf(one.criterion), one.proofs]))
  const proven = standings.filter((one) => one.proofs.length > 0).length
  return page(
    c,
    { ...words, title: say.title },
    <div class="stack narrow">
      <p>
        <a href={PORTFOLIO}>{say.toAlbum}</a>
      </p>
      <Heading title={say.title} lead={say.lead(proven, standings.length)} />
      {byBlock(standings.map((one) => one.criterion)).map(([, criteria]) => (
        <section class="stack tight">
          <Block c={c} criteria={criteria} />
          <ul class="criteria">
            {criteria.map((one) => (
              <Line c={c} criterion={one} proofs={found.get(keyOf(one)) ?? []} say={say} />
            ))}
          </ul>
        </section>
      ))}
    </div>,
  )
}

type LineProps = Standing & {
  c: Ask
  say: ReturnType<typeof speak<(typeof criteriaSentences)['says']['fr']>>
}

const Line = ({ c, criterion, proofs, say }: LineProps) => (
  <li>
    <p>
      <Name c={c} criterion={criterion} />{' '}
      {proofs.length > 0 ? (
        <Tag kind="ok">{say.proofs(proofs.length)}</Tag>
      ) : (
        <Tag kind="none">{say.none}</Tag>
      )}
    </p>
    {proofs.map(({ evidenceId, title }) => (
      <a href={`${PORTFOLIO}/${evidenceId}`} {...asTyped}>
        {title}
      </a>
    ))}
  </li>
)

/** The name of a part of a framework, in the language of its first criterion. */
function Block({ c, criteria: [first] }: { c: Ask; criteria: readonly Criterion[] }) {
  if (!first) return null
  const { block, on } = sayCriterion(c, first)
  return <h2 {...on}>{block}</h2>
}

function Name({ c, criterion }: { c: Ask; criterion: Criterion }) {
  const { title, on } = sayCriterion(c, criterion)
  return <b {...on}>{title}</b>
}

type Saying = { evidence: Evidence; offered: readonly Criterion[]; proven: readonly string[] }

/** For one evidence: the criteria, to touch. */
export function sayCriteriaPage(c: Ask, { evidence, offered, proven }: Saying): Response {
  const say = speak(c, criteriaSentences)
  const at = `${PORTFOLIO}/${evidence.id}`
  return page(
    c,
    { ...words, title: say.ask },
    <div class="stack narrow">
      <Heading title={say.ask} />
      <p>
        <b {...onTitle(evidence)}>{evidence.title}</b>
      </p>
      <p>{say.askText}</p>
      <Form action={`${at}/criteres`}>
        {byBlock(offered).map(([named, criteria], n) => (
          <Choices
            goesOn={n > 0}
            kind="checkbox"
            name="proves[]"
            legend={criteria[0] ? sayCriterion(c, criteria[0]).block : named}
            written={criteria.some((one) => sayCriterion(c, one).on === asWritten)}
            value={[...proven]}
            options={criteria.map((one) => ({ value: keyOf(one), label: sayCriterion(c, one).title }))}
          />
        ))}
        <Button kind="go" wide icon="check">
          {say.keep}
        </Button>
        <LinkButton kind="quiet" wide href={at}>
          {say.back}
        </LinkButton>
      </Form>
    </div>,
  )
}
