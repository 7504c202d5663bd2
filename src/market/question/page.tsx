import { AsWritten, Alert, Button, ErrorSummary, Form, LinkButton, Seen } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import type { Asked } from './asked.ts'
import { questionSentences } from '../keeping/door.ts'
import { legalRules, questionSlugs } from '../law/door.ts'
import { questionFields } from './fields.tsx'
import { versionOfProduct } from '../shelf/door.ts'
import { shopWords } from '../shop-frame.tsx'
import type { TillDoubt } from '../till/door.ts'
import { useSaid } from '../words/door.ts'

/** One question, large plates, one button. */
export function questionPage(c: Ask, asked: Asked): Response {
  const { product, question, errors = {} } = asked
  const { seen: changed, ...beside } = errors
  const say = speak(c, questionSentences)
  const { title } = say.questions[question]
  const refused = Object.keys(errors).length > 0
  const source = legalRules.find((rule) => rule.question === question)?.source
  return page(
    c,
    { ...shopWords(c, asked.merchant, 'goods'), title: `${title} ${product.name}`, refused },
    <div class="stack question">
      <p>
        <a href={`/marche/boutique/produits/${product.id}`}>
          <AsWritten>{product.name}</AsWritten>
        </a>
      </p>
      <h1 class="t2">{title}</h1>
      <TillSays doubts={asked.doubts.filter((doubt) => doubt.about === question)} />
      <ErrorSummary errors={beside} />
      <Form action={`/marche/boutique/produits/${product.id}/${questionSlugs[question]}`}>
        <Seen
          version={versionOfProduct(product, question)}
          typed={asked.typed}
          changed={changed}
          at={c.req.path}
        />
        {questionFields[question](asked, c.var.now)}
        <p class="row">
          <Button icon="check">{say.save}</Button>
          <LinkButton kind="quiet" href={`/marche/boutique/produits/${product.id}`}>
            {say.later}
          </LinkButton>
        </p>
      </Form>
      {source && (
        <p class="small muted">
          {say.source} <bdi lang="fr">{source}</bdi>.
        </p>
      )}
    </div>,
    refused ? 422 : 200,
  )
}

function TillSays({ doubts }: { doubts: TillDoubt[] }) {
  const { say } = useSaid(questionSentences)
  if (doubts.length === 0) return null
  return (
    <Alert kind="wait" title={say.till(doubts.map((one) => one.said))}>
      {say.tillText}
    </Alert>
  )
}
