import type { Ask } from '#platform/web'
import { sharePage } from '../shop/door.ts'
import { BackToShare, lineFrame, type LineScreen } from './line-frame.tsx'
import { PartForm } from './part-form.tsx'
import { shareWordsIn } from './said.ts'

/** What came back damaged or used: how much of its price the shop keeps, and why. */
export function keepPricePage(c: Ask, screen: LineScreen): Response {
  const words = shareWordsIn(c)
  const { keeping } = words
  const { shown, line } = screen
  const title = keeping.title(line.name)
  return sharePage(
    c,
    lineFrame(screen, title),
    <>
      <h1>{title}</h1>
      <p>{keeping.when}</p>
      <p>{keeping.text}</p>
      <PartForm
        {...{ screen, words }}
        to="garder"
        label={keeping.euros}
        hint={keeping.whyHint}
        button={keeping.keep}
      />
      <BackToShare shown={shown} words={words} />
    </>,
  )
}
