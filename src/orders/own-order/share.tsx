import { useSaid } from '#market'
import { AsWritten, Tag } from '#platform/ui'
import { isWeighed, type Line } from '../line.ts'
import { atDoorSentences, type RefusedLine } from '../at-door/door.ts'
import { orderSentences } from '../words/door.ts'
import { shareKinds } from './sentences.ts'
import { readyAtOf, type Share } from '../share.ts'

type Props = {
  share: Share
  lines: Line[]
  givenUp: ReadonlySet<string>
  refusedLines: readonly RefusedLine[]
  phone: string | null
  told: boolean
  over: boolean
}

/** One shop of an order: its answer, its products, its telephone; `over`, when the order is cancelled and no answer is waited for. */
export function OrderShare({ share, lines, givenUp, refusedLines, phone, told, over }: Props) {
  const { say } = useSaid(orderSentences)
  const isGivenUp = lines.every((one) => givenUp.has(one.id) && one.state === 'refused')
  const isAnswered = !isGivenUp && (share.state !== 'waiting' || !over)
  return (
    <section class="panel shop" aria-labelledby={`s-${share.id}`}>
      <div class="row between">
        <h2 class="t2" id={`s-${share.id}`}>
          <AsWritten>{share.merchantName}</AsWritten>
        </h2>
        {told && isAnswered && (
          <Tag kind={shareKinds[share.state]}>{readyAtOf(share) ? say.ready : say.shares[share.state]}</Tag>
        )}
      </div>
      <ul class="lines">
        {lines.map((line) => (
          <LineOf
            line={line}
            isGivenUp={givenUp.has(line.id)}
            refusedLine={refusedLines.find((one) => one.lineId === line.id)}
          />
        ))}
      </ul>
      {phone && told && (
        <p class="muted">
          {say.question}
          <a href={`tel:${phone}`}>
            <bdi>{spoken(phone)}</bdi>
          </a>
        </p>
      )}
    </section>
  )
}

const spoken = (phone: string): string => phone.replace(/^\+33/, '0').replaceAll(/(\d\d)(?=\d)/g, '$1\u00A0')

type LineProps = { line: Line; isGivenUp: boolean; refusedLine: RefusedLine | undefined }

function LineOf({ line, isGivenUp, refusedLine }: LineProps) {
  const { name, quantity, finalQuantity, finalCents, ceilingCents, sold, state } = line
  const { say, goods, write } = useSaid(orderSentences)
  const atDoor = useSaid(atDoorSentences).say
  const changed = finalCents !== ceilingCents
  const known = state === 'asked' || state === 'accepted' ? null : say.lines[state]
  const refused = refusedLine && (refusedLine.givenBackAt ? atDoor.done : atDoor.soon)
  const word = refused ?? (state === 'refused' && isGivenUp ? say.givenUp : known)
  return (
    <li class="line plain">
      <div class="txt">
        <AsWritten>{name}</AsWritten>
        <p class="muted">
          {sold === 'piece' && say.quantity}
          {goods.left(state === 'refused' ? quantity : finalQuantity, { sold })}
          {isWeighed(line) &&
            state !== 'weighed' &&
            state !== 'refused' &&
            say.atMost(write.euros(ceilingCents))}
          {word && <b>{say.became(word)}</b>}
        </p>
      </div>
      <span class="cost">
        {changed && <s class="muted">{write.euros(ceilingCents)}</s>} <b>{write.euros(finalCents)}</b>
      </span>
    </li>
  )
}
