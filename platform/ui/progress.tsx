import type { ComponentChildren } from 'preact'
import { useWords } from './words/words.ts'

export type Step = { label: string; state: 'done' | 'now' | 'coming'; href?: string }

/** A procedure of the house, three to five steps. A person's life is a `Path`. */
export function Steps({ steps }: { steps: Step[] }) {
  const words = useWords()
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li
          class={step.state === 'done' ? 'done' : undefined}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          {step.href ? <a href={step.href}>{step.label}</a> : step.label}
          {step.state === 'done' && <span class="vh">{words.stepDone}</span>}
        </li>
      ))}
    </ol>
  )
}

export type PathPoint = {
  state: 'done' | 'now' | 'coming'
  /** A date already written for a reader, e.g. "2 juin". */
  when?: string
  datetime?: string
  title: string
  children?: ComponentChildren
}

/** What happened, what happens and what comes, dated, in order. */
export function Path({ points }: { points: PathPoint[] }) {
  return (
    <ol class="path">
      {points.map(({ state, when, datetime, title, children }) => (
        <li class={state === 'done' ? 'done' : undefined} aria-current={state === 'now' ? 'step' : undefined}>
          {when && <When {...{ when, datetime }} />}
          <b>{title}</b>
          {children && <div>{children}</div>}
        </li>
      ))}
    </ol>
  )
}

function When({ when, datetime }: { when: string; datetime?: string }) {
  if (!datetime) return <span class="when">{when}</span>
  return (
    <time class="when" datetime={datetime}>
      {when}
    </time>
  )
}
