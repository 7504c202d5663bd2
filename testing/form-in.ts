import assert from 'node:assert/strict'
import { attribute, plain } from './tag.ts'

/** What a browser would send of the form that goes to this address, as the page shows it: nothing typed yet. */
export function formIn(html: string, action: string): Record<string, string> {
  const form = [...html.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)]
    .map(([text]) => text)
    .find((text) => plain(attribute(text.slice(0, text.indexOf('>') + 1), 'action') ?? '') === action)
  assert.ok(form, `no form goes to ${action}`)
  const fields: Record<string, string> = {}
  for (const [whole, kind, tag = '', inside = ''] of form.matchAll(
    /<(input|select|textarea)(\b[^>]*>)(?:(?<=<(?:select|textarea)\b[^>]*>)([\s\S]*?)<\/(?:select|textarea)>)?/g,
  )) {
    const name = attribute(`${kind}${tag}`, 'name')
    if (!name) continue
    if (kind === 'textarea') fields[name] = plain(inside)
    else if (kind === 'select') fields[name] = chosenIn(inside)
    else if (/type="(radio|checkbox)"/.test(whole)) {
      if (attribute(whole, 'checked') !== undefined) fields[name] = plain(attribute(whole, 'value') ?? 'on')
    } else fields[name] = plain(attribute(whole, 'value') ?? '')
  }
  return fields
}

function chosenIn(options: string): string {
  const all = [...options.matchAll(/<option[^>]*>/g)].map(([tag]) => tag)
  const chosen = all.find((tag) => attribute(tag, 'selected') !== undefined) ?? all[0] ?? ''
  return plain(attribute(chosen, 'value') ?? '')
}
