import { attribute, plain } from './tag.ts'

/** A form as somebody would send it: everything filled, each list answered. */
export type FilledForm = { action: string; ids: string[]; fields: Record<string, string | string[]> }

/** Where the links of a page lead, inside the site. */
export const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\s[^>]*href="(\/[^"#]*)/g)]
    .map(([, href = '']) => plain(href))
    .filter((href) => !href.startsWith('//') && !href.startsWith('/demo'))

/** The forms of a page that write, filled so that they would be accepted; one for each of its buttons that say something. */
export function filledForms(html: string, page: string): FilledForm[] {
  return [...html.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)].flatMap(([form]) => {
    const head = form.slice(0, form.indexOf('>') + 1)
    const action = plain(attribute(head, 'action') ?? page)
    if (attribute(head, 'method') !== 'post' || /^\/(deconnexion|demo|connexion)/.test(action)) return []
    const fields = fieldsOf(form)
    const ids = Object.values(fields)
      .flat()
      .filter((value) => /^[0-9a-f-]{36}$/.test(value))
    const buttons = [...form.matchAll(/<button[^>]*>/g)].flatMap(([tag]) => {
      const name = attribute(tag, 'name')
      return name ? [{ [name]: plain(attribute(tag, 'value') ?? '') }] : []
    })
    return (buttons.length > 0 ? buttons : [{}]).map((button) => ({
      action,
      ids,
      fields: { ...fields, ...button },
    }))
  })
}

function fieldsOf(form: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  for (const [whole, kind = '', tag = '', inside = ''] of form.matchAll(
    /<(input|select|textarea)(\b[^>]*>)(?:(?<=<(?:select|textarea)\b[^>]*>)([\s\S]*?)<\/(?:select|textarea)>)?/g,
  )) {
    const name = attribute(`${kind}${tag}`, 'name')
    if (!name) continue
    if (kind === 'textarea') fields[name] = plain(inside) || 'Essai'
    else if (kind === 'select') fields[name] = optionIn(inside)
    else fields[name] = typedIn(whole, fields[name])
  }
  return fields
}

function typedIn(tag: string, earlier: string | string[] | undefined): string | string[] {
  const value = plain(attribute(tag, 'value') ?? '')
  const type = attribute(tag, 'type') ?? 'text'
  if (type === 'checkbox') return [earlier ?? [], value || 'on'].flat()
  if (type === 'radio') return attribute(tag, 'checked') === undefined && earlier ? earlier : value
  if (value) return value
  return typical[type] ?? (attribute(tag, 'inputmode') === 'numeric' ? '1' : 'Essai')
}

const typical: Record<string, string> = {
  date: '2026-06-02',
  time: '09:30',
  email: 'essai@ailleurs.example',
  tel: '06 39 98 12 34',
  number: '1',
  file: '',
}

/** What is chosen, else the first answer that is one. */
function optionIn(options: string): string {
  const all = [...options.matchAll(/<option[^>]*>/g)].map(([tag]) => tag)
  const values = all.map((tag) => ({
    value: plain(attribute(tag, 'value') ?? ''),
    selected: attribute(tag, 'selected') !== undefined,
  }))
  return (
    values.find(({ selected, value }) => selected && value)?.value ??
    values.find(({ value }) => value)?.value ??
    ''
  )
}
