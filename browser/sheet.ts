// The device of who trains: what is signed and noted on a sheet is kept here first, in order, and leaves when there is a network.
import { say } from './offline/bar.ts'
import { takePlaceOfRefused } from './offline/letter.ts'
import type { Letter } from './offline/outbox.ts'
import { startPhone } from './offline/phone.ts'
import { flush, tell } from './offline/post.ts'
import { hourNow } from './offline/server-hour.ts'
import { tellFault } from './offline/tell-fault.ts'
import { showSheet } from './sheet/show.ts'

const root = document.querySelector<HTMLElement>('.sheet-phone')
if (root) start(root)

function start(sheet: HTMLElement): void {
  const lettersNow = startPhone({
    root: sheet,
    show: (letters) => showSheet(sheet, letters),
    prepare: async (letter, form) => {
      const why = wrongIn(sheet, letter, form)
      letter.note['thanks'] = form.dataset['thanks'] ?? ''
      letter.note['spoken'] = form.closest<HTMLElement>('[lang]')?.lang ?? ''
      if (why && why === form.dataset['noneSays']) tellFault(sheet, form, why)
      else if (why) say(sheet, why)
      else takePlaceOfRefused(letter, await lettersNow())
      return !why
    },
    kept: (letter, form) => goOn(sheet, letter, form, lettersNow),
  })
}

/** Looked at here: whoever signs has gone when our server reads it. */
function wrongIn(sheet: HTMLElement, { fields }: Letter, form: HTMLFormElement): string | undefined {
  const { noneSays, earlySays, name } = form.dataset
  const said = (field: string) => {
    const found = fields.find(([one]) => one === field)
    return found && typeof found[1] === 'string' ? found[1].trim() : ''
  }
  if (earlySays && hourNow() < Number(sheet.dataset['opens'])) return earlySays
  if (!noneSays || said('drawing') || said('sure')) return undefined
  return name && isName(said('name'), name) ? undefined : noneSays
}

/** Both names, in any order, whatever the accents. */
function isName(typed: string, name: string): boolean {
  const words = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter(Boolean)
  const given = new Set(words(typed))
  return words(name).every((word) => given.has(word))
}

type Ask = () => Promise<Letter[]>

/** In the hands of a trainee it goes on at once; who trains is told what our server refuses. */
async function goOn(sheet: HTMLElement, { act }: Letter, form: HTMLFormElement, lettersNow: Ask) {
  const { next = '' } = form.dataset
  await tell()
  if (sheet.dataset['handed'] !== undefined) return location.assign(next)
  await flush()
  const answered = (await lettersNow()).find((one) => one.act === act)
  if (answered?.state === 'refused') say(sheet, answered.why ?? '')
  else location.assign(next)
}
