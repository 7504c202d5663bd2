import type { Action, Figure } from '#actions'
import type { ActionResults } from '#results'
import { typo } from '#platform/i18n'
import type { Writer } from '#platform/languages'
import { asset, AsWritten, Bricks, Photo } from '#platform/ui'
import type { HomeSentences } from './sentences.fr.ts'

export type Story = { action: Action; results: ActionResults | undefined }
type Words = { say: HomeSentences; write: Writer }
/** The figure that tells an action in one line. */
const mainKeys = ['clea-full', 'positive-exits'] as const satisfies (keyof HomeSentences['obtained'])[]

/** An action, and what it obtained. */
export function StoryOf({ story: { action, results }, ...words }: Words & { story: Story }) {
  const known = results?.figures.filter(({ masked, value }) => !masked && value !== null) ?? []
  const [main] = mainKeys.flatMap((key) => {
    const figure = known.find((counted) => counted.key === key)
    return figure ? [{ figure, what: words.say.obtained[key] }] : []
  })
  return (
    <article class="story">
      <Photo src={asset(`img/${action.picture}.svg`)} alt="" />
      <div class="stack tight">
        <p class="over">
          <AsWritten>{action.town}</AsWritten>
        </p>
        <h3>
          <a href={`/actions/${action.slug}`}>
            <AsWritten>{action.title}</AsWritten>
          </a>
        </h3>
        <p>
          <AsWritten>{typo(action.summary)}</AsWritten>
        </p>
        {main && <Obtained {...main} {...words} />}
      </div>
    </article>
  )
}

function Obtained({ figure, what, say, write }: Words & { figure: Figure; what: string }) {
  const [numerator, denominator] = [figure.numerator ?? 0, figure.denominator ?? 0]
  const of = say.of(numerator, denominator)
  // a percentage never goes alone
  const count = figure.unit === 'percent' ? `${write.percent((figure.value ?? 0) / 100)} (${of})` : of
  const groups = [
    { kind: 'full', count: numerator },
    { kind: 'outline', count: denominator - numerator },
  ] as const
  return (
    <>
      {denominator <= 200 && <Bricks groups={[...groups]} label={say.told(count, what)} />}
      <p>
        <b>{count}</b> {what}
      </p>
    </>
  )
}
