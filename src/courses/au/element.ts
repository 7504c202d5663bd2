type Attributes = Record<string, string | number | boolean | undefined>
type Child = Node | string | undefined

/** An element with its attributes and what it holds. `false` and `undefined` leave an attribute out, `true` is an empty one. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : String(value))
  element.append(...children.filter((child) => child !== undefined))
  return element
}

/** A drawing of the course in its frame; nothing when there is none of that name. Words beside it say the same. */
export function drawing(svg: string | undefined, frame: string): HTMLElement | undefined {
  if (!svg) return undefined
  const box = el('span', { class: frame, 'aria-hidden': 'true' })
  box.innerHTML = svg
  return box
}

/** A button that does something. */
export function button(words: string, look: string, press: () => void, icon?: string): HTMLButtonElement {
  const made = el(
    'button',
    { type: 'button', class: `button ${look}` },
    drawing(icon, 'icon'),
    el('span', {}, words),
  )
  made.addEventListener('click', press)
  return made
}
