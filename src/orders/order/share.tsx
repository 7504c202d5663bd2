import { writeLeft } from '#market'
import { typo, writeEuros } from '#platform/i18n'
import { Tag } from '#platform/ui'
import { ceilingWords } from '../goods-words.ts'
import { isWeighed, type Line } from '../line.ts'
import { lineWords, shareWords } from './sentences.ts'
import { readyAtOf, type Share } from '../share.ts'

type Props = { share: Share; lines: Line[]; phone: string | null; told: boolean; over: boolean }

/** One shop of an order: its answer, its products, its telephone; `over`, when the order is cancelled and no answer is waited for. */
export function OrderShare({ share, lines, phone, told, over }: Props) {
  const { kind, label } = shareWords[share.state]
  const isAnswered = share.state !== 'waiting' || !over
  return (
    <section class="panel shop" aria-labelledby={`s-${share.id}`}>
      <div class="row between">
        <h2 class="t2" id={`s-${share.id}`}>
          {share.merchantName}
        </h2>
        {told && isAnswered && <Tag kind={kind}>{readyAtOf(share) ? 'Prête' : label}</Tag>}
      </div>
      <ul class="lines">
        {lines.map((line) => (
          <LineOf line={line} />
        ))}
      </ul>
      {phone && told && (
        <p class="muted">
          Une question : <a href={`tel:${phone}`}>{spoken(phone)}</a>
        </p>
      )}
    </section>
  )
}

const spoken = (phone: string): string => phone.replace(/^\+33/, '0').replaceAll(/(\d\d)(?=\d)/g, '$1\u00A0')

function LineOf({ line }: { line: Line }) {
  const { name, quantity, finalQuantity, finalCents, ceilingCents, sold, state } = line
  const changed = finalCents !== ceilingCents
  const word = lineWords[state]
  return (
    <li class="line plain">
      <div class="txt">
        {name}
        <p class="muted">
          {sold === 'piece' && typo('Quantité : ')}
          {writeLeft(state === 'refused' ? quantity : finalQuantity, { sold })}
          {isWeighed(line) &&
            state !== 'weighed' &&
            state !== 'refused' &&
            typo(`, ${ceilingWords(ceilingCents)}`)}
          {word && <b>{typo(` : ${word}`)}</b>}
        </p>
      </div>
      <span class="cost">
        {changed && <s class="muted">{writeEuros(ceilingCents)}</s>} <b>{writeEuros(finalCents)}</b>
      </span>
    </li>
  )
}
