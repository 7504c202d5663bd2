import type { Action, Figure } from '#actions'
import type { ActionResults } from '#results'
import { typo, writePercent } from '#platform/i18n'
import { asset, Bricks, Photo } from '#platform/ui'

export type Story = { action: Action; results: ActionResults | undefined }
/** The figure that tells an action in one line. */
const mainKeys = ['clea-full', 'positive-exits']

/** An action, and what it obtained. */
export function StoryOf({ story: { action, results } }: { story: Story }) {
  const known = results?.figures.filter(({ masked, value }) => !masked && value !== null) ?? []
  const figure = mainKeys.flatMap((key) => known.find((counted) => counted.key === key) ?? [])[0]
  return (
    <article class="story">
      <Photo src={asset(`img/${action.picture}.svg`)} alt="" />
      <div class="stack tight">
        <p class="over">{action.town}</p>
        <h3>
          <a href={`/actions/${action.slug}`}>{action.title}</a>
        </h3>
        <p>{typo(action.summary)}</p>
        {figure && <Obtained figure={figure} />}
      </div>
    </article>
  )
}

function Obtained({ figure }: { figure: Figure }) {
  const [numerator, denominator] = [figure.numerator ?? 0, figure.denominator ?? 0]
  const of = `${numerator} sur ${denominator}`
  // a percentage never goes alone
  const count = figure.unit === 'percent' ? `${writePercent((figure.value ?? 0) / 100)} (${of})` : of
  const groups = [
    { kind: 'full', count: numerator },
    { kind: 'outline', count: denominator - numerator },
  ] as const
  return (
    <>
      {denominator <= 200 && <Bricks groups={[...groups]} label={typo(`${count} : ${figure.label}`)} />}
      <p>
        <b>{count}</b> {typo(figure.label)}
      </p>
    </>
  )
}
