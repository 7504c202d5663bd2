// While somebody types in a field that says where to ask, what is like it is proposed in a list (the combobox of ARIA). Without this
// script the field is a plain text: the server reads it, and asks when it is not sure.

import { makeCombobox } from './propose/combobox.ts'
import { countWords, fetchProposals, type Proposal } from './propose/proposal.ts'

const PAUSE_MS = 150
const LEAST = 3

for (const field of document.querySelectorAll<HTMLInputElement>('input[data-propose]')) prepare(field)

function prepare(field: HTMLInputElement): void {
  const { list, told } = makeCombobox(field)
  let proposals: Proposal[] = []
  let at = -1
  let asked = 0
  let pause = 0

  const close = () => {
    asked += 1
    list.hidden = true
    at = -1
    field.setAttribute('aria-expanded', 'false')
    field.removeAttribute('aria-activedescendant')
  }

  const point = (to: number) => {
    const lines = [...list.children]
    at = (to + lines.length) % lines.length
    for (const [index, line] of lines.entries()) line.setAttribute('aria-selected', String(index === at))
    const line = lines[at]
    if (!line) return
    field.setAttribute('aria-activedescendant', line.id)
    line.scrollIntoView({ block: 'nearest' })
  }

  const choose = (index: number) => {
    const one = proposals[index]
    if (!one) return
    const beside = ['postcode', 'town'].map((name) => field.form?.elements.namedItem(name))
    field.value = beside.every((other) => other instanceof HTMLInputElement) ? one.address : one.label
    for (const other of beside) if (other instanceof HTMLInputElement) other.value = one[other.name as 'town']
    told.textContent = ''
    close()
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }

  const show = (found: Proposal[]) => {
    proposals = found
    list.textContent = ''
    for (const [index, one] of found.entries()) {
      const line = list.appendChild(document.createElement('li'))
      line.id = `${list.id}-${index}`
      line.setAttribute('role', 'option')
      line.setAttribute('aria-selected', 'false')
      const address = line.appendChild(document.createElement('bdi'))
      address.lang = 'fr'
      address.textContent = one.label
      if (one.middle) line.append(` (${field.dataset['saidMiddle']})`)
      line.addEventListener('click', () => choose(index))
    }
    at = -1
    field.removeAttribute('aria-activedescendant')
    list.hidden = found.length === 0
    field.setAttribute('aria-expanded', String(found.length > 0))
    told.textContent = countWords(field, found.length)
  }

  const ask = async () => {
    const mine = (asked += 1)
    const typed = field.value.trim()
    if (typed.length < LEAST) return close()
    const found = await fetchProposals(`${field.dataset['propose'] ?? ''}?q=${encodeURIComponent(typed)}`)
    if (mine === asked && document.activeElement === field) show(found)
  }

  field.addEventListener('input', () => {
    window.clearTimeout(pause)
    pause = window.setTimeout(() => void ask(), PAUSE_MS)
  })
  field.addEventListener('blur', close)
  // a press on the list must not take the focus away before it is heard
  list.addEventListener('mousedown', (event) => event.preventDefault())
  field.addEventListener('keydown', (event) => {
    const isOpen = !list.hidden
    if (event.key === 'ArrowDown' && !isOpen) void ask()
    else if (event.key === 'ArrowDown') point(at + 1)
    else if (event.key === 'ArrowUp' && isOpen) point(at < 0 ? -1 : at - 1)
    else if (event.key === 'Enter' && isOpen && at >= 0) choose(at)
    else if (event.key === 'Escape' && isOpen) close()
    else return
    event.preventDefault()
  })
}
