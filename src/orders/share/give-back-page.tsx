import { writePrice } from '#platform/i18n'
import type { Ask } from '#platform/web'
import { sharePage } from '../shop/door.ts'
import { BackToShare, lineFrame, type LineScreen } from './line-frame.tsx'
import { PartForm } from './part-form.tsx'
import { shareWordsIn } from './said.ts'

/** A product that was sold, and goes back: how much, and why. */
export function giveBackPage(c: Ask, screen: LineScreen): Response {
  const words = shareWordsIn(c)
  const { givingBack, giveBack } = words.act
  const { shown, line } = screen
  const title = givingBack.title(line.name)
  const usual = writePrice(line.finalCents)
  return sharePage(
    c,
    lineFrame(screen, title),
    <>
      <h1>{title}</h1>
      <p>{givingBack.text}</p>
      <PartForm {...{ screen, words, usual }} to="rembourser" label={givingBack.euros} button={giveBack} />
      <BackToShare shown={shown} words={words} />
    </>,
  )
}
