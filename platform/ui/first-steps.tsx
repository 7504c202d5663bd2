import type { ComponentChildren } from 'preact'
import { Tag } from './tag.tsx'

export type FirstStep = { done: boolean; words: string; href: string }

export type FirstStepsProps = { title: string; steps: readonly FirstStep[]; children?: ComponentChildren }

/** What a trade that just opened needs before its first day, in order, each led to by a link: nothing once it has it all. `children`: what comes next. */
export function FirstSteps({ title, steps, children }: FirstStepsProps) {
  if (steps.every(({ done }) => done)) return null
  return (
    <section class="panel stack narrow" aria-labelledby="pour-commencer">
      <h2 id="pour-commencer">{title}</h2>
      <ol class="stack">
        {steps.map(({ done, words, href }) => (
          <li class="row">
            <Tag kind={done ? 'ok' : 'wait'}>{done ? 'Fait' : 'À faire'}</Tag>
            {done ? <span>{words}</span> : <a href={href}>{words}</a>}
          </li>
        ))}
      </ol>
      {children}
    </section>
  )
}
