import { asWritten } from '#platform/languages'
import { Button, smallPicture } from '#platform/ui'
import { languageOf, speak, writerIn, type Ask } from '#platform/web'
import type { Proven } from '#people'
import { asTyped, drawingOf, PORTFOLIO } from '../portfolio.ts'
import { sayingIn } from '../say-origin.ts'
import { proposalSentences } from './sentences.ts'

const FEW = 3

/** What was done elsewhere and may be added in one press: a few of them, above the album. */
export function Proposed({ c, all }: { c: Ask; all: readonly Proven[] }) {
  const say = speak(c, proposalSentences)
  if (all.length === 0)
    return (
      <p>
        <a href={`${PORTFOLIO}/propositions`}>{say.page}</a>
      </p>
    )
  return (
    <section class="stack" aria-labelledby="proposed">
      <h2 id="proposed">{say.title}</h2>
      <ProposedList c={c} all={all.slice(0, FEW)} />
      <p>
        <a href={`${PORTFOLIO}/propositions`}>{all.length > FEW ? say.others(all.length - FEW) : say.page}</a>
      </p>
    </section>
  )
}

export function ProposedList({ c, all }: { c: Ask; all: readonly Proven[] }) {
  return (
    <ul class="criteria proposed">
      {all.map((one) => (
        <One c={c} one={one} />
      ))}
    </ul>
  )
}

function One({ c, one: { room, id, happenedOn, seen, picture } }: { c: Ask; one: Proven }) {
  const say = speak(c, proposalSentences)
  const { title, words } = sayingIn(c)({ room, seen }, languageOf(c))
  const named = { title, on: seen.name === title ? asWritten : asTyped }
  const drawing = drawingOf({ looks: 'proven', title, origin: { room, id } })
  return (
    <li>
      <img
        class="pic"
        src={picture ? smallPicture(picture) : drawing}
        alt=""
        width={240}
        height={160}
        loading="lazy"
      />
      <p>
        <b {...named.on}>{title}</b>
        <br />
        <span class="small muted">
          <span {...asTyped}>{words}</span>
          {writerIn(c).comma}
          {writerIn(c).date(happenedOn)}
        </span>
      </p>
      <form class="row" method="post" action={`${PORTFOLIO}/propositions`}>
        <input type="hidden" name="room" value={room} />
        <input type="hidden" name="id" value={id} />
        <Button icon="plus" name="do" value="add">
          {say.add}
          <Of {...named} />
        </Button>
        <Button kind="quiet" name="do" value="leave">
          {say.leave}
          <Of {...named} />
        </Button>
      </form>
    </li>
  )
}

/** Which one, for whoever does not see it beside. */
const Of = ({ title, on }: { title: string; on: typeof asTyped | typeof asWritten }) => (
  <span class="vh" {...on}>
    {` ${title}`}
  </span>
)
