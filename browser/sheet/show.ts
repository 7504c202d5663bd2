import { countIn, part } from '../offline/bar.ts'
import { doneBy, type Letter } from '../offline/outbox.ts'

const THANKS_MS = 60_000

/** What this page said was waiting. */
const waited = new Set<string>()

/** A sheet as it is now on a page that was written before: who has signed here, whether the roll was called, whether who trains has signed. */
export function showSheet(sheet: HTMLElement, all: Letter[]): void {
  const { served = '', sheet: address } = sheet.dataset
  const letters = all.filter(({ action }) => new URL(action).pathname.startsWith(`${address}/`))
  const unknown = letters.filter(({ state, keptAt = 0 }) => state !== 'kept' || keptAt >= Date.parse(served))
  const signed = new Map(byEffect(unknown, 'signed').map(({ note, state }) => [note['stop'] ?? '', state]))
  for (const row of sheet.querySelectorAll<HTMLElement>('[data-row]'))
    showRow(sheet, row, signed.get(row.dataset['row'] ?? ''))
  show('called', isDone(unknown, 'called'))
  const trainer = part(sheet, 'trainer-kept')
  const form = trainer?.nextElementSibling
  show('trainer-kept', isDone(unknown, 'trainer'))
  if (trainer && form instanceof HTMLElement) form.hidden = !trainer.hidden
  showLeft(sheet, unknown, (row) => isTaken(signed.get(row)))
  thank(sheet, letters)
  reloadOnceSent(sheet, letters)
  sheet.querySelector('[data-roll]')?.dispatchEvent(new Event('change'))
  sheet.dataset['shown'] = '' // from now on the screen tells the truth
}

const byEffect = (letters: Letter[], effect: string): Letter[] =>
  letters.filter(({ note }) => note['effect'] === effect)

const isTaken = (state: Letter['state'] | undefined): boolean => state === 'waiting' || state === 'kept'

const isDone = (letters: Letter[], effect: string): boolean =>
  byEffect(letters, effect).some(({ state }) => isTaken(state))

function show(name: string, isShown: boolean): void {
  const one = part(document, name)
  if (one) one.hidden = !isShown
}

/** In the list of a sheet a tag says it; where names are pressed or called, who has signed is gone. */
function showRow(sheet: HTMLElement, row: HTMLElement, state: Letter['state'] | undefined): void {
  const mark = sheet.querySelector<HTMLTemplateElement>(
    `template[data-island="${state === 'refused' ? 'mark-refused' : 'mark'}"]`,
  )
  row.querySelector('[data-marked]')?.remove()
  if (mark && state) row.append(mark.content.cloneNode(true))
  const button = row.querySelector<HTMLElement>('.button')
  if (mark && button) button.hidden = isTaken(state)
  if (!mark) row.hidden = isTaken(state)
  const box = row.querySelector('input')
  if (box && isTaken(state)) box.checked = false
}

function showLeft(sheet: HTMLElement, letters: Letter[], isSigned: (row: string) => boolean): void {
  const names = sheet.querySelectorAll<HTMLElement>('.names [data-row]')
  const isNobodyLeft = names.length > 0 && Array.from(names).every(({ hidden }) => hidden)
  if (names.length > 0) show('nobody-left', isNobodyLeft)
  show('left-to-sign', !isNobodyLeft)
  const said = part(sheet, 'left')
  if (!said) return
  const { awaited = '', none = '' } = said.dataset
  const isCalled = isDone(letters, 'called')
  const left = isCalled ? [] : awaited.split(' ').filter((row) => row && !isSigned(row))
  const { unsigned = '', oneSignature = '', manySignatures = '' } = said.dataset
  // Who is away in a call that still waits here is not known: no signature is asked of anybody.
  const toSign = isCalled ? [] : unsigned.split(' ').filter((row) => row && !isSigned(row))
  if (left.length > 0) said.textContent = countIn(said.dataset, left.length)
  else if (toSign.length > 0)
    said.textContent = countIn({ one: oneSignature, many: manySignatures }, toSign.length)
  else said.textContent = none
}

/** Whoever has just signed reads that it is done. */
function thank(sheet: HTMLElement, letters: Letter[]): void {
  const said = part(sheet, 'thanks')
  const words = said?.querySelector('b')
  const signed = byEffect(letters, 'signed').filter(({ state }) => isTaken(state))
  const last = signed[signed.length - 1]
  if (!said || !words || !last || Date.now() - doneBy(last) > THANKS_MS) return
  words.textContent = last.note['thanks'] ?? ''
  words.lang = last.note['spoken'] || 'fr' // that of who signed
  said.hidden = sheet.querySelector('.alert.ok:not([data-island])') !== null
}

/** All has left: the sheet of who trains is written again, as our server keeps it. */
function reloadOnceSent(sheet: HTMLElement, letters: Letter[]): void {
  const waiting = letters.filter(({ state }) => state === 'waiting')
  for (const { act } of waiting) waited.add(act)
  const hasLeft = waiting.length === 0 && letters.some(({ act }) => waited.has(act))
  if (hasLeft && sheet.dataset['handed'] === undefined && !document.querySelector('form[data-busy]'))
    location.reload()
}
