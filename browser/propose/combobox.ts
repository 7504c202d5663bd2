/** Makes of a field the combobox of ARIA: its list, and the line where a reader of screens hears how many are proposed. */
export function makeCombobox(field: HTMLInputElement): {
  list: HTMLUListElement
  told: HTMLParagraphElement
} {
  const around = document.createElement('div')
  around.className = 'proposes'
  const list = document.createElement('ul')
  list.className = 'proposals'
  list.id = `${field.id}-proposals`
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', field.dataset['saidTitle'] ?? '')
  list.hidden = true
  const told = document.createElement('p')
  told.className = 'vh'
  told.setAttribute('role', 'status')
  field.replaceWith(around)
  around.append(field, list, told)
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }))
    field.setAttribute(name, value)
  return { list, told }
}
